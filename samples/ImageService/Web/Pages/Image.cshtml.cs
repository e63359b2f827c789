using ImageService.Contracts;
using ImageService.Web.Clients;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImageService.Web.Pages;

/// <summary>One image, large, with what is known of it.</summary>
public sealed class ImageModel(RetrievalClient retrieval) : PageModel
{
    public ImageSummary Image { get; private set; } = null!;

    /// <summary>A search for the words of one tag.</summary>
    public static string SearchFor(string tag)
        => string.Join(' ', tag.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"tag:{word}"));

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await retrieval.FindAsync(id, cancellationToken) is not { } image)
            return NotFound();

        Image = image;
        return Page();
    }
}
