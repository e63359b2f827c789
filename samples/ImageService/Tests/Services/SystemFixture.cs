using System.Net.Http.Json;
using ImageService.AppHost;
using ImageService.Contracts;

namespace ImageService.Tests.Services;

/// <summary>The whole system, as three processes on free ports, for all tests that talk to it.</summary>
public sealed class SystemFixture : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly RunningSystem system;

    public SystemFixture()
        => system = new RunningSystem(new SystemOptions(WebPort: 0, WritePort: 0, RetrievalPort: 0, folder.Path));

    public HttpClient Web { get; private set; } = null!;

    public HttpClient Write { get; private set; } = null!;

    public HttpClient Retrieval { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await system.StartAsync(CancellationToken.None);
        Web = Client(system.WebAddress!);
        Write = Client(system.WriteAddress!);
        Retrieval = Client(system.RetrievalAddress!);
    }

    /// <summary>Stores a picture that nobody stored before.</summary>
    public async Task<(ImageSummary Image, byte[] Content)> StoreAsync(string name = "picture.png")
    {
        var content = SamplePicture.NewPng();
        using var answer = await Write.PostAsync(ImageRoutes.UploadOf(name), new ByteArrayContent(content));
        answer.EnsureSuccessStatusCode();
        var uploaded = await answer.Content.ReadFromJsonAsync<UploadedImage>();
        return (uploaded!.Image, content);
    }

    public async Task DisposeAsync()
    {
        Web.Dispose();
        Write.Dispose();
        Retrieval.Dispose();
        await system.DisposeAsync();
        folder.Dispose();
    }

    // The tests look at redirects instead of following them.
    private static HttpClient Client(Uri address)
        => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
}
