using ArchRules.Facts;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Core.Tests.Verdicts;

/// <summary>Members that are no use of the technology that has them: the list <c>free</c>.</summary>
public sealed class FreeMemberTests
{
    private const string CurrentDirectory = "System.Runtime:System.IO.Directory#GetCurrentDirectory()";
    private const string Delete = "System.Runtime:System.IO.File#Delete(string)";
    private const string Owned = "components:\n  a: { LAYER, projects: A }\n  store: { layer: storage, projects: Store, owns: file-system }\n";
    private const string Box = "components:\n  a: { projects: A }\n  box: { technology: file-system }\narrows:\n  - a -> box: MODE\n";

    public static TheoryData<string, string> Models => new()
    {
        { "AR0102", Owned.Replace("LAYER", "layer: front-end", StringComparison.Ordinal) },
        { "AR0102", Owned.Replace("LAYER", "shared: true", StringComparison.Ordinal) },
        { "AR0106", Owned.Replace("LAYER", "layer: service", StringComparison.Ordinal) },
        { "AR0105", Box.Replace("MODE", "write", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void What_only_tells_a_path_breaks_no_rule_where_what_reads_does(string rule, string model)
    {
        var judge = TestModel.Judge(model);

        Assert.Null(Rule(judge, Directory("GetCurrentDirectory()")));
        Assert.Null(Rule(judge, Directory("GetDirectoryRoot(string)")));
        Assert.Equal(rule, Rule(judge, Directory("GetFiles(string)")));
    }

    [Theory]
    [InlineData("Directory", "")]
    [InlineData("Directory", "GetParent(string)")]
    [InlineData("Directory", "SetCurrentDirectory(string)")]
    [InlineData("Directory", "GetLogicalDrives()")]
    [InlineData("FileInfo", ".ctor(string)")]
    [InlineData("FileInfo", "Directory")]
    [InlineData("FileInfo", "Length")]
    [InlineData("DirectoryInfo", ".ctor(string)")]
    [InlineData("DirectoryInfo", "Parent")]
    public void What_touches_the_disk_or_hands_out_what_does_is_a_use(string type, string member) =>
        Assert.Equal("AR0106", Rule(TestModel.Judge(Owned.Replace("LAYER", "layer: service", StringComparison.Ordinal)), Element(type, member)));

    [Theory]
    [InlineData("FullName", "FileSystemInfo")]
    [InlineData("Extension", "FileSystemInfo")]
    [InlineData("Name", "FileInfo")]
    [InlineData("DirectoryName", "FileInfo")]
    public void A_member_is_free_by_the_type_that_declares_it_as_well(string member, string declaring)
    {
        var judge = TestModel.Judge(Owned.Replace("LAYER", "layer: front-end", StringComparison.Ordinal));

        Assert.Null(judge.FindBrokenRule(CrossingTo(judge, "FileInfo"), Element("FileInfo", member), Element(declaring, member)));
    }

    [Fact]
    public void A_free_member_is_not_one_that_somebody_has_to_classify()
    {
        var judge = TestModel.Judge("""
            components:
              a: { projects: A }
              box: { technology: our-store }
            technologies:
              our-store: { category: object-store, namespaces: Acme, reads: [Bag.Read], free: [Bag.Tell*] }
            arrows:
              - a -> box: read
            """);
        var crossing = new Crossing(judge.Places.Place("A", "", "X"), judge.Places.Place("Acme", "Acme", "Bag"), DependencyKind.Call, false);
        var (free, other) = (new CodeElement("Acme", "Acme", "Bag", "TellName()"), new CodeElement("Acme", "Acme", "Bag", "Open()"));

        Assert.False(judge.IsUnclassified(crossing, free, free));
        Assert.True(judge.IsUnclassified(crossing, other, other));
    }

    [Fact]
    public void A_file_adds_to_what_is_free_and_like_takes_it_over()
    {
        var judge = TestModel.Judge(Owned.Replace("LAYER", "layer: front-end", StringComparison.Ordinal) + """
            technologies:
              file-system: { free: [File.Exists] }
              our-files: { category: database, namespaces: Acme.**, like: file-system, free: Acme.Disk.Label }
            """);

        Assert.Null(Rule(judge, Element("File", "Exists(string)")));
        Assert.Equal("AR0102", Rule(judge, Element("File", "Delete(string)")));
        Assert.Null(Rule(judge, Directory("GetCurrentDirectory()")));
        Assert.Null(Rule(judge, new CodeElement("Acme", "Acme", "Disk", "Label")));
        Assert.Null(Rule(judge, new CodeElement("Acme", "Acme", "File", "Exists(string)")));
        Assert.Equal("AR0102", Rule(judge, new CodeElement("Acme", "Acme", "Disk", "Open()")));
    }

    [Fact]
    public void A_type_is_not_free_with_all_of_its_members()
    {
        var judge = TestModel.Judge("""
            components: { a: { layer: front-end, projects: A } }
            technologies: { our-store: { category: object-store, namespaces: Acme, free: Tray.* } }
            """);

        Assert.Null(Rule(judge, new CodeElement("Acme", "Acme", "Tray", "Label")));
        Assert.Equal("AR0102", Rule(judge, new CodeElement("Acme", "Acme", "Tray", "")));
    }

    [Fact]
    public void What_a_component_declares_is_never_free()
    {
        var judge = TestModel.Judge("components:\n  a: { layer: front-end, projects: A }\n  db: { layer: storage, projects: Db }\n");

        Assert.Equal("AR0102", Rule(judge, new CodeElement("Db", "N", "Directory", "GetCurrentDirectory()")));
    }

    [Fact]
    public void A_check_tells_nothing_of_free_members_and_an_arrow_is_not_used_by_them()
    {
        var free = Check(Box.Replace("MODE", "write", StringComparison.Ordinal), CurrentDirectory);
        var used = Check(Box.Replace("MODE", "write", StringComparison.Ordinal), CurrentDirectory, Delete);

        Assert.Empty(free.Violations);
        Assert.Contains(free.Findings, finding => finding.Rule.Id == "AR0006");
        Assert.Equal((0, 1), (free.CrossingCount, used.CrossingCount));
        Assert.DoesNotContain(used.Findings, finding => finding.Rule.Id == "AR0006");
        Assert.DoesNotContain(free.Notes.Concat(used.Notes), note => note.Contains("GetCurrentDirectory", StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_judges_a_free_member_by_the_type_it_was_reached_through_too()
    {
        var web = new FactsBuilder("A").Type("N.Page")
            .Uses("N.Page", "System.Runtime:System.IO.FileInfo#Length")
            .UsesThrough("N.Page", "System.Runtime:System.IO.FileSystemInfo#FullName", "System.Runtime:System.IO.FileInfo");

        var told = SystemCheck.Run(TestModel.Judge(Owned.Replace("LAYER", "layer: front-end", StringComparison.Ordinal)), [web.Build()], CheckScope.Part).Violations;

        Assert.Equal("System.Runtime:System.IO.FileInfo.Length", Assert.Single(told).Dependency.Target.ToString());
    }

    [Fact]
    public void The_graph_of_components_has_no_use_where_only_free_members_are_called()
    {
        var judge = TestModel.Judge(Box.Replace("MODE", "call", StringComparison.Ordinal));

        Assert.Empty(ComponentGraph.Build(judge, [Code(CurrentDirectory)]).Uses);
        Assert.Equal(1, Assert.Single(ComponentGraph.Build(judge, [Code(CurrentDirectory, Delete)]).Uses).Count);
        Assert.Empty(CodeGraph.Build(judge, [Code(CurrentDirectory)], (assembly, _) => assembly).Uses);
        Assert.Single(CodeGraph.Build(judge, [Code(Delete)], (assembly, _) => assembly).Uses);
    }

    [Fact]
    public void Who_calls_free_members_only_uses_the_type_and_not_the_technology()
    {
        var judge = TestModel.Judge(Owned.Replace("LAYER", "layer: front-end", StringComparison.Ordinal));
        var facts = new[] { Code(CurrentDirectory) };
        var types = TypeGraph.Build(judge, facts);

        Assert.Empty(SubjectUsers.Find(Subject.Find("file-system", judge.Model, types.Types)!, judge, facts));
        Assert.Empty(Assert.Single(SubjectUsers.Find(Subject.Find("Directory", judge.Model, types.Types)!, judge, facts)).BrokenRules);
        Assert.Null(types.FindPath(type => type.Component == "a", type => type.Technology == "file-system"));
        Assert.NotNull(TypeGraph.Build(judge, [Code(Delete)]).FindPath(type => type.Component == "a", type => type.Technology == "file-system"));
    }

    private static CheckResult Check(string model, params string[] targets) =>
        SystemCheck.Run(TestModel.Judge(model), [Code(targets)], CheckScope.Whole);

    private static AssemblyFacts Code(params string[] targets) =>
        targets.Aggregate(new FactsBuilder("A").Type("N.Page"), (facts, target) => facts.Uses("N.Page", target)).Build();

    private static string? Rule(Judge judge, CodeElement target) => judge.FindBrokenRule(
        new Crossing(judge.Places.Place("A", "", "X"), judge.Places.Place(target.Assembly, target.Namespace, target.Type), DependencyKind.Call, false), target);

    private static Crossing CrossingTo(Judge judge, string type) =>
        new(judge.Places.Place("A", "", "X"), judge.Places.Place("System.Runtime", "System.IO", type), DependencyKind.Call, false);

    private static CodeElement Directory(string member) => Element("Directory", member);

    private static CodeElement Element(string type, string member) => new("System.Runtime", "System.IO", type, member);
}
