using ArchRules.Facts;
using ArchRules.Reading;

namespace ArchRules.Storing;

public sealed class FactsFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Every_property_and_column_survives_a_file()
    {
        for (var seed = 1; seed < 20; seed++)
        {
            var facts = FilledFacts.Make(seed);
            FactsFile.Write(folder.PathOf("a.facts"), [facts]);
            Assert.Equal(FilledFacts.Spell(facts), FilledFacts.Spell(Assert.Single(FactsFile.Read(folder.PathOf("a.facts")))));
        }
    }

    [Fact]
    public void A_copy_at_another_place_keeps_everything_but_the_path()
    {
        var facts = FilledFacts.Make();
        var path = facts.Path;
        Assert.Equal(FilledFacts.Spell(facts), FilledFacts.Spell(facts.At("elsewhere").At(path)));
        Assert.Equal("elsewhere", facts.At("elsewhere").Path);
    }

    [Fact]
    public void Real_facts_survive_a_file()
    {
        var facts = AssemblyFactsReader.Read(typeof(FactsFileTests).Assembly.Location);
        FactsFile.Write(folder.PathOf("a.facts"), [facts]);
        Assert.Equal(FilledFacts.Spell(facts), FilledFacts.Spell(FactsFile.Read(folder.PathOf("a.facts"))[0]));
    }

    [Fact]
    public void A_file_does_not_depend_on_the_order_of_its_assemblies()
    {
        AssemblyFacts[] facts = [FilledFacts.Make(1), FilledFacts.Make(2), FilledFacts.Make(3)];
        FactsFile.Write(folder.PathOf("a.facts"), facts);
        FactsFile.Write(folder.PathOf("b.facts"), facts.Reverse());
        Assert.Equal(File.ReadAllBytes(folder.PathOf("a.facts")), File.ReadAllBytes(folder.PathOf("b.facts")));
    }

    [Fact]
    public void Every_damage_is_one_line_that_names_the_file()
    {
        var path = folder.PathOf("a.facts");
        FactsFile.Write(path, [FilledFacts.Make()]);
        var whole = File.ReadAllBytes(path);
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var damaged = whole.ToArray();
            if (i % 2 == 0)
                Array.Resize(ref damaged, random.Next(whole.Length));
            else
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));

            File.WriteAllBytes(path, damaged);
            var e = Assert.Throws<FactsUnreadableException>(() => FactsFile.Read(path));
            Assert.StartsWith($"'{path}' cannot be read: ", e.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', e.Message);
        }
    }

    [Fact]
    public void Damage_below_a_right_checksum_is_told_as_well()
    {
        var random = new Random(1);
        for (var i = 0; i < 3000; i++)
        {
            var writer = new ByteWriter();
            FactsFormat.Write(writer, FilledFacts.Make(i % 5));
            var damaged = writer.All.ToArray();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                FactsFormat.Read(new ByteReader(damaged, 0));
            }
            catch (Exception e) when (e is InvalidDataException or IndexOutOfRangeException or ArgumentOutOfRangeException)
            {
                // Those that the envelope turns into one line; any other fails the test.
            }
        }
    }

    [Fact]
    public void Another_version_says_so()
    {
        var path = folder.PathOf("a.facts");
        FactsFile.Write(path, [FilledFacts.Make()]);
        var file = File.ReadAllBytes(path);
        file[8]++;
        File.WriteAllBytes(path, file);
        Assert.Contains($"version {FactsFormat.Version + 1}, this is the reader of version {FactsFormat.Version};", Assert.Throws<FactsUnreadableException>(() => FactsFile.Read(path)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Something_else_and_nothing_say_so()
    {
        File.WriteAllText(folder.PathOf("a.txt"), "components:\n");
        Assert.Equal("it is not a file of facts", Assert.Throws<FactsUnreadableException>(() => FactsFile.Read(folder.PathOf("a.txt"))).Reason);
        Assert.Equal("the file does not exist", Assert.Throws<FactsUnreadableException>(() => FactsFile.Read(folder.PathOf("b.facts"))).Reason);
    }

    public void Dispose() => folder.Dispose();
}
