using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ImageService.Web;

/// <summary>Shows a page instead of a stack trace, and tells "a service is down" from "we have a bug".</summary>
public static class FriendlyErrors
{
    public const string Path = "/error";

    public static ExceptionHandlerOptions Options => new() { ExceptionHandlingPath = Path, StatusCodeSelector = StatusOf };

    /// <summary>Whether a service failed or is not there, is too slow, or failed so often that it is left alone for a while.</summary>
    public static bool IsOfService(Exception exception)
        => exception is HttpRequestException or TimeoutRejectedException or BrokenCircuitException;

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when IsOfService(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
