using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;

namespace ArchRules.Drafting;

/// <summary>The assemblies that test or measure others, and the patterns that leave them out.</summary>
internal sealed class TestCode
{
    // What marks a test. A library for tests has the framework without a test of its own.
    private static readonly string[] Marks =
    [
        "FactAttribute", "TheoryAttribute", "TestAttribute", "TestCaseAttribute", "TestFixtureAttribute", "TestMethodAttribute", "TestClassAttribute",
        "BenchmarkAttribute", "PropertyAttribute",
    ];

    private static readonly string[] Frameworks = ["xunit.", "nunit.", "Microsoft.VisualStudio.", "MSTest.", "TUnit.", "BenchmarkDotNet", "FsCheck"];

    private readonly HashSet<string> names;

    private TestCode(HashSet<string> names, IReadOnlyList<string> patterns)
    {
        this.names = names;
        Patterns = patterns;
    }

    /// <summary>Patterns of projects that choose these assemblies and no others; empty where there are none.</summary>
    public IReadOnlyList<string> Patterns { get; }

    /// <summary>Whether an assembly is one of them.</summary>
    public bool Contains(string assembly) => names.Contains(assembly);

    /// <summary>Finds them by the frameworks that they use, or by their names.</summary>
    public static TestCode Find(IReadOnlyList<AssemblyFacts> facts)
    {
        var tests = new HashSet<string>(facts.Where(IsTest).Select(assembly => assembly.AssemblyName), StringComparer.Ordinal);
        if (tests.Count == facts.Select(assembly => assembly.AssemblyName).Distinct().Count())
            tests.Clear();

        var others = facts.Select(assembly => assembly.AssemblyName).Where(name => !tests.Contains(name)).ToArray();
        return new TestCode(tests, PatternsFor(tests, others));
    }

    private static bool IsTest(AssemblyFacts facts) =>
        NameWords.Of(facts.AssemblyName).Any(word => word is "test" or "tests" or "benchmark" or "benchmarks" or "testing" or "specs")
        || facts.Types.Any(type =>
            !type.IsDefined && Marks.Contains(type.Name) && Frameworks.Any(name => type.Assembly.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    private static IReadOnlyList<string> PatternsFor(HashSet<string> tests, string[] others)
    {
        var left = tests.OrderBy(name => name, StringComparer.Ordinal).ToList();
        var patterns = new List<string>();
        foreach (var end in new[] { ".Tests", "Tests", ".Test" })
        {
            if (!left.Any(name => Ends(name, end)) || others.Any(name => Ends(name, end)))
                continue;

            patterns.Add("*" + end);
            left.RemoveAll(name => Ends(name, end));
        }

        patterns.AddRange(left);
        return patterns;
    }

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.Ordinal);
}
