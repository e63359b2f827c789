namespace ImageService.Tests.Storage;

/// <summary>Gives its bytes, and its end only when it is let go.</summary>
internal sealed class HeldStream(byte[] content) : MemoryStream(content)
{
    private readonly TaskCompletionSource released = new();
    private readonly TaskCompletionSource drained = new();

    /// <summary>Completes when all bytes were taken.</summary>
    public Task Drained => drained.Task;

    public void Release() => released.SetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await base.ReadAsync(buffer, cancellationToken);
        if (read > 0)
            return read;

        drained.TrySetResult();
        await released.Task;
        return 0;
    }
}
