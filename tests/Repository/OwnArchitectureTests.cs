namespace ArchRules.Repository.Tests;

/// <summary>ArchRules keeps to its own <c>archrules.yml</c>.</summary>
public sealed class OwnArchitectureTests
{
    private static readonly ArchitectureCheck Own =
        Architecture.Load(Path.Combine(RepositoryFiles.Root, "archrules.yml")).InFolder(".");

    public static IEnumerable<object[]> Cases => Own.Cases;

    [Fact]
    public void All_assemblies_are_checked() => Assert.Equal(
        ["ArchRules.Analyzers", "ArchRules.Cli", "ArchRules.CodeFixes", "ArchRules.Core", "ArchRules.Rules"],
        Own.Result.Assemblies.Select(assembly => assembly.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_arrow_and_rule_holds(string name) => Own.ShouldHold(name);

    [Fact]
    public void Everything_holds_together() => Own.ShouldHold();

    [Fact]
    public void An_arrow_that_is_taken_away_is_missed()
    {
        var text = RepositoryFiles.Read("archrules.yml").Replace("  - model -> text\n", "", StringComparison.Ordinal);

        var violation = Assert.Throws<ArchitectureViolationException>(() => Architecture.Parse(text).InFolder(".").ShouldHold("AR0101"));
        Assert.Contains("no arrow leads from 'model' to 'text'", violation.Message, StringComparison.Ordinal);
    }
}
