using System.Security.Cryptography;
using System.Text;
using ImageService.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImageService.ServiceDefaults;

/// <summary>The secret by which the processes of one system know each other. A browser never has it.</summary>
public static class ServiceToken
{
    public const string Setting = "Services:Token";
    public const string Header = "X-Service-Token";

    /// <exception cref="InvalidOperationException">The setting is missing: an open service must not start by mistake.</exception>
    public static string Read(IConfiguration configuration)
        => configuration[Setting] is { Length: > 0 } token
            ? token
            : throw new InvalidOperationException($"The setting '{Setting}' is missing: it is the secret that the services share.");

    /// <summary>Answers 401 to everything but the health check, unless the caller has the token.</summary>
    public static WebApplication RequireServiceToken(this WebApplication app)
    {
        var expected = Encoding.UTF8.GetBytes(Read(app.Services.GetRequiredService<IConfiguration>()));
        app.Use((context, next) => IsAllowed(context.Request, expected) ? next(context) : Results.Unauthorized().ExecuteAsync(context));
        return app;
    }

    // Fixed time: an answer that came sooner would tell how many characters were right.
    private static bool IsAllowed(HttpRequest request, byte[] expected)
        => request.Path.Equals(ImageRoutes.Health, StringComparison.Ordinal)
            || CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers[Header].ToString()), expected);
}
