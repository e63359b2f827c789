using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace ArchRules.Reading;

/// <summary>A fact is where its statement begins; what has no statement is where its member or type is.</summary>
public sealed class PlaceTests
{
    private const string Code = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading.Tasks;

        public class C : IDisposable
        {
            private readonly object f =
                File.ReadAllText("field");

            public string P { get; } = File.ReadAllText("property");

            public void Dispose()
            {
                var a = 1;
                Console.WriteLine(
                    File.ReadAllText("dispose") + a + f);
            }

            public async Task Async()
            {
                await Task.Yield();
                File.Delete("async");
            }

            public IEnumerable<int> Iterator()
            {
                yield return 1;
                File.Move("a", "b");
            }

            public Action Lambda(int x) =>
                () => File.Copy("a", x.ToString());

            public void Local()
            {
                Function();

                static void Function()
                {
                    File.Exists("local");
                }
            }
        }

        public interface IEmpty : IDisposable { }
        """;

    private static readonly string[] Expected =
    [
        "C.Async() File.Delete 23",
        "C.Dispose() File.ReadAllText 16",
        "C.Iterator() File.Move 29",
        "C.Lambda(int) File.Copy 33",
        "C.Local() File.Exists 41",
        "C.P File.ReadAllText 11",
        "C.f File.ReadAllText 8",
    ];

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void A_call_is_where_its_statement_begins(OptimizationLevel optimization) =>
        Assert.Equal(Expected, FileCalls(Compiled.Read(Code.Replace("\r", "", StringComparison.Ordinal), optimization)));

    [Fact]
    public void A_column_is_where_the_statement_begins()
    {
        var facts = Compiled.Read("class C\n{\n  void M() { int i = 1;   System.IO.File.Delete(\"\" + i); }\n}");

        var call = facts.Dependencies.Select(facts.Describe).Single(fact => fact.Target.Member == "Delete(string)");

        Assert.Equal(new SourcePlace("/src/Code.cs", 3, 27), call.Place);
    }

    [Fact]
    public void Symbols_inside_the_assembly_say_the_same_as_symbols_beside_it()
    {
        using var folder = new TemporaryFolder();
        Compiled.Emit(Compiled.Compile("Code", [("/src/Code.cs", Code)]), folder.PathOf("Code.dll"), DebugInformationFormat.Embedded);

        Assert.Equal(Expected, FileCalls(AssemblyFactsReader.Read(folder.PathOf("Code.dll"))));
    }

    [Fact]
    public void Without_symbols_facts_have_no_place()
    {
        using var folder = new TemporaryFolder();
        Compiled.Emit(Compiled.Compile("Code", [("/src/Code.cs", Code)]), folder.PathOf("Code.dll"), null);

        var facts = AssemblyFactsReader.Read(folder.PathOf("Code.dll"));

        Assert.False(facts.HasSymbols);
        Assert.NotEmpty(facts.Dependencies);
        Assert.All(facts.Dependencies, row => Assert.Equal((-1, 0, 0), (row.Document, row.Line, row.Column)));
        Assert.Empty(facts.Documents);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Symbols_of_another_build_or_damaged_ones_are_not_used(bool isDamaged)
    {
        using var folder = new TemporaryFolder();
        Compiled.Emit(Compiled.Compile("Code", [("/src/Other.cs", Code + "class D { }")]), folder.PathOf("Code.dll"), DebugInformationFormat.PortablePdb);
        Compiled.Emit(Compiled.Compile("Code", [("/src/Code.cs", Code)]), folder.PathOf("Code.dll"), null);
        if (isDamaged)
            File.WriteAllText(folder.PathOf("Code.pdb"), "not a PDB");

        Assert.False(AssemblyFactsReader.Read(folder.PathOf("Code.dll")).HasSymbols);
    }

    [Fact]
    public void A_type_is_where_its_first_method_is()
    {
        var facts = Compiled.Read(Code);

        var type = facts.Types.Single(row => row.Name == "C");

        Assert.Equal(("/src/Code.cs", 8), (facts.Documents[type.Document], type.Line));
    }

    [Fact]
    public void A_type_without_methods_has_its_file()
    {
        var facts = Compiled.Read(Code);

        var type = facts.Types.Single(row => row.Name == "IEmpty");
        var baseFact = facts.Dependencies.Select(facts.Describe).Single(fact => fact.Source.Type == "IEmpty");

        Assert.Equal(("/src/Code.cs", 0), (facts.Documents[type.Document], type.Line));
        Assert.Equal(new SourcePlace("/src/Code.cs", 0, 0), baseFact.Place);
    }

    [Theory]
    [InlineData("class C { void M(System.IO.Stream s)\n{\n } }", 2)]
    [InlineData("class C { async System.Threading.Tasks.Task M(System.IO.Stream s)\n{\n } }", 2)]
    [InlineData("class C {\n public System.IO.Stream? P\n { get; set; } }", 3)]
    [InlineData("abstract class C { abstract protected void M(System.IO.Stream s);\n int N() => 1;\n }", 2)]
    public void A_declaration_is_where_its_member_is_or_else_its_type(string code, int line)
    {
        var facts = Compiled.Read(code);

        var signature = facts.Dependencies.Select(facts.Describe).Single(fact => fact is { Target.Type: "Stream", Kind: DependencyKind.Signature });

        Assert.Equal(line, signature.Place!.Value.Line);
    }

    [Theory]
    [InlineData("public abstract System.IO.Stream M();")]
    [InlineData("public abstract System.IO.Stream M { get; }")]
    [InlineData("public abstract event System.IO.ErrorEventHandler M;")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"x\")] static extern System.IO.Stream M();")]
    public void A_member_without_statements_is_where_the_nearest_one_of_its_type_is(string member)
    {
        var facts = Compiled.Read($"abstract class C {{\n void A() {{ }}\n void B() {{ }}\n {member}\n void D() {{ }} }}");

        Assert.Equal(3, SignatureOf(facts).Line);
    }

    [Fact]
    public void A_member_without_statements_of_a_type_in_two_files_is_in_its_own()
    {
        var facts = Compiled.Read(
            [("/src/A.cs", "abstract partial class C { void A() { } }"), ("/src/B.cs", "partial class C { void B() { }\n public abstract System.IO.Stream M(); }")],
            OptimizationLevel.Debug);

        Assert.Equal(new SourcePlace("/src/B.cs", 1, 28), SignatureOf(facts));
    }

    [Fact]
    public void A_base_call_in_a_lambda_is_where_it_is_written()
    {
        var facts = Compiled.Read("class B { protected virtual void V(int i) { } }\nclass C : B {\n System.Action M(int i) =>\n () =>\n base.V(i); }");

        var calls = facts.Dependencies.Select(facts.Describe).Where(fact => fact.Target is { Type: "B", Member: "V(int)" });

        Assert.Equal(["M(int) 5"], calls.Select(fact => $"{fact.Source.Member} {fact.Place!.Value.Line}"));
    }

    [Fact]
    public void A_partial_type_keeps_each_statement_in_its_own_file()
    {
        var facts = Compiled.Read(
            [("/src/A.cs", "partial class C { void A() => System.IO.File.Delete(\"\"); }"), ("/src/B.cs", "partial class C { void B() => System.IO.File.Delete(\"\"); }")],
            OptimizationLevel.Debug);

        Assert.Equal(
            ["/src/A.cs", "/src/B.cs"],
            facts.Dependencies.Select(facts.Describe).Where(fact => fact.Target.Type == "File").Select(fact => fact.Place!.Value.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_variable_is_where_it_is_first_assigned()
    {
        var facts = Compiled.Read("class C { void M()\n{\n System.Text.StringBuilder? s = null;\n if (N() is System.Exception e)\n M();\n s = null;\n System.GC.KeepAlive(s); }\n object N() => this; }");

        var locals = facts.Dependencies.Where(row => row.Kind == DependencyKind.Local).Select(facts.Describe);

        Assert.Equal(
            ["Exception 4", "StringBuilder 3"],
            locals.Select(fact => $"{fact.Target.Type} {fact.Place!.Value.Line}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_variable_that_lives_in_a_closure_or_state_machine_is_a_variable()
    {
        var facts = Compiled.Read("""
            using System.Text; using System.Threading.Tasks;
            class C
            {
                System.Action M(System.Random p)
                {
                    StringBuilder? captured = null;
                    return () => System.GC.KeepAlive((captured, p));
                }

