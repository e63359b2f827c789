using ArchRules.Facts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Reading;

/// <summary>
/// Every form gives its facts and no others, in debug and release builds, whether what it depends on lies in the same assembly or in
/// another one. All forms are compiled together, each in a namespace of its own.
/// </summary>
public sealed class FormTests
{
    private static readonly Lazy<ILookup<string, string>>[] Readings =
    [
        new(() => Read(OptimizationLevel.Debug, false)),
        new(() => Read(OptimizationLevel.Debug, true)),
        new(() => Read(OptimizationLevel.Release, false)),
        new(() => Read(OptimizationLevel.Release, true)),
    ];

    public static IEnumerable<object[]> Forms => FormCatalogue.All.Select((form, index) => new object[] { index, form.Name });

    [Fact]
    public void The_catalogue_has_at_least_170_forms()
    {
        Assert.True(FormCatalogue.All.Count >= 170, $"{FormCatalogue.All.Count} forms");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_gives_its_facts_and_no_others(int index, string name)
    {
        var expected = string.Join("\n", FormCatalogue.All[index].Facts.Order(StringComparer.Ordinal));
        string[] kinds = ["debug", "debug, two assemblies", "release", "release, two assemblies"];
        for (var i = 0; i < kinds.Length; i++)
        {
            var actual = string.Join("\n", Readings[i].Value[$"Front.N{index}"].Distinct().Order(StringComparer.Ordinal));
            Assert.True(expected == actual, $"{name}, {kinds[i]}: {FormCatalogue.All[index].Code}\nexpected:\n{expected}\nactual:\n{actual}");
        }
    }

    private static ILookup<string, string> Read(OptimizationLevel optimization, bool apart)
    {
        (string, string) prelude = ("/src/Prelude.cs", FormCatalogue.Prelude);
        var forms = FormCatalogue.All.Select((form, index) => ($"/src/N{index}.cs", $$"""
            using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;
            namespace Front.N{{index}} { using Store; using Neutral;
            {{form.Code}}
            }
            """));
        var facts = apart
            ? Compiled.Read(forms, optimization, references: Compiled.Reference(Compiled.Compile("Store", [prelude])))
            : Compiled.Read([prelude, .. forms], optimization);
        return facts.Dependencies
            .Where(row => row.Kind != DependencyKind.Local)
            .Select(facts.Describe)
            .Where(fact => fact.Target.Namespace == "Store" && fact.Source.Namespace.StartsWith("Front.", StringComparison.Ordinal))
            .ToLookup(fact => fact.Source.Namespace, fact => $"{fact.Kind} {NameOf(fact.Source)} -> {NameOf(fact.Target)}");
    }

    private static string NameOf(CodeElement element) => element.Member.Length == 0 ? element.Type : element.Type + "." + element.Member;
}
