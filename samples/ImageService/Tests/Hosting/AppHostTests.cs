using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ImageService.Contracts;
using ImageService.Tests.Distributed;
using ImageService.Tests.Services;

namespace ImageService.Tests.Hosting;

public sealed class AppHostTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_stops_every_service_when_its_input_ends()
    {
        await using var host = Start("--stop-with-parent");
        var addresses = await ReadyAsync(host);

        host.CloseInput();

        Assert.Equal(0, await host.WaitForExitCodeAsync());
        Assert.All(addresses, address => Assert.False(Answers(address)));
    }

    [UnixFact]
    public async Task It_stops_every_service_on_SIGTERM()
    {
        await using var host = Start();
        var addresses = await ReadyAsync(host);

        using var kill = Process.Start("kill", ["-TERM", host.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);

        Assert.Equal(0, await host.WaitForExitCodeAsync());
        Assert.All(addresses, address => Assert.False(Answers(address)));
    }

    [Fact]
    public async Task Its_services_stop_when_it_is_killed()
    {
        await using var host = Start();
        var addresses = await ReadyAsync(host);

        host.Kill();
        await host.WaitForExitCodeAsync();

        await Eventually.IsAsync(() => Task.FromResult(addresses.Count(Answers)), answering => answering == 0);
    }

    [Fact]
    public async Task After_a_crash_it_starts_again_at_once_with_everything_that_was_stored()
    {
        var content = SamplePicture.NewPng();
        await using (var crashing = Start())
        {
            await ReadyAsync(crashing);
            await UploadAsync(crashing, content);
            crashing.Kill();
        }

        await using var host = Start();
        await ReadyAsync(host);

        Assert.Equal(content, await FirstOriginalAsync(host));
    }

    [DistributedFact]
    public async Task After_a_crash_its_servers_stop_and_it_starts_them_again_with_everything_that_was_stored()
    {
        var content = SamplePicture.NewPng();
        await using (var crashing = Start("--distributed"))
        {
            await ReadyAsync(crashing);
            await UploadAsync(crashing, content);
            // The process alone: the servers have to notice it themselves, while the next run waits for them.
            crashing.Kill();
            await crashing.WaitForExitCodeAsync();
        }

        await using (var host = Start("--distributed", "--stop-with-parent"))
        {
            await ReadyAsync(host);
            Assert.Equal(content, await FirstOriginalAsync(host));
            host.CloseInput();
            Assert.Equal(0, await host.WaitForExitCodeAsync());
        }

        Assert.Empty(ProcessesIn(Path.Combine(folder.Path, "servers")));
    }

    [Fact]
    public async Task A_port_in_use_ends_it_with_the_name_of_the_service()
    {
        using var occupied = new TcpListener(IPAddress.Loopback, 0);
        occupied.Start();

        await using var host = Start("--port", ((IPEndPoint)occupied.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(1, await host.WaitForExitCodeAsync());
        Assert.Contains("gateway ended with exit code", host.Output, StringComparison.Ordinal);
    }

    private AppHostProcess Start(params string[] arguments)
        => new([.. arguments.Contains("--port") ? Array.Empty<string>() : ["--port", "0"], "--data", folder.Path, .. arguments]);

    private static async Task<Uri[]> ReadyAsync(AppHostProcess host)
    {
        await host.WaitUntilReadyAsync();
        var addresses = host.Addresses;
        Assert.Equal(6, addresses.Length);
        Assert.All(addresses, address => Assert.True(Answers(address)));
        return addresses;
    }

    private static async Task UploadAsync(AppHostProcess host, byte[] content)
    {
        using var browser = new HttpClient { BaseAddress = host.Gateway };
        using var answer = await UploadForm.SendAsync(browser, content, "kept.png");
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<byte[]> FirstOriginalAsync(AppHostProcess host)
    {
        using var browser = new HttpClient { BaseAddress = host.Gateway };
        var gallery = await browser.GetStringAsync("/");
        var start = gallery.IndexOf("/image/", StringComparison.Ordinal) + "/image/".Length;
        return await browser.GetByteArrayAsync(PublicRoutes.OriginalOf(gallery[start..(start + 64)]));
    }

    // Their environment names their folder.
    private static string[] ProcessesIn(string folder) => [.. Directory.GetDirectories("/proc").Where(process => EnvironmentOf(process).Contains($"={folder}", StringComparison.Ordinal))];

    private static string EnvironmentOf(string process)
    {
        var path = Path.Combine(process, "environ");
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : "";
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static bool Answers(Uri address)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
