using System.Net;
using ImageService.Contracts;

namespace ImageService.Web.Clients;

/// <summary>The image retrieval service as the front-end sees it.</summary>
/// <remarks>Its methods throw when the service fails, is too slow or is not there: see <see cref="FriendlyErrors"/>.</remarks>
public sealed class RetrievalClient(HttpClient http)
{
    /// <param name="search">Empty for all images.</param>
    public async Task<ImagePage> ListAsync(string search, int offset, int limit, CancellationToken cancellationToken)
        => await http.GetFromJsonAsync<ImagePage>(ImageRoutes.PageOf(offset, limit, search), cancellationToken)
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

    public async Task<ImageCounts> CountAsync(CancellationToken cancellationToken)
        => await http.GetFromJsonAsync<ImageCounts>(ImageRoutes.ImageCounts, cancellationToken) ?? new ImageCounts(0, 0, 0);
}
