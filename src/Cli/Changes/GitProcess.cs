using System.Diagnostics;
using System.Text;

namespace ArchRules.Cli.Changes;

/// <summary>Runs git.</summary>
internal static class GitProcess
{
    // A hook hands its own repository and index on: a command in another folder would write to them.
    private static readonly string[] OtherRepository =
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE"];

    /// <summary>Runs <c>git</c> to its end.</summary>
    /// <param name="folder">Where it starts.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="CannotJudgeException">There is no git.</exception>
    public static async Task<ChildProcess> RunAsync(string folder, CancellationToken cancellation, params string[] arguments)
    {
        var info = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        foreach (var name in OtherRepository)
            info.Environment.Remove(name);
        info.Environment["GIT_TERMINAL_PROMPT"] = "0";
        // Large files are no code, and their server may be out of reach.
        info.Environment["GIT_LFS_SKIP_SMUDGE"] = "1";
        return await ChildProcess.FindAndRunAsync(info, cancellation) ?? throw new CannotJudgeException(
            "error: 'git' could not be started, and only git knows what came since; put it on the path, or compare facts: --since-facts <file>");
    }
}
