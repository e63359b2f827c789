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

    private const string FileSystemIsOwned = """
        components:
          own:   { layer: service, projects: TestProject }
          store: { layer: storage, projects: Shop.Store, owns: file-system }
        """;

    [Theory]
    [InlineData("class C { int Files; }")]
    [InlineData("class C { string File = \"\"; }")]
    [InlineData("class C { C File() => new C().File(); }")]
    [InlineData("/// <summary>A File.</summary>\n    // File.Delete\nclass C { }")]
    [InlineData("class C { string Name(Type type) => type.File; class Type { public string File => \"\"; } }")]
    [InlineData("class C { string Text => \"\\u00e9\\n\"; }")]
    [InlineData("class File { public static File Open() => new(); } class C { File F = File.Open(); }")]
    [InlineData("class C { // \\u0046ile\n}")]
    [InlineData("[System.Obsolete(\"File\")] class C { }")]
    [InlineData("enum Kinds { File } class C { object[] All => [1,\n Kinds.File]; }")]
    public void What_the_framework_brings_is_no_target_where_the_sources_have_no_word_for_it(string source) =>
        Assert.False(CanFail(FileSystemIsOwned, source));

    [Theory]
    [InlineData("class C { void M() => System.IO.File.Delete(\"a\"); }")]
    [InlineData("using System.IO; class C { void M() { File.Delete(\"a\"); } }")]
    [InlineData("using System.IO; class C { object M() => new FileInfo(\"a\"); }")]
    [InlineData("using System.IO; class C { FileInfo Given; }")]
    [InlineData("using System.IO; class C { void M(object o) { if (o is FileInfo) M(0..File.Exists(\"\").GetHashCode()); } }")]
    [InlineData("using System.IO; class C { void M() => Fi\\u006ce.Delete(\"a\"); }")]
    [InlineData("using System.IO; class C { void M() => Fi\u200dle.Delete(\"a\"); }")]
    [InlineData("using System.IO; class C { void M() => Fi\\u200dle.Delete(\"a\"); }")]
    [InlineData("using System.IO; class C { void M() { // a word\u2028File.Delete(\"a\"); } }")]
    [InlineData("using System.IO; class C { void M() {\n// a word\u2028File.Delete(\"a\"); } }")]
    [InlineData("using System.IO; class C { void M() => @File.Delete(\"a\"); }")]
    [InlineData("using System.IO; class C { void M() { // a word\nFile.Delete(\"a\"); } }")]
    [InlineData("class C { string M() => $\"\"\"\n    // {System.IO.File.ReadAllText(\"a\")}\n    \"\"\"; }")]
    [InlineData("class C { string M() => \"//\" + System.IO.File.ReadAllText(\"a\"); }")]
    [InlineData("using /* a disk */ Disk /* is */ = System.IO; class C { void M() => Disk.File.Delete(\"a\"); }")]
    [InlineData("class C { void M() => System.IO.File.Delete(\"a\")")]
    [InlineData("using System.IO; class C { void M(FileInfo? a, Unknown b) => a.Foo(b)")]
    [InlineData("class C { object M() => new System.IO.FileStream }")]
    [InlineData("using Disk = System.IO; class C { void M() => Disk.File.Delete(\"a\"); }")]
    [InlineData("namespace N { using Disk = System.IO; class C { void M() => Disk.File.Delete(\"a\"); } }")]
    [InlineData("using static System.IO.File; class C { void M() => Delete(\"a\"); }")]
    [InlineData("class C { void M(System.Reflection.Assembly a) { foreach (var file in a.GetFiles()) file.Flush(); } }")]
    public void Each_way_to_a_type_of_the_framework_has_a_word_that_is_found(string source) => Assert.True(CanFail(FileSystemIsOwned, source));

    [Theory]
    [InlineData("public static class Helper { public static System.IO.FileInfo Give() => new(\"\"); }", "class C { long L => Helper.Give().Length; }")]
    [InlineData("public class Helper { public System.IO.FileInfo Given = new(\"\"); }", "class C { long L(Helper h) => h.Given.Length; }")]
    [InlineData("public class Helper { public System.IO.FileInfo Given => new(\"\"); }", "class C { long L(Helper h) => h.Given.Length; }")]
    [InlineData("public class Helper { public System.IO.FileInfo this[int i] => new(\"\"); }", "class C { long L(Helper h) => h[0].Length; }")]
    [InlineData("public class Helper { public static implicit operator System.IO.FileInfo(Helper h) => new(\"\"); }", "class C { void M(Helper h) { Use(h); } void Use<T>(T t) { } }")]
    [InlineData("public class Helper { public System.Collections.Generic.List<System.IO.FileInfo>.Enumerator GetEnumerator() => default; }", "class C { void M(Helper h) { foreach (var f in h) f.Refresh(); } }")]
    [InlineData("public class Helper { public void Deconstruct(out System.IO.FileInfo a, out int b) { a = new(\"\"); b = 0; } }", "class C { void M(Helper h) { var (a, b) = h; a.Refresh(); } }")]
    [InlineData("public class Helper : System.IO.FileStream { public Helper() : base(\"\", default(System.IO.FileMode)) { } }", "class C { void M(Helper h) => h.Flush(); }")]
    [InlineData("public class Inner : System.IO.FileStream { public Inner() : base(\"\", default(System.IO.FileMode)) { } } public class Helper { public Inner Give() => new(); }", "class C { void M(Helper h) => h.Give().Flush(); }")]
    [InlineData("public static class Helper { public static void Do(System.Action<System.IO.FileInfo> action) { } }", "class C { void M() => Helper.Do(f => f.Refresh()); }")]
    [InlineData("public static class Helper { public static System.IO.FileInfo Saved(this string s) => new(s); }", "class C { void M() => \"\".Saved().Refresh(); }")]
    [InlineData("public static class Helper { public static void Take(System.IO.FileInfo f) { } }", "class C { void M() => Helper.Take(new(\"\")); }")]
    [InlineData("public class Helper<T> { public T Value; } public class Files : Helper<System.IO.FileInfo[]> { }", "class C { void M(Files f) => f.Value[0].Refresh(); }")]
    public void Each_way_through_a_library_has_a_word_that_is_found(string library, string source)
    {
        var other = BareCompiler.Compile(("Library.cs", library)).WithAssemblyName("Library");
        var stream = new MemoryStream();
        Assert.Empty(other.Emit(stream).Diagnostics.Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        stream.Position = 0;
        var reference = Microsoft.CodeAnalysis.MetadataReference.CreateFromStream(stream);

        Assert.True(CanFail(FileSystemIsOwned, source, reference));
        Assert.False(CanFail(FileSystemIsOwned, "class C { }", reference));
    }

    [Fact]
    public void A_front_end_reaches_the_databases_of_the_framework_only_by_name()
    {
        const string Model = "components: { web: { layer: front-end, projects: TestProject } }";

        Assert.False(CanFail(Model, "class C { }"));
        Assert.True(CanFail(Model, "class C { System.Data.Common.DbConnection? Connection; }"));
    }

    [Fact]
    public void A_name_for_a_namespace_may_be_used_in_another_file()
    {
        var used = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("class D { void M() => Disk.File.Delete(\"a\"); }", path: "Used.cs");

        Assert.True(CanFail(FileSystemIsOwned, BareCompiler.Compile(("Own.cs", "global using Disk = System.IO;")).AddSyntaxTrees(used)));
    }

    [Fact]
    public void A_word_is_found_at_the_end_of_a_long_source() => Assert.True(CanFail(
        FileSystemIsOwned, string.Concat(Enumerable.Repeat("// a line of a comment, in front of code\n", 2_000)) + "class C : System.IO.FileStream"));

    [Theory]
    [InlineData("front-end", "Uri", true)]
    [InlineData("front-end", "GetType", true)]
    [InlineData("service", "Uri", false)]
    [InlineData("service", "GetType", true)]
    [InlineData("front-end", "BasicPublish", false)]
    public void Texts_are_looked_for_where_one_of_their_kind_could_be_wrong(string layer, string api, bool isSought) => Assert.Equal(
        isSought,
        ScopeOf(
            $"components:\n  own: {{ layer: {layer}, projects: TestProject }}\n  store: {{ layer: storage, projects: Shop.Store, owns: file-system }}\n",
            BareCompiler.Compile(("Own.cs", "class C { }"))).TextNames.MayBe(api));

    [Fact]
    public void The_APIs_of_a_library_are_looked_for_where_it_is_referenced()
    {
        const string Model = "components: { web: { layer: front-end, projects: TestProject }, store: { layer: storage, projects: Shop.Store } }";

        Assert.False(ScopeOf(Model, BareCompiler.Compile(("Own.cs", "class C { }"))).TextNames.MayBe("ForAddress"));
        Assert.True(ScopeOf(Model, BareCompiler.Compile(("Own.cs", "namespace Grpc.Net.Client { class C { } }"))).TextNames.MayBe("ForAddress"));
    }

    private static bool CanFail(string model, string source = "namespace Own { class Type { } }", params Microsoft.CodeAnalysis.MetadataReference[] references) =>
        CanFail(model, BareCompiler.Compile(("Own.cs", source)).AddReferences(references));

    private static bool CanFail(string model, Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation) => ScopeOf(model, compilation).CanFail;

    private static CompilationScope ScopeOf(string model, Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation)
    {
        var loaded = LoadedModel.Load(SourceText.From(model));
        Assert.Empty(loaded.Mistakes);
        return new CompilationScope(
            loaded, ArchRules.Model.Baseline.Empty, new CompiledProject(compilation, ""), CancellationToken.None);
    }
}
