using System.CommandLine;
using ArchRules.Reading;
using ArchRules.Storing;

namespace ArchRules.Cli;

/// <summary>The arguments by which every command that reads code says which code.</summary>
internal sealed class SystemOptions
{
    private readonly Argument<string[]> paths = new("path")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "A solution, a project, a folder, an archrules.yml, or assemblies. Default: the current folder.",
    };

    private readonly Option<string[]> folder = new("--in")
    {
        HelpName = "path",
        Description = "A solution, a project, a folder, or an archrules.yml. Default: the current folder.",
    };

    private readonly Option<string[]> assemblies = new("--assemblies")
    {
        HelpName = "glob",
        Description = "Read exactly these assemblies, with the model at 'path'. Wildcards: *, ** and ?. May be repeated.",
    };

    private readonly Option<string[]> assemblyLists = new("--assemblies-from")
    {
        HelpName = "file",
        Description = "Read exactly the assemblies that this file lists, one a line. May be repeated, and joined with --assemblies.",
    };

    private readonly Option<bool> noBuild = new("--no-build") { Description = "Read what was built before." };

    private readonly Option<string?> configuration = new("--configuration", "-c")
    {
        HelpName = "name",
        Description = "The build configuration. Default: that of the build, which is Debug.",
    };

    private readonly Option<string[]> facts = new("--facts")
    {
        HelpName = "file",
        Description = "Take what 'archrules facts' wrote, with the model at 'path'. May be repeated, and joined with --assemblies.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> symbols = new("--pdb")
    {
        HelpName = "file|folder",
        Description = "Look for symbols here as well, not only beside and inside the assemblies. May be repeated.",
    };

    private readonly Option<bool> skipUnreadable = new("--skip-unreadable")
    {
        Description = "Leave out what cannot be read, and say so; otherwise it is an error.",
    };

    private readonly Option<string?> cache = new("--cache")
    {
        HelpName = "folder",
        Description = "Keep the facts of assemblies here. Default: obj/archrules of each project.",
    };

    private readonly Option<bool> noCache = new("--no-cache") { Description = "Read every project and assembly anew, and keep nothing." };

    /// <summary>Gives a command these arguments.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(paths);
        foreach (var option in new Option[] { assemblies, assemblyLists, facts, noBuild, configuration, symbols, skipUnreadable, cache, noCache })
            command.Options.Add(option);
    }

    /// <summary>Gives them to a command whose own words are not paths: the path is the option <c>--in</c>.</summary>
    public void AddBesideWordsTo(Command command)
    {
        foreach (var option in new Option[] { folder, assemblies, noBuild, configuration })
            command.Options.Add(option);
    }

    /// <summary>Gives a command, whose words name times, what says which code is compared: a path as <c>--in</c>, and how to build it.</summary>
    public void AddPlaceTo(Command command)
    {
        foreach (var option in new Option[] { folder, noBuild, configuration, skipUnreadable })
            command.Options.Add(option);
    }

    /// <summary>Reads what was given.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="terminal">Where they were given.</param>
    /// <exception cref="CannotJudgeException">A word is an option that the command does not have.</exception>
    public SystemRequest Read(ParseResult parsed, Terminal terminal)
    {
        // The argument takes any word, so a misspelt option arrives as a path.
        var command = parsed.CommandResult.Command;
        var words = (command.Arguments.Contains(paths) ? parsed.GetValue(paths) : parsed.GetValue(folder)) ?? [];
        if (ArgumentMistake.FindUnknownOption(words, command) is { } mistake)
            throw new CannotJudgeException("error: " + mistake);

        return new SystemRequest(
            words,
            new BuiltFiles([.. parsed.GetValue(assemblies) ?? [], .. ReadLists(parsed.GetValue(assemblyLists) ?? [], terminal)], parsed.GetValue(facts) ?? []),
            new BuildChoice(!parsed.GetValue(noBuild), parsed.GetValue(configuration)) { ForgetsEvaluation = parsed.GetValue(noCache) },
            new ReadingChoice(ReadingOf(parsed, terminal), parsed.GetValue(skipUnreadable)));
    }

    private static IEnumerable<string> ReadLists(string[] files, Terminal terminal)
    {
        foreach (var file in files)
        {
            var path = Path.GetFullPath(file, terminal.Folder);
            if (!File.Exists(path))
                throw new CannotJudgeException($"error: '{file}' does not exist, so nobody knows which assemblies it lists");

            var lines = File.ReadAllLines(path).Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
            if (lines.Length == 0)
                throw new CannotJudgeException($"error: '{file}' lists no assembly, so there is nothing to check");

            foreach (var line in lines)
                yield return line;
        }
    }

    private ReadingOptions ReadingOf(ParseResult parsed, Terminal terminal)
    {
        var places = (parsed.GetValue(symbols) ?? []).Select(path => Path.GetFullPath(path, terminal.Folder)).ToArray();
        if (places.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
            throw new CannotJudgeException($"error: there are no symbols at '{terminal.Show(missing)}': it does not exist");

        return new ReadingOptions
        {
            Symbols = places.Length == 0 ? null : new SymbolFiles(places),
            Cache = parsed.GetValue(noCache) ? null
                : parsed.GetValue(cache) is { Length: > 0 } folder ? FactsCache.InFolder(Path.GetFullPath(folder, terminal.Folder))
                : FactsCache.InProjects(),
        };
    }
}
