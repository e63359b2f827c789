using System.Reflection;
using ArchRules.Facts;
using ArchRules.Reading;
using Xunit.Abstractions;

namespace ArchRules.Oracle;

/// <summary>
/// All assemblies of the shared frameworks, read by us and with Mono.Cecil: the same edges between types, but for the differences that
/// are named here, each with its reason.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> InheritedNames = new Type[] { typeof(object), typeof(ValueType), typeof(Enum), typeof(Array), typeof(Delegate), typeof(MulticastDelegate) }
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Select(method => method.Name))
        .SelectMany(name => new[] { name, name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..] })
        .ToHashSet(StringComparer.Ordinal);

    // Our edges that Cecil's walk of names does not have.
    private static readonly (string Reason, Func<DependencyRow, AssemblyFacts, CecilEdges, bool> Explains)[] OursOnly =
    [
        ("a member that a built-in type declares for all is the member of the type that it is called on",
            (row, facts, cecil) => InheritedNames.Contains(facts.ElementOf(row.Target).MemberName) && CallsBuiltIn(row, facts, cecil)),
        ("what the type is constructed with on which such a member is called",
            (row, facts, _) => row.Kind == DependencyKind.TypeArgument
                && facts.Dependencies.Any(other => other.Source == row.Source && InheritedNames.Contains(facts.ElementOf(other.Target).MemberName))),
        ("an enum is told by the signature of what a constant is passed to",
            (row, facts, cecil) => row.Kind == DependencyKind.TypeReference && facts.Members[row.Target].Signature.Length == 0 && cecil.Taken.Contains(EdgeOf(row, facts))),
    ];

    // Cecil's edges that are no facts. A way that begins with "made" was made by a compiler: nobody wrote that name.
    private static readonly (string Reason, Func<string, string, bool> Explains)[] CecilOnly =
    [
        ("the language has the type built in", (_, target) => IsBuiltIn(target)),
        ("only the plumbing of async names the type", (_, target) => IsPlumbing(target)),
        ("a compiler made the type", (_, target) => target.Split('.').Any(CompilerMade.IsTypeName)),
        ("a compiler made the code", (way, _) => way.StartsWith("made ", StringComparison.Ordinal)),
        ("compilers agree by such a modifier on what a parameter or field is", (way, _) => way == "modifier of compilers"),
        ("an interface is implied by another one, or by the base class", (way, _) => way == "implied interface"),
    ];

    private readonly Dictionary<string, int> explained = [];

    private static IEnumerable<string> Frameworks
    {
        get
        {
            var core = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
            yield return core;
            var web = core.Replace("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal);
            if (Directory.Exists(web))
                yield return web;
        }
    }

    [Fact]
    public void Both_readers_find_the_same_edges_in_the_shared_frameworks()
    {
        var unexplained = new List<string>();
        var common = 0;
        foreach (var result in AssemblyFactsReader.ReadAll(Frameworks.SelectMany(folder => Directory.GetFiles(folder, "*.dll")).ToArray()))
        {
            if (result.Facts is { } facts)
                common += Compare(facts, CecilEdges.Read(result.Path), unexplained);
        }

        output.WriteLine($"{common} edges agree");
        foreach (var (reason, count) in explained)
            output.WriteLine($"{count}: {reason}");
        Assert.True(unexplained.Count == 0, $"{unexplained.Count} of {common}\n" + string.Join("\n", unexplained.Take(400)));
        Assert.True(common > 100_000, $"only {common} edges");

        // An exception that explains nothing hides the next mistake.
        Assert.Equal(OursOnly.Length + CecilOnly.Length, explained.Count);
    }

    private int Compare(AssemblyFacts facts, CecilEdges cecil, List<string> unexplained)
    {
        var ours = new Dictionary<(string, string), List<DependencyRow>>();
        foreach (var row in facts.Dependencies)
        {
            if (ours.TryGetValue(EdgeOf(row, facts), out var rows))
                rows.Add(row);
            else
                ours.Add(EdgeOf(row, facts), [row]);
        }

        foreach (var (edge, rows) in ours)
        {
            if (cecil.All.ContainsKey(edge) || IsNamesake(edge))
                continue;

            foreach (var row in rows)
            {
                if (!IsExplained(OursOnly.FirstOrDefault(difference => difference.Explains(row, facts, cecil)).Reason))
                    unexplained.Add($"{facts.AssemblyName}: only we: {edge} {facts.Describe(row)}");
            }
        }

        foreach (var (edge, ways) in cecil.All)
        {
            if (ours.ContainsKey(edge))
                continue;

            foreach (var way in ways)
            {
                if (!IsExplained(CecilOnly.FirstOrDefault(difference => difference.Explains(way, edge.Target)).Reason))
                    unexplained.Add($"{facts.AssemblyName}: only Cecil: {edge} by {way}");
            }
        }

        return cecil.All.Keys.Count(ours.ContainsKey);
    }

    private bool IsExplained(string? reason)
    {
        if (reason is null)
            return false;

        explained[reason] = explained.GetValueOrDefault(reason) + 1;
        return true;
    }

    private static bool CallsBuiltIn(DependencyRow row, AssemblyFacts facts, CecilEdges cecil)
    {
        var source = NameOf(facts, facts.Members[row.Source].Type);
        return cecil.All.Any(edge => edge.Key.Source == source && IsBuiltIn(edge.Key.Target) && edge.Value.Contains("call"));
    }

    private static (string Source, string Target) EdgeOf(DependencyRow row, AssemblyFacts facts) =>
        (NameOf(facts, facts.Members[row.Source].Type), NameOf(facts, facts.Members[row.Target].Type));

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
