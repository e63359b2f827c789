namespace ImageService.Tests.Faults;

/// <summary>Reads originals, eight at a time, and compares every byte of every answer.</summary>
internal sealed class OriginalReader(HttpClient browser, (string Path, byte[] Content)[] images)
{
    private const int AtOnce = 8;
    private int failed;
    private int wrong;

    /// <summary>Requests that were answered with an error, or not at all.</summary>
    public int Failed => failed;

    /// <summary>Answers of other bytes than the image has.</summary>
    public int Wrong => wrong;

    public async Task<int> FailedOfAsync(int count)
    {
        var before = failed;
        await ReadAsync(count);
        return failed - before;
    }

    public Task ReadAsync(int count) => Parallel.ForEachAsync(
        Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) => await ReadOneAsync(images[number % images.Length]));

    private async Task ReadOneAsync((string Path, byte[] Content) image)
    {
        try
        {
            var content = await browser.GetByteArrayAsync(image.Path);
            if (!content.AsSpan().SequenceEqual(image.Content))
                Interlocked.Increment(ref wrong);
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref failed);
        }
    }
}
