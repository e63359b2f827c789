using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Reach;

/// <summary>
/// Says quickly of most texts that they have none of some words. It knows little of what stands around a word: of a text that may
/// match, <see cref="WordScanner"/> knows more. Safe to share between threads.
/// </summary>
internal sealed class WordFilter
{
    private const int BitCount = 1 << 14;
    private const int LongestKeptBuffer = 1 << 20;

    // All bits for characters of words, none for others.
    private static readonly uint[] Kept = Enumerable.Range(0, 128).Select(code => WordScanner.IsLetterOrDigit((char)code) ? uint.MaxValue : 0).ToArray();

    private static readonly object Yes = true;
    private static readonly object No = false;
    private static readonly uint New = WordScanner.HashOf("new");
    private static readonly uint Using = WordScanner.HashOf("using");

    private readonly HashSet<uint> words = [];
    private readonly uint[] bits = new uint[BitCount / 32];
    private readonly bool seeksNewTexts;
    private readonly ConditionalWeakTable<SyntaxTree, object> answers = new();
    private char[]? spare;

    /// <summary>Prepares the search.</summary>
    /// <param name="words">The words.</param>
    /// <param name="seeksNewTexts">Whether <c>new("text")</c> counts too.</param>
    public WordFilter(IEnumerable<string> words, bool seeksNewTexts)
    {
        this.seeksNewTexts = seeksNewTexts;
        foreach (var word in words)
        {
            this.words.Add(WordScanner.HashOf(word));
            AddBit(word);
        }

        AddBit("using");
        if (seeksNewTexts)
            AddBit("new");
    }

    /// <summary>Whether a source may have one of the words, or another name for a namespace; in doubt, yes.</summary>
    public bool MayMatch(SyntaxTree source) => (bool)answers.GetValue(source, tree => MayMatch(tree.GetText()) ? Yes : No);

    private bool MayMatch(SourceText text)
    {
        var buffer = Interlocked.Exchange(ref spare, null);
        if (buffer is null || buffer.Length <= text.Length)
            buffer = new char[Math.Max(1 << 14, text.Length + 1)];

        // Behind its end, so that the last word ends as all others do.
        text.CopyTo(0, buffer, 0, text.Length);
        buffer[text.Length] = ' ';
        var isFound = MayMatch(buffer, text.Length + 1) || HasEscapes(buffer, text.Length);
        if (buffer.Length <= LongestKeptBuffer)
            spare = buffer;
        return isFound;
    }

    // Without branches that depend on where words begin and end: to guess them wrong costs more than all else that is done here.
    private bool MayMatch(char[] buffer, int length)
    {
        var rolling = 0u;
        for (var i = 0; i < length; i++)
        {
            var character = buffer[i];
            if (character >= 128 && SyntaxFacts.IsIdentifierPartCharacter(character))
            {
                if (WordScanner.IsOfName(character))
                    rolling = Roll(rolling, character);
                continue;
            }

            var kept = character < 128 ? Kept[character] : 0;
            var index = IndexOf(rolling);
            if (((bits[index / 32] >> (int)(index % 32)) & 1 & ~kept) != 0 && Matches(buffer, i, length))
                return true;

            rolling = Roll(rolling, character) & kept;
        }

        return false;
    }

    private void AddBit(string word)
    {
        var index = IndexOf(word.Aggregate(0u, Roll));
        bits[index / 32] |= 1u << (int)(index % 32);
    }

    private static uint Roll(uint rolling, char character) => ((rolling << 5) | (rolling >> 27)) ^ character;

    private static uint IndexOf(uint rolling) => (rolling * 2654435769u) >> 18;

    // Whether the word that ends in front of a place, with what follows, is one of those that are sought.
    private bool Matches(char[] buffer, int end, int length)
    {
        var start = end;
        while (start > 0 && WordScanner.IsLetterOrDigit(buffer[start - 1]))
            start--;

        var hash = WordScanner.HashOf(buffer, start, end);
        return words.Contains(hash)
            || (hash == Using && NamesNamespace(buffer, end, length))
            || (hash == New && seeksNewTexts && OpensText(buffer, end, length));
    }

    private static bool OpensText(char[] buffer, int start, int length)
    {
        var open = SkipSpaces(buffer, start, length);
        if (open == length || buffer[open] != '(')
            return false;

        var first = SkipSpaces(buffer, open + 1, length);
        return first < length && buffer[first] is '"' or '$' or '@';
    }

    // 'using Name =', also with comments in between. More than a name is a variable: 'using Stream file = '.
    private static bool NamesNamespace(char[] buffer, int start, int length)
    {
        var words = 0;
        var isCommented = false;
        for (var i = start; i < length && buffer[i] is not (';' or '(' or '{'); i++)
        {
            isCommented |= buffer[i] == '/';
            if (buffer[i] == '=')
                return words <= 1 || isCommented;
            if (WordScanner.IsLetterOrDigit(buffer[i]) && !WordScanner.IsLetterOrDigit(buffer[i - 1]) && !IsUnsafe(buffer, i, length))
                words++;
        }

        return false;
    }

    private static bool IsUnsafe(char[] buffer, int start, int length) =>
        start + 6 <= length && buffer[start] == 'u' && new string(buffer, start, 6) == "unsafe";

    // A letter that is written as an escape can hide any word.
    private static bool HasEscapes(char[] buffer, int length)
    {
        for (var i = Array.IndexOf(buffer, '\\', 0, length); i >= 0; i = Array.IndexOf(buffer, '\\', i + 1, length - i - 1))
        {
            if (buffer[i + 1] is 'u' or 'U')
                return true;
        }

        return false;
    }

    private static int SkipSpaces(char[] buffer, int start, int length)
    {
        while (start < length && char.IsWhiteSpace(buffer[start]))
            start++;

        return start;
    }
}
