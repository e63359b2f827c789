using System.CommandLine;
using ArchRules.Cli.Assemblies;
using ArchRules.Storing;

namespace ArchRules.Cli;

/// <summary><c>archrules facts</c>: reads code on one machine, to be judged on another.</summary>
internal sealed class FactsCommand : Command
{
    private readonly Terminal terminal;
    private readonly SystemOptions systems = new();
    private readonly Option<string> output = new("--output", "-o")
    {
        HelpName = "file",
        Description = "The file to write; 'archrules check --facts' takes any number of them.",
        Required = true,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public FactsCommand(Terminal terminal)
        : base("facts", "Write what code does to a file, for a check on another machine.")
    {
        this.terminal = terminal;
        systems.AddTo(this);
        Options.Add(output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var request = systems.Read(parsed, terminal);
        if (request.Files.FactsGlobs.Count > 0)
            throw new CannotJudgeException("error: 'facts' writes files of facts, 'check --facts' reads them");

        // A copy stays beside its original: which of them is judged is decided where all come together.
        var notes = new List<string>();
        var facts = new FactsLoading(request.Reading, terminal).ReadAssemblies(await FindAsync(request, cancellation), notes).ToArray();
        foreach (var note in notes)
            terminal.Error.WriteLine("note: " + note);
        if (facts.Length == 0)
            throw new CannotJudgeException("error: nothing that could be read is left, so there is nothing to write");

        var path = Path.GetFullPath(parsed.GetValue(output)!, terminal.Folder);
        FactsFile.Write(path, facts);
        terminal.Output.WriteLine($"{terminal.Show(path)}: the facts of {Quantity.Of(facts.Length, "assembly")}");
        return (int)ExitCode.Clean;
    }

    private async Task<IReadOnlyList<string>> FindAsync(SystemRequest request, CancellationToken cancellation)
    {
        // Only projects need a model: it says which of them make up a system.
        if (request.Files.AssemblyGlobs.Count > 0)
            return new BuiltSystems(terminal).FindFiles(request.Files.AssemblyGlobs);

        var paths = request.Paths.Select(path => CheckPath.Resolve(path, terminal)).ToArray();
        if (paths.Length > 0 && paths.All(path => path.Kind == CheckPathKind.Assembly))
            return paths.Select(path => path.Full).Distinct(StringComparer.Ordinal).ToArray();

        var found = await new SystemLoading(request, terminal).FindAsync("facts", cancellation);
        foreach (var note in found.SelectMany(system => system.Notes))
            terminal.Error.WriteLine("note: " + note);
        return found.SelectMany(system => system.Assemblies).Distinct(StringComparer.Ordinal).ToArray();
    }
}
