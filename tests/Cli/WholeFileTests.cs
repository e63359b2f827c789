namespace ArchRules.Cli.Tests;

/// <summary>What a file that cannot be written is told by.</summary>
public sealed class WholeFileTests
{
    [Fact]
    public void A_file_that_cannot_be_written_is_told_by_the_name_that_was_asked_for()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "nowhere", "report.html");

        var error = Assert.Throws<IOException>(() => WholeFile.Write(path, "text", CancellationToken.None));

        Assert.Contains($"'{path}'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", error.Message, StringComparison.Ordinal);
    }
}
