using System.Net;
using ImageService.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace ImageService.Web.Clients;

/// <summary>The image write service as the front-end sees it.</summary>
/// <remarks>Its methods throw when the service fails, is too slow or is not there: see <see cref="FriendlyErrors"/>.</remarks>
public sealed class WriteClient(HttpClient http)
{
    /// <returns>The stored image, or why the service refused it.</returns>
    public async Task<UploadAnswer> UploadAsync(NewUpload upload, Stream content, CancellationToken cancellationToken)
    {
        using var body = new StreamContent(content);
        using var answer = await http.PostAsync(ImageRoutes.UploadOf(upload.Name, upload.Tags), body, cancellationToken);
        if (answer.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError)
            return new UploadAnswer(Image: null, await RefusalAsync(answer, cancellationToken));

        answer.EnsureSuccessStatusCode();
        return new UploadAnswer(await answer.Content.ReadFromJsonAsync<UploadedImage>(cancellationToken), Refusal: null);
    }

    public async Task<AnnouncementCounts> CountAsync(CancellationToken cancellationToken)
        => await http.GetFromJsonAsync<AnnouncementCounts>(ImageRoutes.QueueCounts, cancellationToken) ?? new AnnouncementCounts(0, 0, 0);

    private static async Task<UploadRefusal> RefusalAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var problem = await answer.Content.ReadFromJsonAsync<ProblemDetails>(cancellationToken);
        return new UploadRefusal((int)answer.StatusCode, problem?.Detail ?? problem?.Title ?? "The image was refused.");
    }
}
