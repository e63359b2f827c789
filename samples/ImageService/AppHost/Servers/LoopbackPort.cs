using System.Net;
using System.Net.Sockets;

namespace ImageService.AppHost.Servers;

/// <summary>Ports for servers that cannot choose a free one themselves.</summary>
internal static class LoopbackPort
{
    public static int TakeFree()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task<bool> AnswersAsync(int port, CancellationToken cancelled)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancelled);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
