namespace ImageService.Web;

/// <summary>Shows a page instead of a stack trace, and tells "a service is down" from "we have a bug".</summary>
public static class FriendlyErrors
{
    public const string Path = "/error";

    public static ExceptionHandlerOptions Options => new() { ExceptionHandlingPath = Path, StatusCodeSelector = StatusOf };

    /// <summary>HttpClient throws the first when a service refuses or fails, the second when it is too slow.</summary>
    private static int StatusOf(Exception exception) => exception switch
    {
        HttpRequestException or TaskCanceledException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };
}
