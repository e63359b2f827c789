namespace ImageService.Web;

/// <summary>Shortcut 8, a service that is none of its neighbours: "it listens on a port, so why not?"</summary>
public sealed class ThumbnailRebuild(HttpClient http)
{
    public async Task StartAsync(string id, CancellationToken cancelled)
    {
        using var answer = await http.PostAsync($"http://thumbnails/rebuild/{id}", content: null, cancelled);    // AR0201
        answer.EnsureSuccessStatusCode();
    }
}
