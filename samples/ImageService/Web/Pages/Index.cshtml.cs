using ImageService.Contracts;
using ImageService.Web.Clients;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImageService.Web.Pages;

/// <summary>The gallery, newest first.</summary>
public sealed class IndexModel(RetrievalClient retrieval) : PageModel
{
    private const int PageSize = 24;
    private const int HighestPage = 1_000_000;

    [BindProperty(SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

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
        var page = await retrieval.ListAsync((PageNumber - 1) * PageSize, PageSize, cancellationToken);
        Images = page.Images;
        LastPage = Math.Max(1, (page.Total + PageSize - 1) / PageSize);
        CountText = page.Total == 1 ? "1 image" : $"{page.Total} images";
    }
}
