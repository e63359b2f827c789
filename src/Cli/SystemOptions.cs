using System.CommandLine;

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

    private readonly Option<bool> noBuild = new("--no-build") { Description = "Read what was built before." };

    private readonly Option<string?> configuration = new("--configuration", "-c")
    {
        HelpName = "name",
        Description = "The build configuration. Default: that of the build, which is Debug.",
    };

    /// <summary>Gives a command these arguments.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(paths);
        foreach (var option in new Option[] { assemblies, noBuild, configuration })
            command.Options.Add(option);
    }

    /// <summary>Gives them to a command whose own words are not paths: the path is the option <c>--in</c>.</summary>
    public void AddBesideWordsTo(Command command)
    {
        foreach (var option in new Option[] { folder, assemblies, noBuild, configuration })
            command.Options.Add(option);
    }

    /// <summary>Reads what was given.</summary>
    /// <exception cref="CannotJudgeException">A word is an option that the command does not have.</exception>
    public SystemRequest Read(ParseResult parsed)
    {
        // The argument takes any word, so a misspelt option arrives as a path.
        var command = parsed.CommandResult.Command;
        var words = (command.Arguments.Contains(paths) ? parsed.GetValue(paths) : parsed.GetValue(folder)) ?? [];
        if (ArgumentMistake.FindUnknownOption(words, command) is { } mistake)
            throw new CannotJudgeException("error: " + mistake);

        return new SystemRequest(
            words, parsed.GetValue(assemblies) ?? [], new BuildChoice(!parsed.GetValue(noBuild), parsed.GetValue(configuration)));
    }
}
