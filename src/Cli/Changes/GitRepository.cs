using ArchRules.Text;

namespace ArchRules.Cli.Changes;

/// <summary>The repository that the user's files are in.</summary>
internal sealed class GitRepository
{
    private readonly string root;

    private GitRepository(string root) => this.root = root;

    /// <summary>Finds the repository around a folder.</summary>
    /// <exception cref="CannotJudgeException">There is none, or no git.</exception>
    public static async Task<GitRepository> FindAsync(string folder, CancellationToken cancellation)
    {
        var run = await GitProcess.RunAsync(folder, cancellation, "rev-parse", "--show-toplevel");
        return run is { ExitCode: 0, Output: [{ Length: > 0 } root, ..] } ? new GitRepository(root) : throw new CannotJudgeException(
            $"error: git knows no repository at '{folder}': {string.Join(" ", run.Errors).Trim()}; without one, compare facts: --since-facts <file>");
    }

    /// <summary>Finds a path of the user's files in a checkout; it need not exist there.</summary>
    public async Task<string> LocateAsync(string path, Checkout checkout, CancellationToken cancellation)
    {
        // Git's answer, since links may lead to one folder by several paths.
        var isFolder = Directory.Exists(path);
        var run = await GitProcess.RunAsync(isFolder ? path : Path.GetDirectoryName(path)!, cancellation, "rev-parse", "--show-prefix");
        var folder = Path.Combine(checkout.Root, run.Output.FirstOrDefault() ?? "");
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(isFolder ? folder : Path.Combine(folder, Path.GetFileName(path))));
    }

    /// <summary>Finds the commit that a name means.</summary>
    /// <exception cref="CannotJudgeException">It means none.</exception>
    public async Task<Commit> ResolveAsync(string name, CancellationToken cancellation)
    {
        // What begins with a dash would be an option of git's.
        if (!name.StartsWith('-') && name.Length > 0)
        {
            var run = await GitProcess.RunAsync(root, cancellation, "rev-parse", "--verify", "--quiet", name + "^{commit}");
            if (run is { ExitCode: 0, Output: [var id, ..] })
                return new Commit(id, name);
        }

        throw new CannotJudgeException($"error: '{name}' is no commit in this clone{await RemedyAsync(name, cancellation)}");
    }

    /// <summary>Finds where the current branch left another one: what came there since is no change of this branch.</summary>
    /// <exception cref="CannotJudgeException">The clone does not hold that commit.</exception>
    public async Task<Commit> FindBranchPointAsync(string name, CancellationToken cancellation)
    {
        var commit = await ResolveAsync(name, cancellation);
        var head = await ResolveAsync("HEAD", cancellation);
        var run = await GitProcess.RunAsync(root, cancellation, "merge-base", commit.Id, head.Id);
        if (run is { ExitCode: 0, Output: [var id, ..] })
            return commit with { Id = id, IsWhereBranchBegins = id != commit.Id };

        throw new CannotJudgeException(await IsShallowAsync(cancellation)
            ? $"error: this clone is too shallow to hold the commit where HEAD branched off from '{name}'; fetch it: git fetch --unshallow (GitHub Actions: fetch-depth: 0)"
            : $"error: HEAD and '{name}' have no commit in common; name the commit that the change begins at");
    }

    /// <summary>Checks a commit out, beside the user's files.</summary>
    public Task<Checkout> CheckOutAsync(Commit commit, CancellationToken cancellation) => Checkout.CreateAsync(root, commit, cancellation);

    /// <summary>Whether files differ from the current commit, new ones among them.</summary>
    public async Task<bool> IsDirtyAsync(CancellationToken cancellation) =>
        (await GitProcess.RunAsync(root, cancellation, "status", "--porcelain")).Output.Count > 0;

    private async Task<bool> IsShallowAsync(CancellationToken cancellation) =>
        (await GitProcess.RunAsync(root, cancellation, "rev-parse", "--is-shallow-repository")).Output is ["true", ..];

    private async Task<string> RemedyAsync(string name, CancellationToken cancellation)
    {
        var names = (await GitProcess.RunAsync(root, cancellation, "for-each-ref", "--format=%(refname:short)")).Output;
        var near = names.FirstOrDefault(known => known.EndsWith("/" + name, StringComparison.Ordinal)) ?? Suggestion.Find(name, names);
        if (near is not null)
            return $"; did you mean '{near}'?";

        return await IsShallowAsync(cancellation)
            ? ", which is shallow; fetch it: git fetch --unshallow (GitHub Actions: fetch-depth: 0)"
            : "; fetch it, or name another: git branch --all lists them";
    }
}
