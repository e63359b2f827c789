using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ImageService.Tests.Services;

/// <summary>Stands in for any service, with the one answer that a test wants.</summary>
internal sealed class StandInService : IAsyncDisposable
{
    private readonly WebApplication app;

    private StandInService(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public static Task<StandInService> StartAsync(Func<IResult> answer) => StartAsync(_ => answer());

    public static async Task<StandInService> StartAsync(Func<HttpContext, IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapFallback(answer);
        await app.StartAsync();
        return new StandInService(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
