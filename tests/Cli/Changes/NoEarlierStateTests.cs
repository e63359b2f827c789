namespace ArchRules.Cli.Tests.Changes;

/// <summary>What cannot be compared ends with 2, before anything is built, and says what to do.</summary>
public sealed class NoEarlierStateTests
{
    private static readonly (string, string)[] Files =
        [("archrules.yml", ChangedShop.Model), ("Shop.csproj", SystemFolder.Project()), ("Page.cs", "namespace Shop.Web; public sealed class Page;")];

    [Theory]
    [InlineData("mian", "'mian' is no commit in this clone; did you mean 'main'?")]
    [InlineData("v9", "'v9' is no commit in this clone; fetch it, or name another: git branch --all lists them")]
    [InlineData("--output=x", "'--output=x' is no commit in this clone")]
    public async Task A_name_without_a_commit_is_told(string name, string expected)
    {
        using var folder = new GitFolder(Files);

        Assert.Contains(expected, (await folder.Files.RunAsync("check", "--since=" + name)).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_of_the_server_is_offered_by_its_whole_name()
    {
        using var folder = new GitFolder(Files);
        folder.Git("checkout", "--quiet", "-b", "work");
        folder.Git("update-ref", "refs/remotes/origin/trunk", "HEAD");

        Assert.Contains("did you mean 'origin/trunk'?", (await folder.Files.RunAsync("check", "--since", "trunk")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_repository_is_told()
    {
        using var folder = new SystemFolder(Files);

        var line = (await folder.RunAsync("check", "--since", "main")).AssertCouldNotJudge();

        Assert.Contains("git knows no repository at", line, StringComparison.Ordinal);
        Assert.EndsWith("without one, compare facts: --since-facts <file>", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shallow_clone_is_told_to_fetch()
    {
        using var origin = new GitFolder(Files);
        origin.Git("checkout", "--quiet", "-b", "work");
        origin.Files.Write("More.cs", "");
        origin.Commit("second");
        origin.Git("checkout", "--quiet", "main");
        origin.Files.Write("Other.cs", "");
        origin.Commit("third");
        using var clone = new SystemFolder();
        GitFolder.GitIn(clone.Root, "clone", "--quiet", "--depth", "1", "--no-single-branch", "--branch", "work", "file://" + origin.Root, "shop");

        var line = (await CliRun.InAsync(clone.At("shop"), "check", "--since", "origin/main")).AssertCouldNotJudge();
        Assert.Contains("too shallow to hold the commit where HEAD branched off from 'origin/main'; fetch it: git fetch --unshallow", line, StringComparison.Ordinal);

        Assert.Contains("which is shallow; fetch it", (await CliRun.InAsync(clone.At("shop"), "check", "--since", "v1.0")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_not_compile_then_cannot_be_compared_and_leaves_nothing_behind()
    {
        using var folder = new GitFolder([.. Files, ("Broken.cs", "namespace Shop.Web; public sealed class Broken : Gone;")]);
        folder.Files.Write("Broken.cs", "namespace Shop.Web; public sealed class Broken;");

        var run = await folder.Files.RunAsync("check", "--since", "HEAD");

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.Empty(run.Output);
        Assert.Contains("note: there are uncommitted changes; they are part of what is checked", run.Error, StringComparison.Ordinal);
        Assert.Contains("  Broken.cs(1,50): error CS0246", run.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be judged, so nobody can say what came since", run.Error, StringComparison.Ordinal);
        Assert.Contains("--since-facts <file>", run.Error, StringComparison.Ordinal);
        Assert.Single(folder.Git("worktree", "list").Split('\n'));
    }

    [Fact]
    public async Task Facts_that_are_missing_are_told()
    {
        using var folder = new GitFolder(Files);

        Assert.Contains("no file matches 'main.facts'", (await folder.Files.RunAsync("check", "--since-facts", "main.facts")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }
}
