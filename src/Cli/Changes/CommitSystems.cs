namespace ArchRules.Cli.Changes;

/// <summary>Builds the systems of another commit, and reads their code.</summary>
internal sealed class CommitSystems(SystemRequest request, Terminal terminal, (GitRepository Repository, Checkout Checkout) commit)
{
    /// <summary>Builds and reads what the request is about, as the commit has it.</summary>
    /// <exception cref="CannotJudgeException">It is not there, or cannot be built or read.</exception>
    public async Task<IReadOnlyList<LoadedSystem>> LoadAsync(CancellationToken cancellation)
    {
        var paths = new List<string>();
        foreach (var path in request.Paths.DefaultIfEmpty("."))
            paths.Add(await LocateAsync(path, cancellation));

        terminal.Error.WriteLine($"building {commit.Checkout.Commit} ...");
        var loading = new SystemLoading(
            new SystemRequest(
                paths,
                new BuiltFiles([], []),
                request.Build with { IsWanted = true, IsThrownAway = true },
                request.Reading with { Options = request.Reading.Options with { Symbols = null } }),
            terminal with { Output = TextWriter.Null, Error = TextWriter.Null, Folder = commit.Checkout.Root });
        return (await loading.FindAsync("check", cancellation)).Select(loading.Load).ToArray();
    }

    private async Task<string> LocateAsync(string path, CancellationToken cancellation)
    {
        var located = await commit.Repository.LocateAsync(Path.GetFullPath(path, terminal.Folder), commit.Checkout, cancellation);
        return Path.Exists(located) ? located : throw new CannotJudgeException(
            $"error: {commit.Checkout.Commit} has no '{path}'; name something that was there as well, such as the folder");
    }
}
