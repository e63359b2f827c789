namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>Members that are no use of the technology that has them, at source and in binaries.</summary>
public sealed class FreeMemberTests
{
    private const string Model = """
        components:
          web:   { layer: front-end, projects: Shop.Web }
          api:   { layer: service, projects: Shop.Api }
          kit:   { shared: true, projects: Shop.Kit }
          disk:  { layer: storage, projects: Shop.Disk, owns: file-system }
        """;

    private const string Box = """
        components:
          web:   { projects: Shop.Web }
          files: { technology: file-system }
        arrows:
          - web -> files: write
        """;

    private static readonly (string, string) Disk = ("Shop.Disk", """
        using System.IO;
        namespace Shop.Disk { public class Shelf { public static FileInfo First() => new("a"); public static DirectoryInfo Top() => new("a"); } }
        """);

    [Theory]
    [InlineData("_ = Directory.GetCurrentDirectory();")]
    [InlineData("Func<string> later = Directory.GetCurrentDirectory; later();")]
    [InlineData("_ = new[] { \"a\" }.Select(Directory.GetDirectoryRoot).ToList();")]
    [InlineData("_ = Path.Combine(Directory.GetCurrentDirectory(), \"a\");")]
    [InlineData("async Task Wait() { await Task.Yield(); _ = Directory.GetCurrentDirectory(); } _ = Wait();")]
    public void What_only_tells_a_path_is_no_use(string code)
    {
        foreach (var project in new[] { "Web", "Api", "Kit" })
            Assert.Empty(Judge(Model, project, code));
        Assert.Empty(Judge(Box, "Web", code));
    }

    [Theory]
    [InlineData("FullName")]
    [InlineData("Extension")]
    [InlineData("Name")]
    [InlineData("DirectoryName")]
    public void The_name_of_a_file_that_was_handed_over_is_no_use(string member) =>
        Assert.Empty(Judge(Box, "Web", $"_ = Shop.Disk.Shelf.First().{member};"));

    [Theory]
    [InlineData("Web", "AR0102")]
    [InlineData("Kit", "AR0102")]
    [InlineData("Api", "AR0106")]
    public void What_reads_on_the_same_line_is_one(string project, string rule) => Assert.Equal(
        [$"{rule} Shop.{project}.Page.Run() -> System.IO.Directory.GetFiles(string)"],
        Judge(Model, project, "_ = Directory.GetFiles(Directory.GetCurrentDirectory());"));

    [Theory]
    [InlineData("_ = Directory.GetParent(\"a\");", "System.IO.Directory.GetParent(string)")]
    [InlineData("Directory.SetCurrentDirectory(\"a\");", "System.IO.Directory.SetCurrentDirectory(string)")]
    [InlineData("typeof(Directory).ToString();", "System.IO.Directory")]
    [InlineData("_ = new FileInfo(\"a\").Name;", "System.IO.FileInfo..ctor(string)")]
    public void What_is_more_than_a_name_stays_a_use(string code, string target) =>
        Assert.Equal([$"AR0106 Shop.Api.Page.Run() -> {target}"], Judge(Model, "Api", code));

    [Fact]
    public void A_write_arrow_tells_where_the_process_is_and_does_not_read() => Assert.Equal(
        ["AR0105 Shop.Web.Page.Run() -> System.IO.Directory.GetFiles(string)"],
        Judge(Box, "Web", "_ = Directory.GetCurrentDirectory(); _ = Directory.GetFiles(\"a\");"));

    [Fact]
    public void A_technology_of_the_file_has_free_members_too() => Assert.Equal(
        ["AR0102 Shop.Web.Page.Run() -> Acme.Bag.Open()"],
        TwoReaders.Judge(
            "components: { web: { layer: front-end, projects: Shop.Web } }\ntechnologies: { bags: { category: object-store, namespaces: Acme, free: [Bag.Label, Box.Tell*] } }\n",
            ("Acme", "namespace Acme { public class Box { public void TellAll() { } } public class Bag : Box { public string Label = \"\"; public static void Open() { } } }"),
            ("Other", "namespace Other { public static class Shelf { public static Acme.Bag Bag() => new(); } }"),
            ("Shop.Web", "namespace Shop.Web { class Page { void Run() { Acme.Bag.Open(); Other.Shelf.Bag().TellAll(); _ = Other.Shelf.Bag().Label; } } }")));

    private static string[] Judge(string model, string project, string code) => TwoReaders.Judge(
        model, Disk, ($"Shop.{project}", $"using System.IO; namespace Shop.{project} {{ class Page {{ void Run() {{ {code} }} }} }}"));
}
