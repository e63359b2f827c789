using System.Diagnostics;

namespace ArchRules.Cli.Tests.Changes;

/// <summary>A folder with a repository of git.</summary>
public sealed class GitFolder : IDisposable
{
    public GitFolder(params (string Path, string Text)[] files)
    {
        Files = new SystemFolder(files);
        Git("init", "--quiet", "--initial-branch", "main");
        Files.Write(".gitignore", "bin/\nobj/\n");
        Commit("first");
    }

    public SystemFolder Files { get; }

    public string Root => Files.Root;

    public void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", message);
    }

    public string Git(params string[] arguments) => GitIn(Root, arguments);

    public static string GitIn(string folder, params string[] arguments)
    {
        var info = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        using var git = Process.Start(info)!;
        var output = git.StandardOutput.ReadToEnd();
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
        return output.Trim();
    }

    // Objects are read-only, and so cannot be deleted everywhere.
    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Files.Dispose();
    }
}
