using ArchRules.Facts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Core.Tests.Verdicts.Structure;

public sealed class QuestionTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: Web }
          api: { layer: service, projects: Api }
          db: { layer: storage, projects: Db }
          bus: { technology: rabbitmq }
        ignore: { projects: Tests }
        """;

    private static readonly FactsBuilder[] System =
    [
        new FactsBuilder("Web").Type("N.Page").Type("N.Menu").Type("N.Page.Row").Uses("N.Page.Row", "Tools:T.Map", 3).Uses("N.Menu", "Api:N.Orders", 4),
        new FactsBuilder("Tools").Type("T.Map").Uses("T.Map", "Db:N.Store#Save()", 5, DependencyKind.Local).Uses("T.Map", "Db:N.Store#Save()", 6),
        new FactsBuilder("Api").Type("N.Orders").Uses("N.Orders", "Db:N.Store", 8).Uses("N.Orders", "RabbitMQ.Client:RabbitMQ.Client.IModel", 9),
        new FactsBuilder("Db").Type("N.Store").Type("N.StoreRow").Uses("N.Store", "Db:N.StoreRow"),
        new FactsBuilder("Tests").Type("N.StoreTests").Uses("N.StoreTests", "Db:N.Store"),
    ];

    private static readonly ArchRules.Verdicts.Judge Judge = TestModel.Judge(Model);
    private static readonly AssemblyFacts[] Facts = System.Select(builder => builder.Build()).ToArray();
    private static readonly TypeGraph Types = TypeGraph.Build(Judge, Facts);

    [Theory]
    [InlineData("db", SubjectKind.Component, "api (1), (unassigned) (2)")]
    [InlineData("bus", SubjectKind.Component, "api (1)")]
    [InlineData("rabbitmq", SubjectKind.Technology, "api (1)")]
    [InlineData("postgres", SubjectKind.Technology, "")]
    [InlineData("Store", SubjectKind.Type, "api (1), (unassigned) (2)")]
    [InlineData("N.Store*", SubjectKind.Type, "api (1), (unassigned) (2)")]
    [InlineData("N.StoreRow", SubjectKind.Type, "")]
    [InlineData("T.Map", SubjectKind.Type, "web (1)")]
    public void The_users_of_a_component_a_technology_or_a_type_are_known(string name, SubjectKind kind, string expected)
    {
        var subject = Subject.Find(name, Judge.Model, Types.Types)!;

        Assert.Equal(kind, subject.Kind);
        Assert.Equal(expected, string.Join(", ", SubjectUsers.Find(subject, Judge, Facts).Select(use => $"{use.Source} ({use.Count})")));
    }

    [Theory]
    [InlineData("bd", "did you mean 'db'?")]
    [InlineData("rabitmq", "did you mean 'rabbitmq'?")]
    [InlineData("N.Stroe", "did you mean 'N.Store'?")]
    [InlineData("Something.Else", "the components are web, api, db, bus")]
    [InlineData("a b", "is no component")]
    public void A_name_that_means_nothing_gets_the_nearest_one(string name, string expected)
    {
        Assert.Null(Subject.Find(name, Judge.Model, Types.Types));
        Assert.Contains(expected, Subject.Unknown(name, Judge.Model, Types.Types), StringComparison.Ordinal);
    }

    [Fact]
    public void The_shortest_path_goes_through_unassigned_code_and_has_its_members_and_lines()
    {
        var path = Path("Row", "db")!;

        Assert.Equal(["Web:N.Page.Row -> Tools:T.Map", "Tools:T.Map -> Db:N.Store.Save()"], path.Select(step => $"{step.Dependency.Source} -> {step.Dependency.Target}"));
        Assert.Equal([3, 6], path.Select(step => step.Dependency.Place!.Value.Line));
        Assert.Equal(["web", null], path.Select(step => step.Source.Owner));
    }

    [Fact]
    public void A_path_ends_at_a_technology_too() => Assert.Equal("rabbitmq", Path("web", "bus")!.Last().Target.Owner);

    [Fact]
    public void Where_there_is_no_path_there_is_none()
    {
        Assert.Null(Path("db", "web"));
        Assert.Null(Path("Tools.Nothing*", "db"));
    }

    [Fact]
    public void What_only_composes_is_no_step()
    {
        var facts = new FactsBuilder("Web").Type("N.Program").Uses("N.Program", "Db:N.Store", 1, DependencyKind.Creation, inRoot: true).Build();

        Assert.Null(TypeGraph.Build(Judge, [facts]).FindPath(type => type.Component == "web", type => type.Component == "db"));
        Assert.Empty(SubjectUsers.Find(Subject.Find("db", Judge.Model, [])!, Judge, [facts]));
    }

    private static IReadOnlyList<PathStep>? Path(string from, string to)
    {
        var start = Subject.Find(from, Judge.Model, Types.Types) ?? Subject.OfType(from);
        var end = Subject.Find(to, Judge.Model, Types.Types)!;
        return Types.FindPath(start.Holds, end.Holds);
    }
}
