using System.Net.Http.Json;
using ImageService.AppHost;
using ImageService.Contracts;
using ImageService.ServiceDefaults;

namespace ImageService.Tests.Faults;

/// <summary>A whole system of one test, which the test may break.</summary>
internal sealed class FaultySystem : IAsyncDisposable
{
    private FaultySystem(RunningSystem running) => Running = running;

    public RunningSystem Running { get; }

    /// <summary>What a browser reaches.</summary>
    public HttpClient Browser { get; private set; } = null!;

    public HttpClient Write { get; private set; } = null!;

    public static async Task<FaultySystem> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        var system = new FaultySystem(new RunningSystem(new SystemOptions(Port: 0, folder) { Settings = settings.ToDictionary(setting => setting.Name, setting => setting.Value) }));
        await system.Running.StartAsync(CancellationToken.None);
        system.Browser = new HttpClient { BaseAddress = system.Running.Address };
        system.Write = new HttpClient { BaseAddress = system.Running["write"].Address };
        system.Write.DefaultRequestHeaders.Add(ServiceToken.Header, system.Running.Token);
        return system;
    }

    /// <summary>The files of the store, without those that are not finished.</summary>
    public static string[] StoredFiles(string folder) => [.. Directory.GetFiles(Path.Combine(folder, "images"), "*", SearchOption.AllDirectories)
        .Where(path => !path.Contains("pending", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public Task<HttpResponseMessage> UploadAsync(byte[] content)
        => Write.PostAsync(ImageRoutes.UploadOf("a.png"), new ByteArrayContent(content));

    public async Task<string> StoreAsync(byte[] content)
    {
        using var answer = await UploadAsync(content);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<UploadedImage>())!.Image.Id;
    }

    public async Task<AnnouncementCounts> QueueAsync() => (await Write.GetFromJsonAsync<AnnouncementCounts>(ImageRoutes.QueueCounts))!;

    public async Task<ImageCounts> ImagesAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Running["retrieval-1"].Address!, ImageRoutes.ImageCounts));
        request.Headers.Add(ServiceToken.Header, Running.Token);
        using var answer = await Browser.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<ImageCounts>())!;
    }

    public Task WithThumbnailsAsync(int count) => Eventually.IsAsync(ImagesAsync, images => images.WithThumbnails == count);

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        Write.Dispose();
        await Running.DisposeAsync();
    }
}
