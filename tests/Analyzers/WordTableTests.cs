using ArchRules.Analyzers.Reach;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Tests;

/// <summary>The quick search finds every word that a plain one finds.</summary>
public sealed class WordTableTests
{
    private static readonly string[] Words = ["Uri", "File", "using", "FileStream", "Path", "StreamReader", "new", "Ähre", "GetFiles"];

    // Pieces of which any two may stand side by side.
    private static readonly string[] Pieces =
    [
        .. Words, "", " ", ".", "\n", "Fi", "le", "Uri2", "_", "é", "—", "漢字", "Stream", "Fi\u200dle", "F\u200dileStream", "(", "0", "\t", "@", "a", "\u2028", "Pat",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_word_is_found_wherever_it_begins(int seed)
    {
        var random = new Random(seed);
        var source = string.Concat(Enumerable.Range(0, 4_000).Select(_ => Pieces[random.Next(Pieces.Length)]));
        var bare = new string(source.Where(character => character < 128).ToArray());

        Assert.Equal(Plainly(source, Words), Quickly(source, Words));
        Assert.Equal(Plainly(bare, Words), Quickly(bare, Words));
    }

    [Fact]
    public void A_word_is_found_in_any_short_source()
    {
        foreach (var word in Words)
        {
            foreach (var before in (string[])["", " ", "a ", "é ", ".. "])
            {
                foreach (var after in (string[])["", " ", ";", " b", "é", " é"])
                    Assert.Equal(Plainly(before + word + after, Words), Quickly(before + word + after, Words));
            }
        }
    }

    [Fact]
    public void A_word_of_two_letters_is_found_as_well() => Assert.Equal([0, 6], Quickly("Db a, Db", ["Db", "File"]));

    [Fact]
    public void What_was_in_lent_memory_before_is_no_part_of_a_source()
    {
        var table = new WordTable(Words);
        WordText.Rent(SourceText.From("no File")).Return();

        Assert.False(table.In(WordText.Rent(SourceText.From("no "))).MoveNext());
        Assert.Equal([0], Quickly("Uri", Words));
    }

    private static int[] Quickly(string source, string[] words)
    {
        var table = new WordTable(words);
        var found = new SortedSet<int>();
        var hits = table.In(WordText.Rent(SourceText.From(source)));
        while (hits.MoveNext())
        {
            Assert.True(table.Has(hits.Word));
            Assert.True(hits.End == source.Length || !WordText.IsLetterOrDigit(source[hits.End]));
            found.Add(hits.Start);
        }

        return [.. found];
    }

    private static int[] Plainly(string source, string[] words)
    {
        var sought = words.Select(WordText.HashOf).ToHashSet();
        var found = new List<int>();
        for (var start = 0; start < source.Length; start++)
        {
            if (!WordText.IsLetterOrDigit(source[start]) || (start > 0 && WordText.IsLetterOrDigit(source[start - 1])))
                continue;

            var end = start;
            while (end < source.Length && WordText.IsLetterOrDigit(source[end]))
                end++;
            if (sought.Contains(WordText.HashOf(source[start..end])))
                found.Add(start);
        }

        return [.. found];
    }
}
