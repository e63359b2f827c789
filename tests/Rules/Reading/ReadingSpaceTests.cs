using ArchRules.Facts;
using ArchRules.Storing;

namespace ArchRules.Reading;

public sealed class ReadingSpaceTests
{
    private static readonly string[] Assemblies = Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Order(StringComparer.Ordinal).ToArray();

    [Fact]
    public void Assemblies_that_are_read_in_the_same_memory_have_the_facts_of_each_alone()
    {
        using var space = new ReadingSpace();

        // Large ones before small ones and the other way round: what is left of one must not be taken for the next one's.
        foreach (var path in Assemblies.Concat(Assemblies.Reverse()))
            Assert.Equal(Bytes(AssemblyFactsReader.Read(path)), Bytes(Read(path, space)));
    }

    [Fact]
    public void Facts_stay_as_they_are_while_other_assemblies_are_read_in_the_same_memory()
    {
        using var space = new ReadingSpace();
        var first = Read(Assemblies[0], space);
        var before = Bytes(first);

        foreach (var path in Assemblies)
            Read(path, space);

        Assert.Equal(before, Bytes(first));
    }

    private static AssemblyFacts Read(string path, ReadingSpace space)
    {
        using var image = AssemblyImage.Open(path, null, space);
        return new AssemblyWalker(image, space).Walk();
    }

    private static byte[] Bytes(AssemblyFacts facts) => FactsEnvelope.Write([facts], Guid.Empty);
}
