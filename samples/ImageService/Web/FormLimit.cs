using ImageService.Contracts;

namespace ImageService.Web;

/// <summary>Refuses a form that is too large before a byte of it is read.</summary>
public static class FormLimit
{
    /// <summary>The image and what a form adds around it.</summary>
    public const long MaxBytes = UploadRules.MaxBytes + 1024 * 1024;

    // Antiforgery would be the first to read the form, and calls every failure to do so a bad token.
    public static Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsTooLarge(context.Request))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }

    // The page that reports the refusal is shown for the same request, and must not be refused once more.
    private static bool IsTooLarge(HttpRequest request)
        => request.ContentLength > MaxBytes && !request.Path.Equals(FriendlyErrors.Path, StringComparison.Ordinal);
}
