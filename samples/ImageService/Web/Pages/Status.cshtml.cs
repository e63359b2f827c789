using ImageService.Web.Clients;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImageService.Web.Pages;

/// <summary>The drawing of the system with what is in each box now.</summary>
[ResponseCache(NoStore = true)]
public sealed class StatusModel(RetrievalClient retrieval, WriteClient write) : PageModel
{
    public SystemCounts Counts { get; private set; } = new(Images: null, Queue: null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
        => Counts = await SystemCounts.ReadAsync(retrieval, write, cancellationToken);

    /// <summary>The numbers alone, for the script that keeps the page fresh.</summary>
    public async Task<JsonResult> OnGetCountsAsync(CancellationToken cancellationToken)
        => new(await SystemCounts.ReadAsync(retrieval, write, cancellationToken));
}
