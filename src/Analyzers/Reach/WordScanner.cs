using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Reach;

/// <summary>
/// Goes over the words of a source text without parsing it: one pass with a rolling hash. Sees words in texts, and in comments beside
/// code, too.
/// </summary>
internal struct WordScanner(SourceText text)
{
    public const uint EmptyHash = 2166136261;

    private const uint Prime = 16777619;

    private static readonly HashSet<uint> Keywords = HashesOfKeywords();

    private readonly char[] buffer = new char[4096];
    private int bufferStart;
    private int bufferLength;
    private int position;
    private bool isLineStart = true;

    /// <summary>The hash of the word.</summary>
    public uint Word { get; private set; } = EmptyHash;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>The hash of the word before.</summary>
    public uint Before { get; private set; } = EmptyHash;

    /// <summary>Whether just one dot, on the same line, joins the word to the one before.</summary>
    public bool IsAfterDot { get; private set; }

    /// <summary>Whether the word names a member of a value, as after <c>).</c>: no namespace ends like that.</summary>
    public bool IsOfValue { get; private set; }

    /// <summary>
    /// Whether the word stands beside another one that is no keyword: then it is the name that a declaration gives, as in
    /// <c>Text File</c>. Nothing else in the language has two such words side by side.
    /// </summary>
    public bool IsDeclared { get; private set; }

    /// <summary>Whether a letter was written as an escape, so that a word can be hidden.</summary>
    public bool HasEscapes { get; private set; }

    /// <summary>Whether the word may be followed by an opening parenthesis, as in <c>new(</c>, perhaps behind a comment.</summary>
    public readonly bool MayOpenList() => SkipSpaces(position) is var next && next < text.Length && text[next] is '(' or '/';

    /// <summary>Whether the word is followed by a text in parentheses, as in <c>new("text")</c>.</summary>
    public readonly bool OpensText()
    {
        var next = SkipSpaces(position);
        if (next >= text.Length || text[next] != '(')
            return false;

        next = SkipSpaces(next + 1);
        return next < text.Length && text[next] is ('"' or '$' or '@');
    }

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

    /// <summary>Goes to the next word.</summary>
    /// <returns>Whether there was one.</returns>
    public bool MoveNext()
    {
        Before = Word;
        var dots = 0;
        var isPlain = true;
        var last = '\0';
        var beforeLast = '\0';
        char character;
        while (true)
        {
            if (!TryRead(out character))
                return false;

            if (IsLetterOrDigit(character))
                break;

            if (character == '/' && isLineStart && IsComment())
            {
                SkipLine();
                continue;
            }

            isLineStart = character is '\n' or '\r' || (isLineStart && character is (' ' or '\t'));
            if (character is not (' ' or '\t'))
                (beforeLast, last) = (last, character);
            if (character == '.')
                dots++;
            else if (character is not (' ' or '\t'))
                isPlain = false;
            if (character == '\\')
                HasEscapes |= IsEscapedLetter(text, position);
        }

        isLineStart = false;
        IsOfValue = last == '.' && beforeLast is (')' or ']' or '>' or '"' or '\'' or '?' or '!' or '}');
        IsAfterDot = isPlain && dots == 1 && Before != EmptyHash;
        IsDeclared = isPlain && dots == 0 && Before != EmptyHash && !Keywords.Contains(Before);
        Word = EmptyHash;
        Start = position - 1;
        do
        {
            if (IsOfName(character))
                Word = (Word ^ character) * Prime;
        }
        while (TryRead(out character) && IsLetterOrDigit(character));

        position--;
        return true;
    }

    // A comment that has its line to itself. In a text of several lines the same could be in front of a hole with code in it.
    private readonly bool IsComment()
    {
        if (position >= text.Length || text[position] != '/')
            return false;

        for (var i = position; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == '{')
                return false;
        }

        return true;
    }

    private void SkipLine()
    {
        while (position < text.Length && text[position] is not ('\n' or '\r'))
            position++;
    }

    private readonly int SkipSpaces(int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;

        return start;
    }

    private bool TryRead(out char character)
    {
        if (position == text.Length)
        {
            position++;
            character = '\0';
            return false;
        }

        if (position >= bufferStart + bufferLength || position < bufferStart)
            Fill();

        character = buffer[position++ - bufferStart];
        return true;
    }

    private void Fill()
    {
        bufferStart = position;
        bufferLength = System.Math.Min(buffer.Length, text.Length - position);
        text.CopyTo(position, buffer, 0, bufferLength);
    }

    /// <summary>Whether a character is part of a word.</summary>
    public static bool IsLetterOrDigit(char character) => character < 128
        ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        : SyntaxFacts.IsIdentifierPartCharacter(character);

    /// <summary>Whether a character of a word counts: the language leaves formatting characters out of names.</summary>
    public static bool IsOfName(char character) => character < 128 || CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format;

    private static bool IsEscapedLetter(SourceText text, int position)
    {
        var length = position < text.Length ? text[position] switch { 'u' => 4, 'U' => 8, _ => 0 } : 0;
        return length > 0
            && position + length < text.Length
            && int.TryParse(text.ToString(new TextSpan(position + 1, length)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code < 128
            && IsLetterOrDigit((char)code);
    }

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
