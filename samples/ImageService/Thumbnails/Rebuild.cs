using ImageService.Metadata;
using ImageService.Storage;

namespace ImageService.Thumbnails;

/// <summary>The batch: goes through all images, repairs their replicas and makes their thumbnails anew.</summary>
public sealed class Rebuild(IImageMetadata metadata, IImageStore store, ThumbnailWork work)
{
    /// <summary>The switch <c>--rebuild true</c>: the process does this instead of reading announcements, and ends.</summary>
    public const string Setting = "rebuild";

    private const int PageSize = 100;

    /// <returns>0, or 1 when an image is lost.</returns>
    public static async Task<int> RunAsync(IServiceProvider services)
    {
        var report = await services.GetRequiredService<Rebuild>().RunAsync(CancellationToken.None);
        Console.WriteLine(FormattableString.Invariant($"{report.Images} images, {report.Repaired} repaired, {report.Lost} lost"));
        return report.Lost == 0 ? 0 : 1;
    }

    public async Task<RebuildReport> RunAsync(CancellationToken cancellationToken)
    {
        var report = new RebuildReport(0, 0, 0);
        while (await metadata.ListAsync("", report.Images, PageSize, cancellationToken) is { Documents.Count: > 0 } page)
        {
            foreach (var image in page.Documents)
                report = report.With(await RepairAsync(image, cancellationToken));
        }

        return report;
    }

    private async Task<RepairedContent> RepairAsync(ImageDocument image, CancellationToken cancellationToken)
    {
        var original = await store.RepairAsync(image.Id, cancellationToken);
        // Saving the thumbnails again writes every replica of them that is missing.
        if (original is not RepairedContent.Lost)
            await work.MakeAsync(image.Id, cancellationToken);
        return original;
    }
}
