using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace ArchRules.Cli;

/// <summary>What <c>--help</c> and <c>--version</c> say beyond the list of options.</summary>
internal static class CommandHelp
{
    private const string Examples = """

        Examples:
          archrules init                              write the model of the architecture that is there, and its debt
          archrules init Shop.sln --dry-run           print it instead
          archrules init --from src/config.nsdepcop   take over the rules of NsDepCop
          archrules init --style clean                aim at a style; what contradicts it is debt
          archrules check                             build and check the solution or the projects in this folder
          archrules check Shop.sln --no-build         check what the last build left
          archrules check --format json > check.json  one JSON document, for a program
          archrules check --format text --format sarif=out.sarif   the report here, and a file for code scanning
          archrules check --rules AR0102 --component web           less at a time
          archrules check --since origin/main         only what this branch adds
          archrules check . --diagram                 the report, then the drawing with its violations
          archrules check archrules.yml --assemblies 'publish/Shop.*.dll'
          archrules facts 'bin/Shop.Web.dll' -o web.facts     on one machine, and on another:
          archrules check archrules.yml --facts '*.facts'
          archrules report                            one page for a browser: picture, violations, debt, metrics
          archrules report -o out/architecture.html --no-source    without quoting code
          archrules baseline create                   record the violations of today as known debt
          archrules baseline prune                    take out what is paid or has expired
          archrules diff origin/main --format markdown=diff.md    what a branch does to the architecture, and to the rules
          archrules diff v1.0..v2.0                   what became of it between two commits
          archrules graph                             the architecture as Mermaid: what is declared laid over what the code does
          archrules graph --show declared -o architecture.dot      the drawing alone, for Graphviz; reads no code
          archrules graph --focus orders --by project              what is around one project
          archrules explain web storage               what decides between two components, technologies or types
          archrules explain AR0102                    what a rule says, and how to keep it
          archrules why 'Page.cs(7)'                  what is behind a violation, by place, text or number
          archrules validate                          the model file alone, without any code
          archrules schema > archrules.schema.json    what editors complete by
          archrules rules                             all rules, with their pages

        Exit codes: 0 clean; 1 warnings or errors were found; 2 the check could not be done.
        """;

    /// <summary>Completes the root command.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
                option.Action = new HelpWithExamples();
            else if (option is VersionOption)
                option.Action = new Version();
        }
    }

    private sealed class HelpWithExamples : SynchronousCommandLineAction
    {
        private readonly HelpAction list = new();

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            list.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(Examples);
            return (int)ExitCode.Clean;
        }
    }

    private sealed class Version : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CommandHelp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            parseResult.InvocationConfiguration.Output.WriteLine(version.Split('+')[0]);
            return (int)ExitCode.Clean;
        }
    }
}
