using System.Net;
using ImageService.Web.Clients;
using Microsoft.Net.Http.Headers;

namespace ImageService.Web;

/// <summary>Passes an original on from the retrieval service, whose port is not open to browsers.</summary>
public static class OriginalEndpoint
{
    private static readonly string[] PassedHeaders =
    [
        HeaderNames.CacheControl, HeaderNames.ContentLength, HeaderNames.ContentType, HeaderNames.ETag, HeaderNames.LastModified,
    ];

    public static async Task HandleAsync(string id, HttpContext context, RetrievalClient retrieval)
    {
        var cancelled = context.RequestAborted;
        using var answer = await retrieval.OpenOriginalAsync(id, context.Request.Headers.IfNoneMatch.ToString(), cancelled);
        context.Response.StatusCode = (int)answer.StatusCode;
        if (!answer.IsSuccessStatusCode && answer.StatusCode is not HttpStatusCode.NotModified)
            return;

        foreach (var name in PassedHeaders)
            Pass(name, answer, context.Response);

        // A stranger chose these bytes: opened on their own, they must not run anything on our address.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        await answer.Content.CopyToAsync(context.Response.Body, cancelled);
    }

    private static void Pass(string name, HttpResponseMessage answer, HttpResponse response)
    {
        if (answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values))
            response.Headers[name] = values.ToArray();
    }
}
