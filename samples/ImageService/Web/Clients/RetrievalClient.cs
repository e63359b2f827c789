using System.Net;
using ImageService.Contracts;
using Microsoft.Net.Http.Headers;

namespace ImageService.Web.Clients;

/// <summary>The image retrieval service as the front-end sees it.</summary>
/// <remarks>Every method throws HttpRequestException when the service fails, TaskCanceledException when it is too slow.</remarks>
public sealed class RetrievalClient(HttpClient http)
{
    public async Task<ImagePage> ListAsync(int offset, int limit, CancellationToken cancellationToken)
        => await http.GetFromJsonAsync<ImagePage>(ImageRoutes.PageOf(offset, limit), cancellationToken)
            ?? new ImagePage([], Total: 0);

    /// <returns>Null when there is no such image.</returns>
    public async Task<ImageSummary?> FindAsync(string id, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(ImageRoutes.ImageOf(id), cancellationToken);
        if (answer.StatusCode is HttpStatusCode.NotFound)
            return null;

        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<ImageSummary>(cancellationToken);
    }

    /// <summary>The original, not modified, or not found; the caller disposes it.</summary>
    /// <param name="ifNoneMatch">The tag that the browser has already, or empty.</param>
    public async Task<HttpResponseMessage> OpenOriginalAsync(string id, string ifNoneMatch, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ImageRoutes.OriginalOf(id));
        if (ifNoneMatch.Length > 0)
            request.Headers.TryAddWithoutValidation(HeaderNames.IfNoneMatch, ifNoneMatch);

        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (answer.StatusCode < HttpStatusCode.InternalServerError)
            return answer;

        using (answer)
            throw new HttpRequestException("The retrieval service failed.", inner: null, answer.StatusCode);
    }
}
