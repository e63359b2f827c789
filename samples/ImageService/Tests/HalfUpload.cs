using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ImageService.Contracts;
using ImageService.ServiceDefaults;

namespace ImageService.Tests;

/// <summary>An upload that announces more bytes than it sends, on a connection of its own. HttpClient would not read an answer before its body is out.</summary>
internal sealed class HalfUpload(TcpClient client) : IDisposable
{
    public static async Task<HalfUpload> StartAsync(HttpClient write, byte[] content)
    {
        var address = write.BaseAddress!;
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var head = string.Create(CultureInfo.InvariantCulture, $"""
            POST {ImageRoutes.UploadOf("half.png")} HTTP/1.1
            Host: {address.Authority}
            {ServiceToken.Header}: {write.DefaultRequestHeaders.GetValues(ServiceToken.Header).Single()}
            Content-Length: {content.Length}


            """).ReplaceLineEndings("\r\n");
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        await client.GetStream().WriteAsync(content.AsMemory(0, content.Length / 2));
        return new HalfUpload(client);
    }

    /// <summary>The answer as text; empty when the connection ended without one.</summary>
    public async Task<string> ReadAnswerAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var buffer = new byte[4096];
        try
        {
            var read = await client.GetStream().ReadAsync(buffer, deadline.Token);
            return Encoding.ASCII.GetString(buffer, 0, read);
        }
        catch (IOException)
        {
            return "";
        }
    }

    public void Dispose() => client.Dispose();
}
