using ImageService.ServiceDefaults;
using Microsoft.Extensions.Http.Resilience;

namespace ImageService.Web.Clients;

/// <summary>The typed clients of the two services: who they call, how long they wait, what they repeat.</summary>
public static class ServiceClients
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    /// <remarks>Each client spreads its calls over all replicas that <c>Services:NAME:http:0</c> and so on list.</remarks>
    /// <exception cref="InvalidOperationException">The token or the address of a service is missing.</exception>
    public static IServiceCollection AddServiceClients(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddServiceDiscovery();
        services.AddClient<WriteClient>("write", configuration, TimeSpan.FromSeconds(60));
        services.AddClient<RetrievalClient>("retrieval", configuration, TimeSpan.FromSeconds(3));
        return services;
    }

    private static void AddClient<TClient>(this IServiceCollection services, string service, IConfiguration configuration, TimeSpan attempt)
        where TClient : class
    {
        if (!configuration.GetSection($"Services:{service}:http").GetChildren().Any())
            throw new InvalidOperationException($"The setting 'Services:{service}:http' must list the addresses of '{service}'.");

        var token = ServiceToken.Read(configuration);
        var client = services.AddHttpClient<TClient>(http =>
        {
            http.BaseAddress = new Uri($"http://{service}");
            // The handlers below decide how long to wait, for each attempt and for all of them.
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.DefaultRequestHeaders.Add(ServiceToken.Header, token);
        });
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectTimeout = ConnectTimeout, UseCookies = false });
        client.AddStandardResilienceHandler(resilience => Configure(resilience, attempt));
        // Innermost, so that each attempt may go to another replica.
        client.AddServiceDiscovery();
    }

    private static void Configure(HttpStandardResilienceOptions resilience, TimeSpan attempt)
    {
        resilience.AttemptTimeout.Timeout = attempt;
        resilience.TotalRequestTimeout.Timeout = 2 * attempt + ConnectTimeout;
        resilience.Retry.MaxRetryAttempts = 2;
        resilience.Retry.Delay = TimeSpan.FromMilliseconds(100);
        resilience.Retry.UseJitter = true;
        // An upload is read once: its stream cannot be sent again.
        resilience.Retry.DisableForUnsafeHttpMethods();
        resilience.CircuitBreaker.SamplingDuration = 2 * attempt;
        // One dead replica of two fails half of the attempts, and the retries hide it. The circuit is for the whole service.
        resilience.CircuitBreaker.FailureRatio = 0.9;
    }
}
