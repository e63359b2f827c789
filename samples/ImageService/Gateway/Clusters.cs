using ImageService.Contracts;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;

namespace ImageService.Gateway;

/// <summary>The replicas behind the gateway, and how it tells which of them live.</summary>
public static class Clusters
{
    public const string Web = "web";
    public const string Retrieval = "retrieval";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <exception cref="InvalidOperationException">A cluster has no address.</exception>
    public static IReadOnlyList<ClusterConfig> Create(IConfiguration configuration)
        => [Create(Web, configuration), Create(Retrieval, configuration)];

    private static ClusterConfig Create(string name, IConfiguration configuration)
    {
        // The form of Microsoft.Extensions.ServiceDiscovery: Services:retrieval:http:0 and so on.
        var addresses = configuration.GetSection($"Services:{name}:http").Get<string[]>() ?? [];
        if (addresses.Length == 0)
            throw new InvalidOperationException($"The setting 'Services:{name}:http' must list the addresses of '{name}'.");

        return new ClusterConfig
        {
            ClusterId = name,
            LoadBalancingPolicy = LoadBalancingPolicies.PowerOfTwoChoices,
            Destinations = addresses.Index().ToDictionary(
                address => FormattableString.Invariant($"{name}-{address.Index + 1}"),
                address => new DestinationConfig { Address = address.Item }),
            HealthCheck = HealthCheck,
        };
    }

    // Active: a replica that does not answer is out after one second. Passive: one whose connections fail is out before that.
    private static HealthCheckConfig HealthCheck => new()
    {
        AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyAndUnknown,
        Active = new ActiveHealthCheckConfig
        {
            Enabled = true,
            Interval = Interval,
            Timeout = Interval,
            Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
            Path = ImageRoutes.Health,
        },
        Passive = new PassiveHealthCheckConfig
        {
            Enabled = true,
            Policy = HealthCheckConstants.PassivePolicy.TransportFailureRate,
            ReactivationPeriod = 2 * Interval,
        },
    };
}
