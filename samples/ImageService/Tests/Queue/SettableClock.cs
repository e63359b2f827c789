namespace ImageService.Tests.Queue;

/// <summary>A clock that stands until a test lets time pass.</summary>
internal sealed class SettableClock : TimeProvider
{
    private DateTimeOffset now = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public void Pass(TimeSpan time) => now += time;

    public override DateTimeOffset GetUtcNow() => now;
}
