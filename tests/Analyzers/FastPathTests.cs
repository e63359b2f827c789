using ArchRules.Analyzers.Reading;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Tests;

/// <summary>Where nothing can be wrong, no code is read; in doubt, it is.</summary>
public sealed class FastPathTests
{
    [Theory]
    [InlineData("arrows: [a -> b: call]", false)]
    [InlineData("arrows: [a -> b: http]", true)]
    [InlineData("arrows: []", true)]
    [InlineData("", false)]
    public void Code_is_read_only_where_the_model_forbids_something_reachable(string arrows, bool canFail) =>
        Assert.Equal(canFail, CanFail($"""
            components:
              a: {"{"} projects: TestProject {"}"}
              b: {"{"} projects: System.Linq {"}"}
            {arrows}
            """));

    [Fact]
    public void A_component_that_is_not_referenced_cannot_be_reached() => Assert.False(CanFail("""
        components:
          a: { projects: TestProject }
          b: { projects: Shop.Elsewhere }
        arrows: []
        """));

    [Fact]
    public void A_namespace_that_exists_nowhere_cannot_be_reached() => Assert.False(CanFail("""
        components:
          a: { projects: TestProject }
          b: { namespaces: Shop.Elsewhere.** }
        arrows: []
        """));

    [Theory]
    [InlineData("System.Linq.**")]
    [InlineData("System.*")]
    [InlineData("'**.Elsewhere'")]
    [InlineData("Own")]
    public void A_namespace_that_may_exist_can_be_reached(string pattern) => Assert.True(CanFail($"""
        components:
          a: {"{"} projects: TestProject {"}"}
          b: {"{"} namespaces: {pattern} {"}"}
        arrows: []
        """));

    [Theory]
    [InlineData("<m>Project", false)]
    [InlineData("<m>Project, System.<m>", true)]
    public void The_names_of_assemblies_tell_which_members_of_a_family_can_meet(string projects, bool canFail) =>
        Assert.Equal(canFail, CanFail($"components:\n  <m>: {{ projects: [{projects}] }}\narrows: []\n"));

    [Fact]
    public void A_project_of_no_component_has_nothing_to_fail() => Assert.False(CanFail("""
        components:
          a: { projects: Shop.Elsewhere }
          b: { projects: System.Linq }
        arrows: []
        """));

    [Fact]
    public void A_service_may_use_every_technology_that_nobody_owns() => Assert.False(CanFail("""
        components:
          images: { layer: service, projects: TestProject }
          web:    { layer: front-end, projects: Shop.Web }
        """));

    [Fact]
    public void A_front_end_may_reach_the_databases_of_the_framework() => Assert.True(CanFail("""
        components:
          web: { layer: front-end, projects: TestProject }
        """));

    private static bool CanFail(string model)
    {
        var loaded = LoadedModel.Load(SourceText.From(model));
        Assert.Empty(loaded.Mistakes);
        var compilation = BareCompiler.Compile(("Own.cs", "namespace Own { class Type { } }"));
        return new CompilationScope(loaded, ArchRules.Model.Baseline.Empty, new CompiledProject(compilation, ""), CancellationToken.None).CanFail;
    }
}
