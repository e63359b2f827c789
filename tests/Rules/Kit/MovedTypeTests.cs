using ArchRules.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ArchRules.Kit;

/// <summary>A type that moved to another assembly belongs to that one, also for those who were compiled before it moved.</summary>
public sealed class MovedTypeTests : IDisposable
{
    private const string Row = "namespace Shop { public class Row { public void Save() { } public class Cell { public int Size; } } }";

    private const string Model = """
        components:
          web:  { layer: front-end, projects: Shop.Web }
          data: { layer: storage, projects: Shop.Data }

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("new Shop.Row().Save();", "Shop.Data:Shop.Row.Save()")]
    [InlineData("_ = new Shop.Row.Cell();", "Shop.Data:Shop.Row.Cell..ctor()")]
    [InlineData("N(); [Note(typeof(Shop.Row))] void N() { }", "Shop.Data:Shop.Row")]
    public void A_type_belongs_to_the_assembly_that_it_moved_to(string use, string target)
    {
        WritePage(use);
        Write(Facade("Shop.Old", Write(Compile("Shop.Data", Row))));

        Assert.Contains(target, Uses(Check()));
    }

    [Fact]
    public void A_facade_may_be_one_of_the_checked_assemblies()
    {
        WritePage("new Shop.Row().Save();");
        Write(Facade("Shop.Old", Write(Compile("Shop.Data", Row))));

        var check = Architecture.Parse(Model + "  old: { projects: Shop.Old }\n").InFolder(folder.PathOf("")).AsPart();

        Assert.Contains("Shop.Data:Shop.Row.Save()", Uses(check));
        Assert.Equal("data", Assert.Single(check.UsesOf("web")).Target.Name);
    }

    [Fact]
    public void A_type_that_moved_twice_belongs_to_the_last_assembly()
    {
        WritePage("new Shop.Row().Save();");
        Write(Facade("Shop.Old", Compile("Shop.Between", Row)));
        Write(Facade("Shop.Between", Write(Compile("Shop.Data", Row))));

        Assert.Contains("Shop.Data:Shop.Row.Save()", Uses(Check()));
    }

    [Fact]
    public void Assemblies_that_forward_to_each_other_end_no_check()
    {
        WritePage("new Shop.Row().Save();");
        Write(Facade("Shop.Old", Compile("Shop.Between", Row)));
        Write(Facade("Shop.Between", Compile("Shop.Old", Row)));
        Write(Compile("Shop.Data", Row));

        Assert.Empty(Uses(Check()));
    }

    [Fact]
    public void A_namesake_that_another_assembly_defines_is_not_the_type()
    {
        WritePage("new Shop.Row().Save();");
        Write(Compile("Shop.Old", Row));
        Write(Compile("Shop.Data", Row));

        Assert.Empty(Uses(Check()));
    }

    [Fact]
    public void Without_the_facade_nobody_knows_where_a_type_moved()
    {
        WritePage("new Shop.Row().Save();");
        Write(Compile("Shop.Data", Row));

        Assert.Empty(Uses(Check()));
    }

    private static IEnumerable<string> Uses(ArchitectureCheck check) => check.Result.Violations
        .Where(violation => violation.Rule.Id == "AR0102")
        .Select(violation => violation.Dependency.Target.ToString());

    private ArchitectureCheck Check() => Architecture.Parse(Model).InFolder(folder.PathOf(""));

    // Compiled before the type moved out of Shop.Old.
    private void WritePage(string use) => Write(Compile(
        "Shop.Web",
        "class Page { void M() { " + use + " } } class NoteAttribute : System.Attribute { public NoteAttribute(System.Type t) { } }",
        Compile("Shop.Old", Row)));

    private CSharpCompilation Write(CSharpCompilation compilation)
    {
        Compiled.Emit(compilation, folder.PathOf(compilation.AssemblyName + ".dll"), DebugInformationFormat.PortablePdb);
        return compilation;
    }

    private static CSharpCompilation Facade(string name, CSharpCompilation target) =>
        Compile(name, "[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Shop.Row))]", target);

    private static CSharpCompilation Compile(string name, string code, params CSharpCompilation[] references) =>
        Compiled.Compile(name, [($"/src/{name}.cs", code)], references: references.Select(Compiled.Reference).ToArray());
}
