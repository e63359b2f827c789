using ArchRules.Cli.Projects;

namespace ArchRules.Cli.Changes;

/// <summary>The files of a commit in a folder of their own, which goes when this is disposed. The user's files stay as they are.</summary>
internal sealed class Checkout : IAsyncDisposable
{
    private readonly string repository;
    private readonly TemporaryFolder folder;

    private Checkout(string repository, TemporaryFolder folder, Commit commit)
    {
        this.repository = repository;
        this.folder = folder;
        Commit = commit;
    }

    /// <summary>The commit.</summary>
    public Commit Commit { get; }

    /// <summary>The folder that stands for the root of the repository.</summary>
    public string Root => Path.Combine(folder.FullPath, "tree");

    /// <summary>Checks a commit out. A worktree rather than an archive, since builds ask git for their version.</summary>
    /// <param name="repository">The root of the repository.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="CannotJudgeException">Git refuses, in its own words.</exception>
    public static async Task<Checkout> CreateAsync(string repository, Commit commit, CancellationToken cancellation)
    {
        var checkout = new Checkout(repository, new TemporaryFolder(), commit);
        try
        {
            // The hooks of a checkout are for people.
            var run = await GitProcess.RunAsync(
                repository, cancellation,
                "-c", "core.hooksPath=" + checkout.folder.FullPath + "no-hooks", "-c", "core.longpaths=true",
                "worktree", "add", "--detach", "--quiet", checkout.Root, commit.Id);
            return run.ExitCode == 0 ? checkout : throw new CannotJudgeException(
                $"error: git cannot check out {commit}: {string.Join(" ", run.Errors).Trim()}");
        }
        catch
        {
            await checkout.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await GitProcess.RunAsync(repository, CancellationToken.None, "worktree", "remove", "--force", Root);
        folder.Dispose();
    }
}
