using ArchRules.Core.Tests.Verdicts;
using ArchRules.Drafting;
using ArchRules.Editing;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Cycles;

namespace ArchRules.Core.Tests.Drafting;

/// <summary>A system in a few words, and what a draft of it says: <c>Uses("Shop.Web", "Shop.Data")</c>.</summary>
internal sealed class DraftedSystem
{
    public const string Views = "Microsoft.AspNetCore.Mvc.ViewFeatures:Microsoft.AspNetCore.Mvc.Controller";
    public const string Database = "Npgsql:Npgsql.NpgsqlConnection";
    public const string Queue = "RabbitMQ.Client:RabbitMQ.Client.IChannel";
    public const string Cache = "StackExchange.Redis:StackExchange.Redis.IDatabase";
    public const string Files = "System.Runtime:System.IO.File";
    public const string Test = "xunit.core:Xunit.FactAttribute";

    private readonly SortedDictionary<string, FactsBuilder> assemblies = new(StringComparer.Ordinal);

    /// <summary>Adds a project with one type, or with one more in another namespace.</summary>
    public DraftedSystem Project(string name, string? type = null)
    {
        BuilderOf(name).Type(type ?? name + ".Code");
        return this;
    }

    /// <summary>Adds uses of other projects, or of types that are written with a colon.</summary>
    public DraftedSystem Uses(string project, params string[] targets)
    {
        foreach (var target in targets)
            Use(project + ".Code", project, target);
        return this;
    }

    public void Use(string type, string project, string target, bool inRoot = false, int line = 1) => BuilderOf(project).Uses(
        type,
        target.Contains(':', StringComparison.Ordinal) ? target : $"{target}:{target}.Code",
        line,
        inRoot ? DependencyKind.Creation : DependencyKind.Call,
        inRoot);

    public IReadOnlyList<AssemblyFacts> Facts => assemblies.Values.Select(builder => builder.Build()).ToArray();

    public Draft Draft(DraftStyle? style = null)
    {
        var draft = ArchitectureDraft.Find(new DraftRequest(null, Facts, CheckScope.Whole) { Style = style });
        Assert.NotNull(draft);
        return draft;
    }

    /// <summary>Checks the code against the drafted text with a baseline of all violations: what every draft has to pass.</summary>
    /// <returns>How many violations the baseline holds.</returns>
    public int AssertClean(Draft draft, params string[] mayTell)
    {
        var parsed = ArchitectureReader.Parse(draft.Text);
        Assert.True(parsed.Model is not null, string.Join("\n", parsed.Mistakes.Select(mistake => mistake.Message)) + "\n" + draft.Text);
        var judge = new Judge(parsed.Model);
        var debts = SystemCheck.Run(judge, Facts, CheckScope.Whole).Violations
            .GroupBy(violation => (violation.Rule.Id, Source: violation.Dependency.Source.ToString(), Target: violation.Dependency.Target.ToString()))
            .Select(same => new Debt(same.Key.Id, same.Key.Source, same.Key.Target, same.Count()))
            .ToArray();
        var baseline = BaselineReader.Parse(BaselineEditor.Set(BaselineEditor.Heading, debts).Text!).Baseline!;
        var result = SystemCheck.Run(judge, Facts, CheckScope.Whole with { Baseline = baseline });
        Assert.Empty(result.Violations);
        var findings = result.Findings.Where(finding => !mayTell.Contains(finding.Rule.Id)).ToArray();
        Assert.True(findings.Length == 0, string.Join("\n", findings.Select(finding => finding.Message)) + "\n" + draft.Text);
        Assert.Equal(0, result.UnassignedTypeCount);
        return debts.Sum(debt => debt.Count);
    }

    public Draft AssertClean(out int debt, DraftStyle? style = null)
    {
        var draft = Draft(style);
        // A style's shared code and contracts stay as they are found. A circle of them is told, since no baseline holds it.
        debt = style is null ? AssertClean(draft) : AssertClean(draft, CycleCheck.Id);
        return draft;
    }

    private FactsBuilder BuilderOf(string project)
    {
        if (!assemblies.TryGetValue(project, out var builder))
            assemblies.Add(project, builder = new FactsBuilder(project));
        return builder;
    }
}
