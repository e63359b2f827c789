using System.Reflection;
using System.Text.Json.Nodes;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Reports;

/// <summary>The report in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), for code scanning and editors.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private const string Root = "SRCROOT";

    /// <summary>Writes one document with one run, whatever was checked: services refuse several runs of one tool.</summary>
    /// <returns>JSON that ends in a line feed.</returns>
    public static string Write(IReadOnlyList<SystemReport> reports) => ReportJson.Write(new JsonObject
    {
        ["$schema"] = Schema,
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(RunOf(reports)),
    });

    private static JsonObject RunOf(IReadOnlyList<SystemReport> reports)
    {
        var notes = reports.SelectMany(report => report.Result.Notes.Concat(report.Notes));
        return new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = Driver() },
            ["columnKind"] = "utf16CodeUnits",
            // Without an address: the folder of one machine says nothing on another.
            ["originalUriBaseIds"] = new JsonObject { [Root] = new JsonObject { ["description"] = Text("The root of the repository.") } },
            ["invocations"] = new JsonArray(new JsonObject
            {
                ["executionSuccessful"] = true,
                ["exitCode"] = (int)CheckRun.ExitCodeOf(reports),
                ["toolExecutionNotifications"] = ReportJson.Array(notes.Select(note => new JsonObject
                {
                    ["level"] = "note",
                    ["message"] = Text(note),
                })),
            }),
            ["results"] = ReportJson.Array(ReportItems.Of(reports).Select(ResultOf)),
        };
    }

    private static JsonObject Driver()
    {
        var version = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return new JsonObject
        {
            ["name"] = "ArchRules",
            ["informationUri"] = "https://github.com/archrules/archrules",
            ["version"] = version.Split('+')[0],
            ["rules"] = ReportJson.Array(Rules.All.Select(RuleOf)),
        };
    }

    private static JsonObject RuleOf(Rule rule)
    {
        var cause = RulePage.FindSection(rule.Id, "Cause") ?? rule.Title;
        var help = RulePage.FindSection(rule.Id, "How to fix") ?? rule.Title;
        return new JsonObject
        {
            ["id"] = rule.Id,
            ["name"] = NameOf(rule),
            ["shortDescription"] = Text(rule.Title),
            ["fullDescription"] = Text(cause),
            ["help"] = new JsonObject { ["text"] = $"{help}\n\n{rule.HelpLink}", ["markdown"] = $"{help}\n\n[{rule.Id}]({rule.HelpLink})" },
            ["helpUri"] = rule.HelpLink,
            ["defaultConfiguration"] = new JsonObject { ["level"] = LevelOf(rule.DefaultSeverity) },
            ["properties"] = new JsonObject { ["tags"] = new JsonArray("architecture") },
        };
    }

    private static JsonObject ResultOf(ReportItem item)
    {
        var result = new JsonObject
        {
            ["ruleId"] = item.Rule.Id,
            ["ruleIndex"] = Rules.All.TakeWhile(rule => rule != item.Rule).Count(),
            ["level"] = LevelOf(item.Severity),
            ["message"] = Text(item.Message),
            ["locations"] = new JsonArray(LocationOf(item)),
            // The first key is the only one that GitHub compares.
            ["partialFingerprints"] = new JsonObject
            {
                ["primaryLocationLineHash"] = item.Fingerprint,
                ["archRulesDependency/v1"] = item.Fingerprint,
            },
        };
        if (item.Debt is { } debt)
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["status"] = "accepted", ["justification"] = debt });

        return result;
    }

    // Services show only what has a file, so what has none stands at the beginning of the model.
    private static JsonObject LocationOf(ReportItem item)
    {
        var file = item.File ?? item.ModelFile;
        var artifact = new JsonObject { ["uri"] = ReportJson.Uri(file) };
        if (ReportJson.IsRelative(file))
            artifact["uriBaseId"] = Root;

        var location = new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = artifact,
                ["region"] = new JsonObject { ["startLine"] = item.Line, ["startColumn"] = item.Column },
            },
        };
        if (item.Source is { } source)
            location["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = source });

        return location;
    }

    // An identifier, as the format asks for: 'A front-end reaches storage' is AFrontEndReachesStorage.
    private static string NameOf(Rule rule) => string.Concat(rule.Title
        .Split([' ', '-', ',', '\'', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "note",
        _ => "none",
    };

    private static JsonObject Text(string text) => new() { ["text"] = text };
}
