using ArchRules.Cli.Assemblies;
using ArchRules.Cli.Projects;
using ArchRules.Loading;

namespace ArchRules.Cli;

/// <summary>Finds the systems that a command is about, and reads their code.</summary>
internal sealed class SystemLoading(SystemRequest request, Terminal terminal)
{
    /// <summary>Finds the systems, building them if that is wanted.</summary>
    /// <param name="command">The command, for messages.</param>
    /// <param name="cancellation">Stops the build.</param>
    /// <returns>At least one system.</returns>
    /// <exception cref="CannotJudgeException">There is nothing to check, a model is broken, or the build fails.</exception>
    public Task<IReadOnlyList<CheckedSystem>> FindAsync(string command, CancellationToken cancellation)
    {
        var paths = request.Paths.DefaultIfEmpty(".").Select(path => CheckPath.Resolve(path, terminal)).ToArray();
        if (!request.Files.IsEmpty)
            return Task.FromResult(new BuiltSystems(terminal).FindByGlobs(Single(paths, command), request.Files));

        if (paths.All(path => path.Kind == CheckPathKind.Assembly))
            return Task.FromResult(new BuiltSystems(terminal).FindByModels(paths.Select(path => path.Full)));

        return new ProjectSystems(terminal, request.Build).FindAsync(Single(paths, command), cancellation);
    }

    /// <summary>Reads the code of a system, and tells what was left out.</summary>
    /// <exception cref="CannotJudgeException">An assembly cannot be read.</exception>
    public LoadedSystem Load(CheckedSystem system)
    {
        var notes = new List<string>(system.Notes);
        var facts = new FactsLoading(request.Reading, terminal).Load(system.Assemblies, system.FactsFiles, notes);
        foreach (var note in notes)
            terminal.Error.WriteLine("note: " + note);

        return new LoadedSystem(system, facts, SeverityFile.Read(system.Model.Folder), notes);
    }

    /// <summary>The one path of a request.</summary>
    /// <exception cref="CannotJudgeException">There are several, or it does not exist.</exception>
    public static CheckPath Single(SystemRequest request, Terminal terminal, string command) =>
        Single(request.Paths.DefaultIfEmpty(".").Select(path => CheckPath.Resolve(path, terminal)).ToArray(), command);

    private static CheckPath Single(CheckPath[] paths, string command) => paths.Length == 1
        ? paths[0]
        : throw new CannotJudgeException(
            $"error: '{command}' takes one path, or several assemblies; '{paths[1].Text}' is one too many");
}
