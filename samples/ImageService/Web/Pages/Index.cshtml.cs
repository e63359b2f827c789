using ImageService.Contracts;
using ImageService.Web.Clients;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImageService.Web.Pages;

/// <summary>The gallery, newest first: of all images, or of those that a search finds.</summary>
public sealed class IndexModel(RetrievalClient retrieval) : PageModel
{
    public const int MaxSearchLength = 200;

    private const int PageSize = 24;
    private const int HighestPage = 10_000;

    [BindProperty(SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>The id of the image that was just uploaded, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Stored { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool WasNew { get; set; } = true;

    public IReadOnlyList<ImageSummary> Images { get; private set; } = [];

    public int LastPage { get; private set; } = 1;

    public string CountText { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        // Whatever was typed into the address is a page, or it is the first one.
        PageNumber = Math.Clamp(PageNumber, 1, HighestPage);
        Search = Search?.Trim() is { Length: > 0 } search ? search[..Math.Min(search.Length, MaxSearchLength)] : null;
        var page = await retrieval.ListAsync(Search ?? "", (PageNumber - 1) * PageSize, PageSize, cancellationToken);
        Images = page.Images;
        LastPage = Math.Max(1, (page.Total + PageSize - 1) / PageSize);
        CountText = page.Total == 1 ? "1 image" : $"{page.Total} images";
    }
}
