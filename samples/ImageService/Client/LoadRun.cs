using System.Text.RegularExpressions;
using ImageService.Contracts;

namespace ImageService.Client;

/// <summary>Measures the system from outside, with what is in it.</summary>
public static partial class LoadRun
{
    /// <returns>0, or 1 when a request failed.</returns>
    public static async Task<int> RunAsync(Uri address, TimeSpan time, int connections, CancellationToken cancelled)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = address };
        var ids = Image().Matches(await http.GetStringAsync("/", cancelled)).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToArray();
        if (ids.Length == 0)
            throw new InvalidOperationException("There are no images: run 'seed' first.");

        var form = await UploadForm.OpenAsync(http, cancelled);
        var next = Random.Shared.Next(1_000_000, 1_000_000_000);
        var measure = new Measurement(time, connections);
        Console.WriteLine($"{connections} requests at a time, {time.TotalSeconds} seconds each, {ids.Length} images");
        var failed = 0;
        failed += await measure.RunAsync("thumbnail", number => ReadAsync(http, PublicRoutes.ThumbnailOf(ids[number % ids.Length], ThumbnailSizes.Medium)), cancelled);
        failed += await measure.RunAsync("original", number => ReadAsync(http, PublicRoutes.OriginalOf(ids[number % ids.Length])), cancelled);
        failed += await measure.RunAsync("gallery", _ => ReadAsync(http, "/"), cancelled);
        failed += await measure.RunAsync("upload", _ => form.SendAsync(new DrawnPicture(Interlocked.Increment(ref next)), CancellationToken.None), cancelled);
        return failed == 0 ? 0 : 1;
    }

    private static async Task ReadAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
    }

    [GeneratedRegex("href=\"/image/([0-9a-f]{64})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Image();
}
