using ImageService.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImageService.Web.Pages;

/// <summary>Says what went wrong in words for the person in front of the browser.</summary>
// It also answers the POST that failed, whose token may be the very thing that was wrong.
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Heading => Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "There is nothing here",
        StatusCodes.Status413PayloadTooLarge => "That image is too large",
        StatusCodes.Status503ServiceUnavailable => "A service is taking a break",
        < StatusCodes.Status500InternalServerError => "That did not work",
        _ => "Something went wrong",
    };

    public string Advice => Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "The image or page that you asked for does not exist.",
        StatusCodes.Status413PayloadTooLarge => $"Images may have up to {Sizes.Text(UploadRules.MaxBytes)}.",
        StatusCodes.Status503ServiceUnavailable => "Your images are safe. Please try again in a moment.",
        < StatusCodes.Status500InternalServerError => "Please go back, reload the page and try once more.",
        _ => "The mistake is ours and has been logged. Please try again.",
    };
}
