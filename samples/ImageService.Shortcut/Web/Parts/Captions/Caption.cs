namespace ImageService.Web.Parts.Captions;

/// <summary>Shortcut 12, the other half.</summary>
public static class Caption
{
    public static string Of(string name) => Heading.Cut(name.Trim());
}
