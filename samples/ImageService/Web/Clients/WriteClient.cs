using System.Net;
using ImageService.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace ImageService.Web.Clients;

/// <summary>The image write service as the front-end sees it.</summary>
public sealed class WriteClient(HttpClient http)
{
    /// <returns>The stored image, or why the service refused it.</returns>
    /// <exception cref="HttpRequestException">The service failed or is not there.</exception>
    /// <exception cref="TaskCanceledException">The service is too slow, or the browser went away.</exception>
    public async Task<UploadAnswer> UploadAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        using var body = new StreamContent(content);
        using var answer = await http.PostAsync(ImageRoutes.UploadOf(name), body, cancellationToken);
        if (answer.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError)
            return new UploadAnswer(Image: null, await RefusalAsync(answer, cancellationToken));

        answer.EnsureSuccessStatusCode();
        return new UploadAnswer(await answer.Content.ReadFromJsonAsync<UploadedImage>(cancellationToken), Refusal: null);
    }

    private static async Task<UploadRefusal> RefusalAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var problem = await answer.Content.ReadFromJsonAsync<ProblemDetails>(cancellationToken);
        return new UploadRefusal((int)answer.StatusCode, problem?.Detail ?? problem?.Title ?? "The image was refused.");
    }
}
