using ImageService.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ImageService.ServiceDefaults;

/// <summary>What every process of the system has in common.</summary>
public static class ServiceDefaultsRegistration
{
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder)
    {
        builder.AddTelemetry();
        builder.Services.AddHealthChecks();
        builder.Services.AddProblemDetails();
        if (ParentProcess.IsWatched(builder.Configuration))
            builder.Services.AddHostedService<ParentProcess>();
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(ImageRoutes.Health);
        return app;
    }

    /// <summary>Every failure leaves as problem details (RFC 9457), with the status that the failure asks for.</summary>
    public static WebApplication UseProblemAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
        app.UseStatusCodePages();
        return app;
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        // A body that is too large, too slow or cut off is the caller's mistake, though it surfaces as an exception.
        BadHttpRequestException bad => bad.StatusCode,
        // What every storage port throws when its server is down: worth another try, here or at another replica.
        IOException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