                async Task N()
                {
                    Rune hoisted = Rune.ReplacementChar;
                    await Task.Yield();
                    System.GC.KeepAlive(hoisted);
                }
            }
            """);

        var locals = facts.Dependencies.Where(row => row.Kind == DependencyKind.Local).Select(facts.Describe);

        Assert.Equal(
            ["M(Random) StringBuilder 6", "N() Rune 12"],
            locals.Where(fact => fact.Target.Type is "StringBuilder" or "Rune" or "Random").Select(fact => $"{fact.Source.Member} {fact.Target.Type} {fact.Place!.Value.Line}").Order(StringComparer.Ordinal));
    }

    private static SourcePlace SignatureOf(AssemblyFacts facts) =>
        facts.Dependencies.Select(facts.Describe).First(fact => fact is { Target.Namespace: "System.IO", Kind: DependencyKind.Signature }).Place!.Value;

    private static IEnumerable<string> FileCalls(AssemblyFacts facts) => facts.Dependencies
        .Where(row => row.Kind == DependencyKind.Call)
        .Select(facts.Describe)
        .Where(fact => fact.Target.Type == "File")
        .Select(fact => $"{fact.Source.Type}.{fact.Source.Member} {fact.Target.ShortName} {fact.Place!.Value.Line}")
        .Order(StringComparer.Ordinal);
}
