using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ImageService.Tests.Hosting;

public sealed class AppHostTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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

        using var deadline = new CancellationTokenSource(Patience);
        while (addresses.Any(Answers))
            await Task.Delay(50, deadline.Token);
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
