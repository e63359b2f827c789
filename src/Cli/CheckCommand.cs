using System.CommandLine;
using ArchRules.Cli.Changes;
using ArchRules.Cli.Reports;

namespace ArchRules.Cli;

/// <summary>The arguments of <c>archrules check</c>.</summary>
internal sealed class CheckCommand : Command
{
    private readonly SystemOptions systems = new();

    private readonly Option<string[]> format = new("--format")
    {
        HelpName = "format[=file]",
        Description = $"How to write the report: {ReportTarget.Names}. To a file with =file. May be repeated. Default: text.",
    };

    private readonly Option<string[]> rules = new("--rules")
    {
        HelpName = "ids",
        Description = "Report only these rules, such as AR0101,AR0102. May be repeated.",
    };

    private readonly Option<string[]> components = new("--component")
    {
        HelpName = "name",
        Description = "Report only violations that begin or end in this component. May be repeated.",
    };

    private readonly Option<bool> diagram = new("--diagram")
    {
        Description = "Also draw the architecture with its violations, as Mermaid.",
    };

    private readonly Option<bool> prune = new("--prune")
    {
        Description = "Take paid and expired entries out of the baseline first, as 'baseline prune' does.",
    };

    private readonly Option<string?> since = new("--since")
    {
        HelpName = "git ref",
        Description = "Report only what came since the branch left this one, such as origin/main; that commit is built beside.",
    };

    private readonly Option<string[]> sinceFacts = new("--since-facts")
    {
        HelpName = "file",
        Description = "Compare with what 'archrules facts' wrote then, instead of building --since. May be repeated.",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public CheckCommand(Terminal terminal)
        : base("check", "Check code against its archrules.yml.")
    {
        systems.AddTo(this);
        foreach (var option in new Option[] { format, rules, components, since, sinceFacts, diagram, prune })
            Options.Add(option);

        SetAction(async (parsed, cancellation) => (int)await new CheckRun(RequestOf(parsed, terminal), terminal).RunAsync(cancellation));
    }

    private CheckRequest RequestOf(ParseResult parsed, Terminal terminal)
    {
        var targets = ReportTarget.ReadAll(parsed.GetValue(format) ?? []);
        ReportTarget.RefuseClashes(targets, terminal);
        return new CheckRequest(
            systems.Read(parsed, terminal),
            new CheckOutput(targets, parsed.GetValue(diagram)),
            CheckFilter.Read(parsed.GetValue(rules) ?? [], parsed.GetValue(components) ?? []),
            parsed.GetValue(prune))
        {
            Since = SinceChoice.Read(parsed.GetValue(since), parsed.GetValue(sinceFacts)),
        };
    }
}
