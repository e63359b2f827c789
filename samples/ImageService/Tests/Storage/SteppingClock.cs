namespace ImageService.Tests.Storage;

/// <summary>A clock on which every look is a minute later than the one before.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private int minutes;

    public override DateTimeOffset GetUtcNow()
        => new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(Interlocked.Increment(ref minutes));
}
