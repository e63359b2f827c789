using System.Diagnostics;

namespace ArchRules.Cli.Tests;

/// <summary>Ctrl-C: the command in a process of its own, stopped by the signal that a terminal sends.</summary>
public sealed class StoppedTests
{
    [Fact]
    public async Task An_interrupted_check_ends_with_2_and_leaves_every_file_as_it_was()
    {
        // The signal has no counterpart that another process could send there.
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new SystemFolder(
            ("archrules.yml", "components: { app: { projects: App } }"),
            ("out/old.sarif", "the last report"),
            ("App/App.csproj", SystemFolder.Project()),
            ("App/Directory.Build.targets", "<Project><Target Name=\"Wait\" BeforeTargets=\"CoreCompile\"><Exec Command=\"echo started &gt; ../out/started; sleep 300\" /></Target></Project>"));
        using var watcher = new FileSystemWatcher(folder.At("out"));
        var started = new TaskCompletionSource();
        watcher.Created += (_, e) => started.TrySetResult();
        watcher.EnableRaisingEvents = true;

        var info = new ProcessStartInfo("dotnet") { WorkingDirectory = folder.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { "exec", typeof(CommandLine).Assembly.Location, "check", "--format", "sarif=out/old.sarif", "--format", "json=out/new.json" })
            info.ArgumentList.Add(word);
        using var check = Process.Start(info)!;
        var error = check.StandardError.ReadToEndAsync();
        var output = check.StandardOutput.ReadToEndAsync();
        await Task.WhenAny(started.Task, check.WaitForExitAsync());
        Assert.False(check.HasExited, check.HasExited ? await error : "");

        using var kill = Process.Start("kill", ["-INT", check.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await check.WaitForExitAsync();

        Assert.Equal(2, check.ExitCode);
        Assert.Equal("", await output);
        Assert.EndsWith("error: stopped before the check was done\n", await error, StringComparison.Ordinal);
        Assert.Equal("the last report", File.ReadAllText(folder.At("out/old.sarif")));
        Assert.Equal(["old.sarif", "started"], Directory.EnumerateFiles(folder.At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
