using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ArchRules.Parity.Tests.Forms;

/// <summary>
/// The analyzer sees every form at the token that a person would point at, and is silent about the near misses. These tests run
/// against the newest compiler here, and against the oldest supported one in the analyzer's own tests.
/// </summary>
public sealed class TokenTests
{
    private static readonly Lazy<Task<ImmutableArray<Diagnostic>>> Told =
        new(() => FormAnalysis.Run(FormCompilation.Create(OptimizationLevel.Debug)));

    public static IEnumerable<object[]> Cases => FormCompilation.Known.Select((form, index) => new object[] { index, form.Name });

    [Fact]
    public void The_catalogue_has_no_two_forms_of_one_name()
    {
        Assert.True(Catalogue.All.Count >= 450, $"{Catalogue.All.Count} forms");
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(form => form.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_form_is_seen_at_its_token(int index, string name)
    {
        var form = FormCompilation.Known[index];
        Assert.Contains("[|", form.Code, StringComparison.Ordinal);
        var marked = FormCompilation.Mark(form.Code, $"/src/N{index}.cs", await Told.Value);
        Assert.True(form.Code == marked, $"{name}\nexpected: {form.Code}\nactual:   {marked}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_near_miss_is_silent(int index, string name)
    {
        var form = FormCompilation.Known[index];
        var marked = FormCompilation.Mark(form.Near, $"/src/M{index}.cs", await Told.Value);
        Assert.True(form.Near == marked, $"{name}\nexpected: {form.Near}\nactual:   {marked}");
    }
}
