using Spectre.Console;

namespace ImageService.Client;

/// <summary>Uploads drawn pictures, one after the other, and shows how far it is.</summary>
public static class SeedRun
{
    public static async Task<int> RunAsync(Uri address, int count, CancellationToken cancelled)
    {
        using var http = new HttpClient { BaseAddress = address };
        var form = await UploadForm.OpenAsync(http, cancelled);
        await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Uploading", maxValue: count);
            for (var number = 1; number <= count; number++)
            {
                await form.SendAsync(new DrawnPicture(number), cancelled);
                task.Increment(1);
            }
        });
        Console.WriteLine($"{count} pictures are at {address}");
        return 0;
    }
}
