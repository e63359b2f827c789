using System.CommandLine;
using System.CommandLine.Parsing;
using ArchRules.Text;

namespace ArchRules.Cli;

/// <summary>The arguments of <c>archrules check</c>.</summary>
internal sealed class CheckCommand : Command
{
    private static readonly string[] Formats = ["text", "json"];

    private readonly Argument<string[]> paths = new("path")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "A solution, a project, a folder, an archrules.yml, or assemblies. Default: the current folder.",
    };

    private readonly Option<string[]> assemblies = new("--assemblies")
    {
        HelpName = "glob",
        Description = "Check exactly these assemblies against the model at 'path'. Wildcards: *, ** and ?. May be repeated.",
    };

    private readonly Option<bool> noBuild = new("--no-build") { Description = "Check what was built before." };

    private readonly Option<string?> configuration = new("--configuration", "-c")
    {
        HelpName = "name",
        Description = "The build configuration. Default: that of the build, which is Debug.",
    };

    private readonly Option<bool> noCache = new("--no-cache") { Description = "Facts are not cached yet; accepted for scripts." };

    private readonly Option<string> format = new("--format")
    {
        HelpName = "text|json",
        Description = "How to write the report.",
        DefaultValueFactory = _ => Formats[0],
    };

    private readonly Option<bool> diagram = new("--diagram")
    {
        Description = "Also draw the architecture with its violations, as Mermaid.",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public CheckCommand(Terminal terminal)
        : base("check", "Check code against its archrules.yml.")
    {
        Arguments.Add(paths);
        foreach (var option in new Option[] { assemblies, noBuild, configuration, noCache, format, diagram })
            Options.Add(option);

        format.Validators.Add(CheckFormat);
        SetAction(async (parsed, cancellation) => (int)await new CheckRun(RequestOf(parsed), terminal).RunAsync(cancellation));
    }

    private CheckRequest RequestOf(ParseResult parsed)
    {
        // The argument takes any word, so a misspelt option arrives as a path.
        var words = parsed.GetValue(paths) ?? [];
        if (ArgumentMistake.FindUnknownOption(words, this) is { } mistake)
            throw new CannotJudgeException("error: " + mistake);

        return new CheckRequest(
            words,
            parsed.GetValue(assemblies) ?? [],
            new BuildChoice(!parsed.GetValue(noBuild), parsed.GetValue(configuration)),
            parsed.GetValue(format) == "json" ? ReportFormat.Json : ReportFormat.Text,
            parsed.GetValue(diagram));
    }

    private static void CheckFormat(OptionResult result)
    {
        if (result.Tokens is [{ Value: var word }, ..] && !Formats.Contains(word))
            result.AddError($"'{word}' is not a format{Suggestion.Tail(word, Formats)}");
    }
}
