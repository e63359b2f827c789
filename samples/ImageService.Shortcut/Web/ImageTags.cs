using ImageService.Web.Comments;

namespace ImageService.Web.Tags
{
    /// <summary>Shortcuts 15 and 16, the ways that nobody drew: a service that asks the page, and one that asks its neighbour.</summary>
    public static class ImageTags
    {
        public static string Heading() => SiteName.Text();    // AR0103

        public static int Count(string id) => CommentList.CountOf(id);    // AR0101
    }
}

namespace ImageService.Web.Comments
{
    /// <summary>It is to become a process of its own: the page asks it over HTTP.</summary>
    public static class CommentList
    {
        public static int CountOf(string id) => id.Length;
    }
}

namespace ImageService.Web
{
    public static class SiteName
    {
        public static string Text() => "Images";
    }

    /// <summary>Shortcut 17, around the wire: "it still runs in our process".</summary>
    public static class CommentCount
    {
        public static int Of(string id) => CommentList.CountOf(id);    // AR0104
    }
}
