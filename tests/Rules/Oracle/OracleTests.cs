using ArchRules.Facts;
using ArchRules.Reading;

namespace ArchRules.Oracle;

/// <summary>
/// All assemblies of the shared frameworks, read by us and with Mono.Cecil: the same edges between types, but for the differences that
/// are named here, each with its reason.
/// </summary>
public sealed class OracleTests
{
    // Our edges that Cecil's walk of names does not have.
    private static readonly (string Reason, Func<DependencyRow, AssemblyFacts, bool> Explains)[] OursOnly =
    [
        ("a member is reached through a type that its instruction does not name", (row, facts) => facts.Members[row.Target].Signature.Length > 0),
        ("what a type argument of such a type is", (row, _) => row.Kind == DependencyKind.TypeArgument),
        ("an enum is told by the signature of what a constant is passed to", (row, _) => row.Kind == DependencyKind.Access),
    ];

    // Cecil's edges that are no facts. A way that begins with "made" was made by a compiler: nobody wrote that name.
    private static readonly (string Reason, Func<string, string, bool> Explains)[] CecilOnly =
    [
        ("the language has the type built in", (_, target) => IsBuiltIn(target)),
        ("only the plumbing of async names the type", (_, target) => IsPlumbing(target)),
        ("a compiler made the type", (_, target) => target.Contains('<', StringComparison.Ordinal)),
        ("a compiler made the code", (way, _) => way.StartsWith("made ", StringComparison.Ordinal)),
        ("a modifier is no type that anyone uses", (way, _) => way == "modifier"),
        ("a chained constructor says no more than the base type", (way, _) => way == "chained"),
        ("an interface is implied by another one", (way, _) => way == "interface"),
    ];

    public static IEnumerable<object[]> Frameworks
    {
        get
        {
            var core = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
            yield return [core];
            var web = core.Replace("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal);
            if (Directory.Exists(web))
                yield return [web];
        }
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Both_readers_find_the_same_edges_in_a_shared_framework(string folder)
    {
        var unexplained = new List<string>();
        var common = 0;
        foreach (var result in AssemblyFactsReader.ReadAll(Directory.GetFiles(folder, "*.dll")))
        {
            if (result.Facts is { } facts)
                common += Compare(facts, CecilEdges.Read(result.Path), unexplained);
        }

        Assert.True(unexplained.Count == 0, $"{unexplained.Count} of {common}\n" + string.Join("\n", unexplained.Take(400)));
        Assert.True(common > 10_000, $"only {common} edges");
    }

    private static int Compare(AssemblyFacts facts, CecilEdges cecil, List<string> unexplained)
    {
        var ours = new Dictionary<(string, string), DependencyRow>();
        foreach (var row in facts.Dependencies)
            ours.TryAdd((NameOf(facts, facts.Members[row.Source].Type), NameOf(facts, facts.Members[row.Target].Type)), row);

        foreach (var (edge, row) in ours)
        {
            if (!cecil.All.ContainsKey(edge) && !IsNamesake(edge) && !OursOnly.Any(difference => difference.Explains(row, facts)))
                unexplained.Add($"{facts.AssemblyName}: only we: {edge} {facts.Describe(row)}");
        }

        foreach (var (edge, ways) in cecil.All)
        {
            if (!ours.ContainsKey(edge) && !ways.All(way => CecilOnly.Any(difference => difference.Explains(way, edge.Target))))
                unexplained.Add($"{facts.AssemblyName}: only Cecil: {edge} by {string.Join(", ", ways)}");
        }

        return cecil.All.Keys.Count(ours.ContainsKey);
    }

    // Names have no arity: a type and its generic namesake are one in Cecil's walk, and a type does not depend on itself.
    private static bool IsNamesake((string Source, string Target) edge) =>
        edge.Source == edge.Target
        || edge.Source.StartsWith(edge.Target + ".", StringComparison.Ordinal)
        || edge.Target.StartsWith(edge.Source + ".", StringComparison.Ordinal);

    private static string NameOf(AssemblyFacts facts, int type) =>
        facts.Types[type] is var row && row.Namespace.Length == 0 ? row.Name : row.Namespace + "." + row.Name;

    private static bool IsBuiltIn(string type) => Split(type) is var (ns, name) && SystemTypes.IsBuiltIn(ns, name == "Nullable" ? "Nullable`1" : name);

    private static bool IsPlumbing(string type) => Split(type) is var (ns, name)
        && (SystemTypes.IsPlumbing(ns, name) || SystemTypes.IsPlumbing(ns, name + "`1"));

    private static (string Namespace, string Name) Split(string type) =>
        type.LastIndexOf('.') is var dot && dot < 0 ? ("", type) : (type[..dot], type[(dot + 1)..]);
}
