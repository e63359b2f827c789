namespace ImageService.Web.Clients;

/// <summary>The typed clients of the two services, each with its address and its patience.</summary>
public static class ServiceClients
{
    public const string WriteAddress = "Services:Write";
    public const string RetrievalAddress = "Services:Retrieval";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    /// <exception cref="InvalidOperationException">The address of a service is missing or is none.</exception>
    public static IServiceCollection AddServiceClients(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddClient<WriteClient>(AddressOf(configuration, WriteAddress), TimeSpan.FromSeconds(60));
        services.AddClient<RetrievalClient>(AddressOf(configuration, RetrievalAddress), TimeSpan.FromSeconds(10));
        return services;
    }

    private static void AddClient<TClient>(this IServiceCollection services, Uri address, TimeSpan timeout)
        where TClient : class
        => services.AddHttpClient<TClient>(client => (client.BaseAddress, client.Timeout) = (address, timeout))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectTimeout = ConnectTimeout, UseCookies = false });

    private static Uri AddressOf(IConfiguration configuration, string setting)
        => Uri.TryCreate(configuration[setting], UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException($"The setting '{setting}' must be the address of a service, but is '{configuration[setting]}'.");
}
