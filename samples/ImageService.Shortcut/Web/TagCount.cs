using ImageService.Web.Tags;

namespace ImageService.Web;

/// <summary>Shortcut 18, a way that is to be closed: "the old part still answers".</summary>
public static class TagCount
{
    public static int Of(string id) => ImageTags.Count(id);    // told by 'archrules check' as a suggestion: AR0113
}
