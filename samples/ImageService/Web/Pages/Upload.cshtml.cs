using ImageService.Contracts;
using ImageService.Web.Clients;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImageService.Web.Pages;

/// <summary>Hands an image to the write service, and shows its refusal when there is one.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = FormLimit.MaxBytes)]
public sealed class UploadModel(WriteClient write) : PageModel
{
    /// <summary>What was typed as tags, with commas; null when nothing was.</summary>
    [BindProperty]
    public string? Tags { get; set; }

    /// <summary>Why the last upload was refused, or null.</summary>
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnPostAsync(IFormFile? image, CancellationToken cancellationToken)
    {
        if (image is null)
            return Refuse(new UploadRefusal(StatusCodes.Status400BadRequest, "Choose an image first."));

        // The write service decides; this saves sending it what it is sure to refuse.
        if (image.Length > UploadRules.MaxBytes)
            return Refuse(new UploadRefusal(StatusCodes.Status413PayloadTooLarge, $"Images may have up to {Sizes.Text(UploadRules.MaxBytes)}."));

        // The same for tags, which travel in an address.
        if (Tags?.Length > UploadRules.MaxTagsText)
            return Refuse(new UploadRefusal(StatusCodes.Status400BadRequest, $"An image may have up to {UploadRules.MaxTags} tags."));

        await using var content = image.OpenReadStream();
        var answer = await write.UploadAsync(new NewUpload(image.FileName, Tags ?? ""), content, cancellationToken);
        return answer.Image is { } stored
            ? RedirectToPage("/Index", new { stored = stored.Image.Id, wasNew = stored.IsNew })
            : Refuse(answer.Refusal!);
    }

    private PageResult Refuse(UploadRefusal refusal)
    {
        Refusal = refusal.Reason;
        var page = Page();
        page.StatusCode = refusal.Status;
        return page;
    }
}
