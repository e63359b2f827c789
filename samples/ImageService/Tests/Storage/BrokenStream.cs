namespace ImageService.Tests.Storage;

/// <summary>Gives some bytes, then fails like a connection that was cut.</summary>
internal sealed class BrokenStream(byte[] start) : MemoryStream(start)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await base.ReadAsync(buffer, cancellationToken);
        return read > 0 ? read : throw new IOException("The connection was cut.");
    }
}
