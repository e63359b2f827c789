using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Reach;

/// <summary>
/// The characters of a source, without parsing it, and what stands around a word in it. Sees words in texts, and in comments beside
/// code, too.
/// </summary>
/// <param name="buffer">The characters, and spaces behind them.</param>
/// <param name="length">How many of them are the source's.</param>
internal readonly struct WordText(char[] buffer, int length)
{
    public const uint EmptyHash = 2166136261;

    private const uint Prime = 16777619;

    // Spaces behind the end, so that the last word ends as all others do, and its letters are four.
    private const int Margin = 4;

    private static readonly HashSet<uint> Keywords = HashesOfKeywords();

    /// <summary>The characters, and spaces behind them.</summary>
    public char[] Buffer => buffer;

    /// <summary>How many characters the source has.</summary>
    public int Length => length;

    /// <summary>The characters of a source, in memory that is lent until <see cref="Return"/>.</summary>
    public static WordText Rent(SourceText source)
    {
        var buffer = ArrayPool<char>.Shared.Rent(source.Length + Margin);
        source.CopyTo(0, buffer, 0, source.Length);
        for (var i = source.Length; i < source.Length + Margin; i++)
            buffer[i] = ' ';

        return new WordText(buffer, source.Length);
    }

    /// <summary>Gives the memory back; nothing is asked of this any more.</summary>
    public void Return() => ArrayPool<char>.Shared.Return(buffer);

    public static uint HashOf(string word) => HashOf(word.ToCharArray(), 0, word.Length);

    public static uint HashOf(char[] text, int start, int end)
    {
        var hash = EmptyHash;
        for (var i = start; i < end; i++)
        {
            if (IsOfName(text[i]))
                hash = (hash ^ text[i]) * Prime;
        }

        return hash;
    }

    /// <summary>Whether a character is part of a word.</summary>
    public static bool IsLetterOrDigit(char character) => character < 128
        ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        : SyntaxFacts.IsIdentifierPartCharacter(character);

    /// <summary>What stands in front of a word.</summary>
    /// <param name="start">Where the word begins.</param>
    public WordPlace Before(int start)
    {
        var dots = 0;
        var isPlain = true;
        var last = '\0';
        var beforeLast = '\0';
        var at = start - 1;

        // No more than a line matters: two words on two lines are never side by side.
        for (; at >= 0 && !IsLetterOrDigit(buffer[at]) && (isPlain || beforeLast == '\0'); at--)
        {
            var character = buffer[at];
            if (character is ' ' or '\t')
                continue;

            if (last == '\0')
                last = character;
            else if (beforeLast == '\0')
                beforeLast = character;

            if (character == '.')
                dots++;
            else
                isPlain = false;
        }

        var isBeside = isPlain && at >= 0;
        var before = isBeside ? HashBefore(at + 1) : EmptyHash;
        return new WordPlace(
            before,
            IsAfterDot: isBeside && dots == 1,
            IsOfValue: last == '.' && beforeLast is ')' or ']' or '>' or '"' or '\'' or '?' or '!' or '}',
            IsDeclared: isBeside && dots == 0 && !Keywords.Contains(before));
    }

    /// <summary>
    /// Whether a place is in a comment that has its line to itself. In a text of several lines the same could be in front of a hole with
    /// code in it.
    /// </summary>
    public bool IsInComment(int place)
    {
        var start = place;
        while (start > 0 && !SyntaxFacts.IsNewLine(buffer[start - 1]))
            start--;
        while (buffer[start] is ' ' or '\t')
            start++;
        if (start >= place || buffer[start] != '/' || buffer[start + 1] != '/')
            return false;

        for (; start < length && !SyntaxFacts.IsNewLine(buffer[start]); start++)
        {
            if (buffer[start] == '{')
                return false;
        }

        return true;
    }

    /// <summary>Whether a word may be followed by an opening parenthesis, as in <c>new(</c>, perhaps behind a comment.</summary>
    /// <param name="end">Where the word ends.</param>
    public bool MayOpenList(int end) => SkipSpaces(end) is var next && next < length && buffer[next] is '(' or '/';

    /// <summary>Whether a word is followed by a text in parentheses, as in <c>new("text")</c>.</summary>
    /// <param name="end">Where the word ends.</param>
    public bool OpensText(int end)
    {
        var open = SkipSpaces(end);
        if (open >= length || buffer[open] != '(')
            return false;

        var first = SkipSpaces(open + 1);
        return first < length && buffer[first] is '"' or '$' or '@';
    }

    /// <summary>Whether a <c>using</c> may give a name, as in <c>using Name =</c>, also with comments in between.</summary>
    /// <param name="end">Where that word ends.</param>
    public bool NamesNamespace(int end)
    {
        var words = 0;
        var isCommented = false;
        for (var i = end; i < length && buffer[i] is not (';' or '(' or '{'); i++)
        {
            isCommented |= buffer[i] == '/';

            // More than a name is a variable: 'using Stream file = '.
            if (buffer[i] == '=')
                return words <= 1 || isCommented;
            if (IsLetterOrDigit(buffer[i]) && !IsLetterOrDigit(buffer[i - 1]) && !IsUnsafe(i))
                words++;
        }

        return false;
    }

    /// <summary>Whether a letter is written as an escape, which can hide any word.</summary>
    public bool HasEscapes()
    {
        for (var i = Array.IndexOf(buffer, '\\', 0, length); i >= 0; i = Array.IndexOf(buffer, '\\', i + 1, length - i - 1))
        {
            if (IsEscapedLetter(i + 1) && !IsInComment(i))
                return true;
        }

        return false;
    }

    private uint HashBefore(int end)
    {
        var start = end;
        while (start > 0 && IsLetterOrDigit(buffer[start - 1]))
            start--;

        return HashOf(buffer, start, end);
    }

    private int SkipSpaces(int start)
    {
        while (start < length && char.IsWhiteSpace(buffer[start]))
            start++;

        return start;
    }

    private bool IsUnsafe(int start) => start + 6 <= length && buffer[start] == 'u' && new string(buffer, start, 6) == "unsafe";

    private bool IsEscapedLetter(int at)
    {
        var digits = at < length ? buffer[at] switch { 'u' => 4, 'U' => 8, _ => 0 } : 0;
        return digits > 0
            && at + digits < length
            && int.TryParse(new string(buffer, at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and <= char.MaxValue
            && (code < 128 ? IsLetterOrDigit((char)code) : !IsOfName((char)code));
    }

    // The language leaves formatting characters out of names.
    private static bool IsOfName(char character) => character < 128 || CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format;

    private static HashSet<uint> HashesOfKeywords()
    {
        var hashes = new HashSet<uint>();
        foreach (var kind in SyntaxFacts.GetKeywordKinds())
        {
            // After `string` stands a name, as after any other type.
            if (!SyntaxFacts.IsPredefinedType(kind))
                hashes.Add(HashOf(SyntaxFacts.GetText(kind)));
        }

        // Words of later versions of the language, and words before a type that this compiler does not count as keywords.
        foreach (var word in (string[])["required", "scoped", "file", "field", "allows", "extension", "managed", "unmanaged", "with", "and", "or", "not", "notnull"])
            hashes.Add(HashOf(word));

        return hashes;
    }
}
