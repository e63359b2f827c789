using ArchRules.Cli.Projects;

namespace ArchRules.Cli.Tests.Projects;

public sealed class BuildProgressTests
{
    [Fact]
    public void A_project_counts_once_whatever_its_frameworks()
    {
        using var folder = new SystemFolder(("1.txt", "Project=a\nTargetFramework=net8.0"), ("2.txt", "Project=a\nTargetFramework=net9.0"), ("3.txt", "Project=b"), ("4.txt", ""));
        using var writer = new StringWriter();

        new BuildProgress(writer, folder.Root, 4).Show();

        Assert.Equal("\r[###############...............] 2 of 4 projects", writer.ToString());
    }

    [Fact]
    public async Task The_line_goes_with_the_work_and_the_result_stays()
    {
        using var folder = new SystemFolder();
        using var writer = new StringWriter();
        var progress = new BuildProgress(writer, folder.Root, 1);
        progress.Show();

        Assert.Equal(7, await progress.ShowAsync(Task.FromResult(7)));
        Assert.EndsWith('\r' + new string(' ', 47) + '\r', writer.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => progress.ShowAsync(Task.FromCanceled<int>(new CancellationToken(true))));
    }
}
