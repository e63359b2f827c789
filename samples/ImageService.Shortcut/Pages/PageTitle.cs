namespace ImageService.Pages;

/// <summary>What stands at the top of a page.</summary>
public static class PageTitle
{
    public static string Of(string page) => "Images: " + page;
}
