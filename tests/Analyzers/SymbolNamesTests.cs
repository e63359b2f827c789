using ArchRules.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Tests;

/// <summary>The canonical names of docs/facts.md. The reader of IL writes the same ones.</summary>
public sealed class SymbolNamesTests
{
    [Theory]
    [InlineData("void M() { }", "M()")]
    [InlineData("void M(string a, object b, decimal c, nint d) { }", "M(string, object, decimal, nint)")]
    [InlineData("void M(System.IntPtr a, System.String b, dynamic c) { }", "M(nint, string, object)")]
    [InlineData("void M(ref int a, out string b, in long c) { b = null; }", "M(ref int, ref string, ref long)")]
    [InlineData("void M(int? a, string? b) { }", "M(int?, string)")]
    [InlineData("void M(int[] a, int[,] b, int[][,] c) { }", "M(int[], int[,], int[,][])")]
    [InlineData("void M(System.Collections.Generic.Dictionary<string, int[]> a) { }", "M(Dictionary<string, int[]>)")]
    [InlineData("void M((int, string A) a) { }", "M((int, string))")]
    [InlineData("void M((int, int, int, int, int, int, int, int, int) a) { }", "M((int, int, int, int, int, int, int, int, int))")]
    [InlineData("void M<U>(U a, T b, V c) { }", "M(!!0, !0, !1)")]
    [InlineData("void M(Outer<int>.Inner<string> a) { }", "M(Inner<string>)")]
    [InlineData("unsafe void M(int* a, void* b) { }", "M(int*, void*)")]
    [InlineData("unsafe void M(delegate*<int, void> a) { }", "M(delegate*<int, void>)")]
    [InlineData("void M(params string[] a) { }", "M(string[])")]
    [InlineData("Inner() { }", ".ctor()")]
    [InlineData("static Inner() { }", ".cctor()")]
    [InlineData("~Inner() { }", "Finalize()")]
    [InlineData("int P { get; set; }", "P")]
    [InlineData("int this[int i] => i;", "Item")]
    [InlineData("int F;", "F")]
    [InlineData("event System.Action E;", "E")]
    [InlineData("public static Inner<V> operator +(Inner<V> a, int b) => a;", "op_Addition(Inner<!1>, int)")]
    [InlineData("void System.IDisposable.Dispose() { }", "System.IDisposable.Dispose()")]
    public void A_member_is_named_by_its_canonical_signature(string member, string signature)
    {
        var compilation = BareCompiler.Compile(("Names.cs", $$"""
            namespace Shop;
            class Outer<T> { class Inner<V> : System.IDisposable { {{member}} {{(member.Contains("Dispose") ? "" : "public void Dispose() { }")}} } }
            """));
        var inner = compilation.GetTypeByMetadataName("Shop.Outer`1+Inner`1")!;
        var symbol = inner.GetMembers().First(candidate =>
            !candidate.IsImplicitlyDeclared && (member.Contains("Dispose", StringComparison.Ordinal) || candidate.Name != "Dispose"));

        var element = SymbolNames.OfSource(symbol);

        Assert.Equal("TestProject:Shop.Outer.Inner." + signature, element.ToString());
    }

    [Fact]
    public void An_accessor_is_its_property()
    {
        var compilation = BareCompiler.Compile(("Names.cs", "class One { int P { get; set; } }"));
        var property = (IPropertySymbol)compilation.GetTypeByMetadataName("One")!.GetMembers("P").Single();

        Assert.Equal("TestProject:One.P", SymbolNames.OfSource(property.SetMethod!).ToString());
    }

    [Fact]
    public void Top_level_statements_are_the_main_method_of_the_program()
    {
        var compilation = BareCompiler.Compile(("Program.cs", "System.Console.WriteLine();"))
            .WithOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.ConsoleApplication));

        Assert.Equal("TestProject:Program.<Main>$(string[])", SymbolNames.OfSource(compilation.GetEntryPoint(CancellationToken.None)!).ToString());
    }
}
