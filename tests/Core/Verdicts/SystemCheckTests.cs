using ArchRules.Facts;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts;

public sealed class SystemCheckTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: Web }
          api: { layer: service, projects: Api }
          db: { layer: storage, projects: [Db, Db.Old], namespaces: N.** }
        arrows:
          - web -> api: call
          - api -> db: call
        ignore: { types: Ignored }
        """;

    [Fact]
    public void An_interface_that_another_assembly_brings_along_is_nobodys_dependency()
    {
        const string model = """
            components:
              web: { projects: Web }
              kit: { projects: [Kit, Deep], exposes: [IStore, Base] }
            arrows: [web -> kit]
            """;
        var kit = new FactsBuilder("Kit").Type("N.IStore").Type("N.IRows").Type("N.ILate")
            .Uses("N.IStore", "Kit:N.IRows", kind: DependencyKind.Implementation)
            .Uses("N.IRows", "Deep:N.IDeep", kind: DependencyKind.Implementation);
        var deep = new FactsBuilder("Deep").Type("N.IDeep");
        kit.Type("N.Base").Type("N.Root")
            .Uses("N.Base", "Kit:N.Root", kind: DependencyKind.Inheritance)
            .Uses("N.Root", "Deep:N.IDeep", kind: DependencyKind.Implementation);
        var web = new FactsBuilder("Web").Type("N.Page").Type("N.Other").Type("N.Late").Type("N.Derived")
            .Uses("N.Page", "Kit:N.IStore", kind: DependencyKind.Implementation)
            .Uses("N.Page", "Kit:N.IRows", kind: DependencyKind.Implementation)
            .Uses("N.Derived", "Kit:N.Base", kind: DependencyKind.Inheritance)
            .Uses("N.Derived", "Deep:N.IDeep", kind: DependencyKind.Implementation)
            .Uses("N.Other", "Kit:N.IRows", kind: DependencyKind.Implementation)
            .Uses("N.Late", "Kit:N.IStore", kind: DependencyKind.Implementation)
            .Uses("N.Late", "Kit:N.ILate", kind: DependencyKind.Implementation);

        var told = SystemCheck.Run(TestModel.Judge(model), [web.Build(), kit.Build(), deep.Build()], CheckScope.Part).Violations;

        Assert.Equal(["Web:N.Late -> Kit:N.ILate", "Web:N.Other -> Kit:N.IRows"], told.Select(one => $"{one.Dependency.Source} -> {one.Dependency.Target}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_member_that_another_component_declares_counts_though_it_is_reached_inside()
    {
        const string model = "{ components: { web: { projects: Web }, api: { projects: Api } }, arrows: [api -> web] }";
        var web = new FactsBuilder("Web").Type("N.Page").Type("N.Derived")
            .UsesThrough("N.Page", "Api:N.Base#Run()", "Web:N.Derived");

        var told = SystemCheck.Run(TestModel.Judge(model), [web.Build()], CheckScope.Part).Violations;

        Assert.Equal("Api:N.Base.Run()", Assert.Single(told).Dependency.Target.ToString());
    }

    [Fact]
    public void Each_friend_is_told_though_several_belong_to_one_component()
    {
        const string model = "components: { api: { projects: Api }, db: { projects: [Db, Db.Old] } }";
        var api = new FactsBuilder("Api").Type("N.Orders").OpensTo("Db").OpensTo("Db.Old").OpensTo("Db");

        var told = SystemCheck.Run(TestModel.Judge(model), [api.Build()], CheckScope.Part).Violations;

        Assert.Equal(["Api:<Module> -> Db.Old:<Module>", "Api:<Module> -> Db:<Module>"], told.Select(one => $"{one.Dependency.Source} -> {one.Dependency.Target}"));
    }

    [Fact]
    public void A_system_that_keeps_to_its_model_has_no_violations_and_counts_its_types()
    {
        var result = Check(
            new FactsBuilder("Web").Type("N.Page").Type("N.Made", isGenerated: true).Type("N.Ignored").Uses("N.Page", "Api:N.Orders"),
            new FactsBuilder("Api").Type("N.Orders").Type("N.Line").Uses("N.Orders", "Db:N.Store").Uses("N.Orders", "Api:N.Line"),
            new FactsBuilder("Db").Type("N.Store"));

        Assert.Empty(result.Violations);
        Assert.Equal([1, 2, 1], result.TypeCounts);
        Assert.Equal((3, 2, 1), (result.DependencyCount, result.CrossingCount, result.IgnoredTypeCount));
        Assert.Equal(0, result.UnassignedTypeCount);
    }

    [Fact]
    public void A_violation_tells_rule_ends_and_place()
    {
        var violation = Assert.Single(Check(new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Db:N.Store", line: 42)).Violations);

        Assert.Equal(("AR0102", "web", "db"), (violation.Rule.Id, violation.SourceNode, violation.TargetNode));
        Assert.Equal("Web:N.Page", violation.Dependency.Source.ToString());
        Assert.Equal("Db:N.Store", violation.Dependency.Target.ToString());
        Assert.Equal(new SourcePlace("/src/Web/File.cs", 42, 5), violation.Dependency.Place);
    }

    [Fact]
    public void A_technologys_library_among_the_assemblies_is_not_code_of_the_system()
    {
        var page = new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Npgsql:Npgsql.NpgsqlConnection");
        var library = new FactsBuilder("Npgsql").Type("Npgsql.NpgsqlConnection");
        var project = CheckScope.Part with { References = [new ProjectReferences("Npgsql", false, [])] };

        var result = Check(page, library);

        Assert.Equal(("AR0102", "postgres"), (Assert.Single(result.Violations).Rule.Id, result.Violations[0].TargetNode));
        Assert.Equal((0, "Web"), (result.UnassignedTypeCount, Assert.Single(result.Assemblies).Name));
        Assert.Contains("left out, since they are libraries of technologies and in no component: Npgsql", result.Notes);
        Assert.Equal(1, SystemCheck.Run(TestModel.Judge(Model), [page.Build(), library.Build()], project).UnassignedTypeCount);
        Assert.Equal(1, Check(library).UnassignedTypeCount);
    }

    [Fact]
    public void Own_code_in_a_technologys_namespace_is_code_of_the_system() => Assert.Equal(
        1, Check(new FactsBuilder("Kit").Type("Npgsql.OurExtensions"), new FactsBuilder("Web").Type("N.Page")).UnassignedTypeCount);

    [Fact]
    public void A_statement_that_reaches_a_component_twice_is_one_violation_told_by_its_first_kind()
    {
        var result = Check(new FactsBuilder("Web").Type("N.Page")
            .Uses("N.Page", "Db:N.Store", 42, DependencyKind.Local)
            .Uses("N.Page", "Db:N.Row", 42, DependencyKind.Call)
            .Uses("N.Page", "Db:N.Anchor", 42, DependencyKind.Call)
            .Uses("N.Page", "Db:N.Store", 43));

        Assert.Equal(["Db:N.Anchor", "Db:N.Store"], result.Violations.Select(violation => violation.Dependency.Target.ToString()));
    }

    [Theory]
    [InlineData("Db:N.Store#.ctor()", DependencyKind.Creation)]
    [InlineData("Db:N.Store#OpenAsync()", DependencyKind.Call)]
    public void A_line_that_also_disposes_is_told_by_what_else_it_does(string target, DependencyKind kind)
    {
        var result = Check(new FactsBuilder("Web").Type("N.Page")
            .Uses("N.Page", "Db:N.Store#DisposeAsync()", 42)
            .Uses("N.Page", "Db:N.Store#Dispose()", 42)
            .Uses("N.Page", target, 42, kind));

        Assert.Equal(target.Replace("#", ".", StringComparison.Ordinal), Assert.Single(result.Violations).Dependency.Target.ToString());
    }

    [Theory]
    [InlineData("Db:N.Row#Count()", null)]
    [InlineData("Db:N.Root#Count()", null)]
    [InlineData("Db:N.Row", "Db:N.Row")]
    [InlineData("Db:N.Row#.ctor()", "Db:N.Row..ctor()")]
    [InlineData("Db:N.Other#Count()", "Db:N.Other.Count()")]
    public void What_an_exposed_type_inherits_is_open(string target, string? told)
    {
        const string model = "components:\n  api: { projects: Api }\n  db: { projects: Db, exposes: [Order] }\narrows:\n  - api -> db\n";
        var db = new FactsBuilder("Db").Type("N.Root").Type("N.Row").Type("N.Order").Type("N.Other")
            .Uses("N.Order", "Db:N.Row", 1, DependencyKind.Inheritance)
            .Uses("N.Row", "Db:N.Root", 2, DependencyKind.Inheritance);
        var api = new FactsBuilder("Api").Type("N.Page").Uses("N.Page", target);

        var violations = SystemCheck.Run(TestModel.Judge(model), [api.Build(), db.Build()], CheckScope.Part).Violations;

        Assert.Equal(told is null ? [] : [told], violations.Select(violation => violation.Dependency.Target.ToString()));
    }

    [Fact]
    public void What_only_disposes_is_told_by_that() => Assert.Equal(
        "Db:N.Store.Dispose()",
        Assert.Single(Check(new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Db:N.Store#Dispose()")).Violations).Dependency.Target.ToString());

    [Fact]
    public void Code_of_a_composition_root_may_create()
    {
        var facts = new FactsBuilder("Web").Type("N.Page")
            .Uses("N.Page", "Db:N.Store", 1, DependencyKind.Creation, inRoot: true)
            .Uses("N.Page", "Db:N.Store", 2, DependencyKind.Creation);

        Assert.Equal(2, Assert.Single(Check(facts).Violations).Dependency.Place!.Value.Line);
    }

    [Fact]
    public void Unassigned_code_is_told_once_for_each_topmost_namespace()
    {
        var result = Check(
            new FactsBuilder("Web").Type("N.Page"),
            new FactsBuilder("Tool").Type("T.A").Type("T.Deep.B").Type("T.Deep.C").Type("U.D").Type("M.E", isGenerated: true));

        Assert.Equal(4, result.UnassignedTypeCount);
        Assert.Equal(
            [
                "namespace 'T' of 'Tool' belongs to no component (3 types); add it to a component, or to 'ignore', in archrules.yml",
                "namespace 'U' of 'Tool' belongs to no component (1 type); add it to a component, or to 'ignore', in archrules.yml",
            ],
            Messages(result, "AR0004"));
    }

    [Fact]
    public void Ambiguous_types_are_told_once_with_their_components()
    {
        var result = Check(
            "components:\n  a: { namespaces: Shop.*.Data }\n  b: { namespaces: Shop.Orders.* }\n",
            false,
            new FactsBuilder("X").Type("Shop.Orders.Data.Order").Type("Shop.Orders.Data.Order.Line"));

        Assert.Contains("'Shop.Orders.Data.Order' belongs to 'a' and 'b' equally; make one of their patterns more specific", Messages(result, "AR0005"));
    }

    [Fact]
    public void What_matches_no_code_is_told_when_the_whole_system_is_checked()
    {
        var facts = new[] { new FactsBuilder("Api").Type("N.Orders"), new FactsBuilder("Db").Type("N.Store") };

        Assert.Equal(
            [
                "component 'web' matches no code; correct its patterns or remove it",
                "pattern 'Db.Old' in 'projects' of component 'db' matches no code; correct it or remove it",
            ],
            Messages(Check(Model, true, facts), "AR0003"));
        Assert.Empty(Messages(Check(Model, false, facts), "AR0003"));
    }

    [Fact]
    public void Patterns_of_types_that_share_a_namespace_are_each_matched_by_their_own()
    {
        var result = Check(
            "components:\n  a: { types: [Shop.Order, Shop.Line, Shop.Gone] }\n",
            true,
            new FactsBuilder("X").Type("Shop.Order").Type("Shop.Line"));

        Assert.Equal(["pattern 'Shop.Gone' in 'types' of component 'a' matches no code; correct it or remove it"], Messages(result, "AR0003"));
    }

    [Fact]
    public void Arrows_without_use_are_told_when_the_whole_system_is_checked()
    {
        var facts = new[]
        {
            new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Api:N.Orders"), new FactsBuilder("Api").Type("N.Orders"),
            new FactsBuilder("Db").Type("N.Store"), new FactsBuilder("Db.Old").Type("N.Store"),
        };

        Assert.Equal(["no code uses the arrow 'api -> db'; remove it if it is no longer meant"], Messages(Check(Model, true, facts), "AR0006"));
    }

    [Fact]
    public void A_check_of_nothing_is_an_error() =>
        Assert.Throws<ArgumentException>(() => SystemCheck.Run(TestModel.Judge(Model), [], CheckScope.Whole));

    [Fact]
    public void The_order_of_the_assemblies_does_not_matter()
    {
        var facts = new[]
        {
            new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Db:N.Store", 3).Uses("N.Page", "Db:N.Store", 1),
            new FactsBuilder("Api").Type("N.Orders").Uses("N.Orders", "Web:N.Page"), new FactsBuilder("Tool").Type("T.A"),
        };

        Assert.Equal(
            Check(Model, true, facts).Violations.Select(violation => violation.ToString()),
            Check(Model, true, facts.Reverse().ToArray()).Violations.Select(violation => violation.ToString()));
    }

    [Fact]
    public void Layers_without_roles_are_said_to_prove_nothing_of_storage()
    {
        var result = Check("layers: [a, b]\ncomponents:\n  x: { layer: a, projects: X }\n", false, new FactsBuilder("X").Type("N.T"));

        Assert.Equal(
            [
                "AR0102 is not enforced: no layer has the role front-end",
                "AR0109 is not judged: which references the projects declare is not known from assemblies",
            ],
            result.Notes);
    }

    [Fact]
    public void Members_decide_on_a_read_arrow_and_unclassified_ones_are_listed_once()
    {
        var result = Check(
            "components:\n  a: { projects: A }\n  b: { projects: B, reads: Store.Open, writes: \"Store.Save*\" }\narrows:\n  - a -> b: read\n",
            false,
            new FactsBuilder("A").Type("X").Uses("X", "B:Store#Open()", 1).Uses("X", "B:Store#SaveAll(int)", 2).Uses("X", "B:Store#Touch()", 3).Uses("X", "B:Store#Touch()", 4)
                .Uses("X", "B:Store#Size", 5).Uses("X", "B:Store#.ctor(int)", 6));

        Assert.Equal("B:Store.SaveAll(int)", Assert.Single(result.Violations).Dependency.Target.ToString());
        Assert.Contains("neither 'reads' nor 'writes' of 'b' names Store.Touch: AR0105 lets them pass", result.Notes);
    }

    private static CheckResult Check(params FactsBuilder[] facts) => Check(Model, false, facts);

    private static CheckResult Check(string model, bool isWhole, params FactsBuilder[] facts) =>
        SystemCheck.Run(TestModel.Judge(model), facts.Select(builder => builder.Build()).ToArray(), isWhole ? CheckScope.Whole : CheckScope.Part);

    private static IEnumerable<string> Messages(CheckResult result, string rule) =>
        result.Findings.Where(finding => finding.Rule.Id == rule).Select(finding => finding.Message);
}
