using ArchRules.Facts;
using ArchRules.Reading;
using Microsoft.CodeAnalysis.Emit;

namespace ArchRules.Storing;

public sealed class FactsCacheTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string assembly;

    public FactsCacheTests()
    {
        assembly = folder.PathOf("Code.dll");
        Build("class C { void M() { System.Console.WriteLine(1); } }");
    }

    [Fact]
    public void What_was_read_is_found_again()
    {
        var first = Read();
        var entry = Assert.Single(Entries());
        var written = File.GetLastWriteTimeUtc(entry);
        Assert.Equal(FilledFacts.Spell(first), FilledFacts.Spell(Read()));
        Assert.Equal(written, File.GetLastWriteTimeUtc(entry));

        // The entry is what is read: facts of another assembly under its name come back.
        var forged = FilledFacts.Make();
        FactsCache.InFolder(Cache).Save(assembly, KeyOf(entry), forged);
        Assert.Equal(FilledFacts.Spell(forged.At(assembly)), FilledFacts.Spell(Read()));
    }

    [Fact]
    public void Another_build_and_other_symbols_are_read_anew()
    {
        Read();
        Build("class D { void N() { System.Console.WriteLine(2); } }");
        Assert.Contains(Read().Types, type => type.Name == "D");

        File.Delete(Path.ChangeExtension(assembly, ".pdb"));
        Assert.False(Read().HasSymbols);
        Assert.Equal(3, Entries().Length);
    }

    [Fact]
    public void A_copy_elsewhere_is_told_with_its_own_path()
    {
        Read();
        Directory.CreateDirectory(folder.PathOf("copy"));
        var copy = Path.Combine(folder.PathOf("copy"), "Code.dll");
        File.Copy(assembly, copy);
        File.Copy(Path.ChangeExtension(assembly, ".pdb"), Path.ChangeExtension(copy, ".pdb"));
        Assert.Equal(copy, AssemblyFactsReader.Read(copy, Options).Path);
        Assert.Single(Entries());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(300)]
    public void A_damaged_entry_is_replaced(int length)
    {
        var facts = FilledFacts.Spell(Read());
        var entry = Assert.Single(Entries());
        var whole = File.ReadAllBytes(entry);
        File.WriteAllBytes(entry, whole.AsSpan(0, Math.Min(length, whole.Length)).ToArray());
        Assert.Equal(facts, FilledFacts.Spell(Read()));
        Assert.Equal(whole, File.ReadAllBytes(entry));
    }

    [Fact]
    public void Runs_at_the_same_time_do_not_disturb_each_other()
    {
        var expected = FilledFacts.Spell(AssemblyFactsReader.Read(assembly));
        Parallel.For(0, 64, i =>
        {
            if (i % 8 == 0)
            {
                foreach (var entry in Directory.Exists(Cache) ? Entries() : [])
                    File.Delete(entry);
            }

            Assert.Equal(expected, FilledFacts.Spell(Read()));
        });
        Assert.Empty(Directory.GetFiles(Cache, "*.tmp"));
    }

    [Fact]
    public void Only_the_newest_entries_of_an_assembly_stay()
    {
        for (var i = 0; i < 7; i++)
        {
            Build($"class C{i} {{ void M() {{ System.Console.WriteLine({i}); }} }}");
            Read();
        }

        Assert.Equal(4, Entries().Length);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_changes_nothing()
    {
        File.WriteAllText(Cache, "a file where the folder should be");
        Assert.Contains(Read().Types, type => type.Name == "C");
    }

    [Fact]
    public void A_project_keeps_its_facts_in_obj()
    {
        Directory.CreateDirectory(folder.PathOf("obj"));
        File.WriteAllText(folder.PathOf("Code.csproj"), "");
        Directory.CreateDirectory(folder.PathOf("bin"));
        var built = Path.Combine(folder.PathOf("bin"), "Code.dll");
        File.Copy(assembly, built);
        AssemblyFactsReader.Read(built, new ReadingOptions { Cache = FactsCache.InProjects() });
        Assert.Single(Directory.GetFiles(Path.Combine(folder.PathOf("obj"), "archrules")));
    }

    public void Dispose() => folder.Dispose();

    private string Cache => folder.PathOf("cache");

    private ReadingOptions Options => new() { Cache = FactsCache.InFolder(Cache) };

    private AssemblyFacts Read() => AssemblyFactsReader.Read(assembly, Options);

    private string[] Entries() => Directory.GetFiles(Cache, "*.facts");

    private static string KeyOf(string entry) => Path.GetFileName(entry)["Code.dll.".Length..^".facts".Length];

    // Large enough to be cached: small assemblies are not.
    private void Build(string code) => Compiled.Emit(
        Compiled.Compile("Code", [("/src/Code.cs", code + string.Concat(Enumerable.Range(0, 400).Select(i => $"class Filler{i} {{ int Number{i} => {i}; }}")))]),
        assembly,
        DebugInformationFormat.PortablePdb);
}
