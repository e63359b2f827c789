using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Analyzers.Reach;

/// <summary>
/// Words to look for in sources, by four of their letters: every second place of a source is looked at, and of each long word four letters
/// are at one of them, wherever it begins. Safe to share between threads.
/// </summary>
internal sealed class WordTable
{
    private const int BitCount = 1 << 16;

    private static readonly char[] Others = Enumerable.Range(0, 128).Select(code => (char)code).Where(character => !WordText.IsLetterOrDigit(character)).ToArray();

    private readonly HashSet<uint> hashes = [];
    private readonly uint[] bits = new uint[BitCount / 32];

    public WordTable(IEnumerable<string> words)
    {
        foreach (var word in words.Distinct())
        {
            hashes.Add(WordText.HashOf(word));
            if (word.Length < 3)
                HasTiny = true;

            // A source has such a word only where it has no bare letters, and there every word is looked at.
            else if (word.All(character => character < 128))
                AddLetters(word);
        }
    }

    /// <summary>Whether a word is too short to be found by its letters.</summary>
    public bool HasTiny { get; }

    /// <summary>Whether the hash of a word is that of one of them.</summary>
    public bool Has(uint word) => hashes.Contains(word);

    /// <summary>Finds the words of a source; in doubt, also others. One may be found more than once.</summary>
    public WordHits In(in WordText text) => new(this, text);

    /// <summary>Whether a word that is sought may have some letters at an even place.</summary>
    /// <param name="letters">The codes of four characters, one in each byte.</param>
    public uint MayHave(uint letters)
    {
        var index = (letters * 2654435769u) >> 16;
        return (bits[index / 32] >> (int)(index % 32)) & 1;
    }

    // Where a word begins at an even place, its first four letters are at one; else its second to fifth, or what is in front of it and
    // its first three.
    private void AddLetters(string word)
    {
        if (word.Length > 4)
        {
            Add(word[0], word[1], word[2], word[3]);
            Add(word[1], word[2], word[3], word[4]);
            return;
        }

        foreach (var other in Others)
        {
            Add(other, word[0], word[1], word[2]);
            Add(word[0], word[1], word[2], word.Length == 3 ? other : word[3]);
        }
    }

    private void Add(char first, char second, char third, char fourth)
    {
        var index = ((first | ((uint)second << 8) | ((uint)third << 16) | ((uint)fourth << 24)) * 2654435769u) >> 16;
        bits[index / 32] |= 1u << (int)(index % 32);
    }
}
