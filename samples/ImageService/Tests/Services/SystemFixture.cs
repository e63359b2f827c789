using System.Net.Http.Json;
using ImageService.AppHost;
using ImageService.Contracts;
using ImageService.ServiceDefaults;

namespace ImageService.Tests.Services;

/// <summary>The whole system, as processes on free ports, for all tests that talk to it.</summary>
public class SystemFixture : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public SystemFixture()
        : this(isDistributed: false)
    {
    }

    protected SystemFixture(bool isDistributed)
        => System = new RunningSystem(new SystemOptions(Port: 0, folder.Path)
        {
            IsDistributed = isDistributed,
            Settings = new Dictionary<string, string> { ["Forgotten:PauseSeconds"] = "1" },
        });

    public RunningSystem System { get; }

    public string DataFolder => folder.Path;

    /// <summary>What a browser reaches: the gateway.</summary>
    public HttpClient Web { get; private set; } = null!;

    public HttpClient Write { get; private set; } = null!;

    public HttpClient Retrieval { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        await System.StartAsync(CancellationToken.None);
        Web = Client(System.Address!);
        Write = Client(System["write"].Address!);
        Retrieval = Client(System["retrieval-1"].Address!);
        foreach (var service in new[] { Write, Retrieval })
            service.DefaultRequestHeaders.Add(ServiceToken.Header, System.Token);
    }

    /// <summary>Stores a picture that nobody stored before.</summary>
    public async Task<(ImageSummary Image, byte[] Content)> StoreAsync(string name = "picture.png", string tags = "")
    {
        var content = SamplePicture.NewPng();
        using var answer = await Write.PostAsync(ImageRoutes.UploadOf(name, tags), new ByteArrayContent(content));
        answer.EnsureSuccessStatusCode();
        var uploaded = await answer.Content.ReadFromJsonAsync<UploadedImage>();
        return (uploaded!.Image, content);
    }

    /// <summary>The image as retrieval has it once its thumbnails are made.</summary>
    public Task<ImageSummary> WithThumbnailsAsync(string id) => Eventually.IsAsync(
        () => Retrieval.GetFromJsonAsync<ImageSummary>(ImageRoutes.ImageOf(id))!, image => image!.HasThumbnails)!;

    public async Task DisposeAsync()
    {
        foreach (var client in new[] { Web, Write, Retrieval })
            client?.Dispose();
        await System.DisposeAsync();
        folder.Dispose();
    }

    // The tests look at redirects instead of following them.
    private static HttpClient Client(Uri address)
        => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
}
