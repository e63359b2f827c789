using ArchRules.Facts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Reading;

/// <summary>What holds for all facts of an assembly, whatever is in it.</summary>
public sealed class WholeAssemblyTests
{
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static IEnumerable<object[]> Optimizations => [[OptimizationLevel.Debug], [OptimizationLevel.Release]];

    // Columns differ: only debug builds have a statement for an opening brace. Every form stands on one line.
    [Fact]
    public void Debug_and_release_builds_tell_the_same_but_for_local_variables()
    {
        var debug = Tell(ReadForms(OptimizationLevel.Debug));
        var release = Tell(ReadForms(OptimizationLevel.Release));

        var differences = debug.Except(release).Select(fact => "debug only: " + fact).Concat(release.Except(debug).Select(fact => "release only: " + fact));
        Assert.True(debug.SequenceEqual(release), string.Join("\n", differences));
        Assert.True(debug.Length > 400, $"{debug.Length} facts");

        static string[] Tell(AssemblyFacts facts) => facts.Dependencies
            .Where(row => row.Kind != DependencyKind.Local)
            .Select(facts.Describe)
            .Select(fact => $"{fact.Kind} {fact.Source} -> {fact.Target} {fact.Place?.File}({fact.Place?.Line})")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
    }

    [Theory]
    [MemberData(nameof(Optimizations))]
    public void No_name_that_a_compiler_made_is_an_end_of_a_fact(OptimizationLevel optimization)
    {
        var facts = ReadForms(optimization);

        Assert.DoesNotContain(
            facts.Dependencies.Select(facts.Describe).SelectMany(fact => new[] { fact.Source, fact.Target }),
            element => (element.Type != "<Module>" && element.Type.Contains('<', StringComparison.Ordinal))
                || element.Member.Split('(')[0].Contains('<', StringComparison.Ordinal)
                || element.Member.Contains('$', StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Optimizations))]
    public void No_fact_is_told_twice_and_none_is_about_its_own_type(OptimizationLevel optimization)
    {
        var facts = ReadForms(optimization);

        Assert.Equal(facts.Dependencies.Count, facts.Dependencies.Distinct().Count());
        Assert.Equal(facts.Members.Count, facts.Members.Distinct().Count());
        Assert.DoesNotContain(facts.Dependencies.Select(facts.Describe), fact =>
            (fact.Source.Assembly, fact.Source.Namespace, fact.Source.Type) == (fact.Target.Assembly, fact.Target.Namespace, fact.Target.Type));
    }

    [Fact]
    public void Built_in_types_are_no_dependencies_but_other_system_types_are()
    {
        var facts = Compiled.Read("class C { string M(int i, object o, decimal? d, int[] a) => System.IO.File.ReadAllText(string.Concat(i, o)); }");

        Assert.Equal(["File"], facts.Dependencies.Select(facts.Describe).Select(fact => fact.Target.Type).Distinct());
    }

    [Theory]
    [MemberData(nameof(Optimizations))]
    public void An_async_method_catches_only_what_is_written(OptimizationLevel optimization)
    {
        var facts = Compiled.Read(
            """
            using System; using System.Threading.Tasks;
            class C
            {
                async Task M() { await Task.Yield(); }
                async Task N() { try { await Task.Yield(); } catch (Exception) { } }
            }
            """,
            optimization);

        Assert.Equal(["N()"], facts.Dependencies.Where(row => row.Kind == DependencyKind.Catch).Select(facts.Describe).Select(fact => fact.Source.Member));
    }

    [Fact]
    public void Every_assembly_of_the_runtime_is_read()
    {
        var paths = Directory.GetFiles(Runtime, "System.*.dll").Where(path => !path.Contains(".Native", StringComparison.Ordinal)).ToArray();

        var results = AssemblyFactsReader.ReadAll(paths);

        Assert.Empty(results.Where(result => result.Error is not null).Select(result => result.Error));
        Assert.True(results.Sum(result => result.Facts!.Dependencies.Count) > 100_000);
    }

    private static AssemblyFacts ReadForms(OptimizationLevel optimization) => Compiled.Read(
        FormCatalogue.All
            .Select((form, index) => ($"/src/N{index}.cs", $$"""
                using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;
                namespace Front.N{{index}} { using Store; using Neutral;
                {{form.Code}}
                }
                """))
            .Prepend(("/src/Prelude.cs", FormCatalogue.Prelude)),
        optimization);
}
