using System.Threading.RateLimiting;
using ImageService.Contracts;

namespace ImageService.Gateway;

/// <summary>How much the gateway lets in: it refuses what would only make everyone wait.</summary>
public static class RequestLimits
{
    private const int AtOnce = 512;
    private const int Queued = 512;

    // The largest image and what a form adds around it.
    private const long MaxBytes = UploadRules.MaxBytes + 1024 * 1024;

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The page that refuses a large form must see that it is large, so the last word here is a little more.
            kestrel.Limits.MaxRequestBodySize = 2 * MaxBytes;
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(3));
        });
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsHealth(context)
                ? RateLimitPartition.GetNoLimiter("health")
                : RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Queued }));
        });
    }

    // A gateway that is busy is not one that is ill.
    private static bool IsHealth(HttpContext context) => context.Request.Path.Equals(ImageRoutes.Health, StringComparison.Ordinal);
}
