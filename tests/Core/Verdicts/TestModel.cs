using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts;

/// <summary>Makes judges and facts from the fewest words.</summary>
internal static class TestModel
{
    public static Judge Judge(string text)
    {
        var result = ArchitectureReader.Parse(text);
        Assert.True(result.Model is not null, string.Join("\n", result.Mistakes.Select(mistake => mistake.ToString("archrules.yml"))));
        return new Judge(result.Model);
    }

    /// <summary>Judges a dependency between two types, given as <c>Assembly:Namespace.Type</c>.</summary>
    public static string? Rule(this Judge judge, string source, string target, DependencyKind kind = DependencyKind.Call, bool inRoot = false) =>
        judge.FindBrokenRule(Crossing(judge, source, target, kind, inRoot));

    public static string? Message(this Judge judge, string source, string target)
    {
        var crossing = Crossing(judge, source, target, DependencyKind.Call, false);
        var dependency = new Dependency(Element(source), Element(target), DependencyKind.Call, null);
        return judge.FindBrokenRule(crossing) is { } rule ? judge.Describe(crossing, rule, dependency).Message : null;
    }

    public static CodeElement Element(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var dot = name.LastIndexOf('.');
        return dot < colon
            ? new CodeElement(name[..colon], "", name[(colon + 1)..], "")
            : new CodeElement(name[..colon], name[(colon + 1)..dot], name[(dot + 1)..], "");
    }

    private static Crossing Crossing(Judge judge, string source, string target, DependencyKind kind, bool inRoot) =>
        new(Place(judge, source), Place(judge, target), kind, inRoot);

    private static Placement Place(Judge judge, string name)
    {
        var element = Element(name);
        return judge.Places.Place(element.Assembly, element.Namespace, element.Type);
    }
}
