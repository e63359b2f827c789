namespace ArchRules.Analyzers.Reach;

/// <summary>
/// How some words begin and end, and how long they are: enough to say of most words that they are none of them, without looking at
/// their other letters.
/// </summary>
internal sealed class WordEnds
{
    private const int BitCount = 1 << 14;

    private readonly uint[] bits = new uint[BitCount / 32];

    public void Add(string word)
    {
        var key = KeyOf(word[0], word[word.Length - 1], word.Length);
        bits[key / 32] |= 1u << (int)(key % 32);
    }

    /// <summary>Whether one of the words may stand in a text; false only where none does.</summary>
    public bool MayHave(char[] text, int start, int length)
    {
        var key = KeyOf(text[start], text[start + length - 1], length);
        return (bits[key / 32] & (1u << (int)(key % 32))) != 0;
    }

    private static uint KeyOf(char first, char last, int length) => (first + (last * 37u) + ((uint)length * 1009u)) % BitCount;
}
