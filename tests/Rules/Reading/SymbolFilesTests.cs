using Microsoft.CodeAnalysis.Emit;

namespace ArchRules.Reading;

public sealed class SymbolFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("Code.pdb")]
    [InlineData("Other.name")]
    [InlineData("")]
    public void Symbols_elsewhere_are_found_by_file_and_by_folder(string named)
    {
        var assembly = Build("class C { void M() { System.Console.WriteLine(1); } }", "Code.dll");
        Directory.CreateDirectory(folder.PathOf("pdb"));
        File.Move(folder.PathOf("Code.pdb"), Path.Combine(folder.PathOf("pdb"), named.Length == 0 ? "Code.pdb" : named));
        Assert.False(AssemblyFactsReader.Read(assembly).HasSymbols);

        var symbols = new SymbolFiles([Path.Combine(folder.PathOf("pdb"), named)]);
        Assert.Single(symbols.Unused);
        var facts = AssemblyFactsReader.Read(assembly, new ReadingOptions { Symbols = symbols });
        Assert.True(facts.HasSymbols);
        Assert.Equal("/src/Code.cs", facts.Describe(facts.Dependencies[^1]).Place?.File);
        Assert.Empty(symbols.Unused);
    }

    [Fact]
    public void Symbols_of_another_build_and_other_files_do_not_fit()
    {
        Build("class D { }", "Code.dll");
        File.Move(folder.PathOf("Code.pdb"), folder.PathOf("old.pdb"));
        File.WriteAllText(folder.PathOf("text.pdb"), "no symbols at all");
        var assembly = Build("class C { void M() { } }", "Code.dll");
        File.Delete(folder.PathOf("Code.pdb"));

        var symbols = new SymbolFiles([folder.PathOf("old.pdb"), folder.PathOf("text.pdb"), folder.PathOf("missing.pdb")]);
        Assert.False(AssemblyFactsReader.Read(assembly, new ReadingOptions { Symbols = symbols }).HasSymbols);
        Assert.Equal(3, symbols.Unused.Count);
    }

    public void Dispose() => folder.Dispose();

    private string Build(string code, string name)
    {
        Compiled.Emit(Compiled.Compile("Code", [("/src/Code.cs", code)]), folder.PathOf(name), DebugInformationFormat.PortablePdb);
        return folder.PathOf(name);
    }
}
