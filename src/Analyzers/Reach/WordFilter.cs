using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Reach;

/// <summary>
/// Says quickly of most texts that they have none of some words. It knows little of what stands around a word: of a text that may
/// match, <see cref="WordScanner"/> knows more. Safe to share between threads.
/// </summary>
internal sealed class WordFilter
{
    private const int BufferLength = 1 << 14;

    private static readonly CharacterKind[] Kinds = Enumerable.Range(0, 128).Select(code => KindOfAscii((char)code)).ToArray();

    private readonly HashSet<uint> words;
    private readonly WordEnds ends = new();
    private readonly bool seeksNewTexts;
    private char[]? spare;

    /// <summary>Prepares the search.</summary>
    /// <param name="words">The words.</param>
    /// <param name="seeksNewTexts">Whether <c>new("text")</c> counts too.</param>
    public WordFilter(IEnumerable<string> words, bool seeksNewTexts)
    {
        this.seeksNewTexts = seeksNewTexts;
        this.words = [];
        foreach (var word in words)
        {
            this.words.Add(WordScanner.HashOf(word));
            ends.Add(word);
        }
    }

    private enum CharacterKind : byte
    {
        Other,
        Word,
        Mark,
    }

    /// <summary>Whether a text may have one of the words, or another name for a namespace; in doubt, yes.</summary>
    public bool MayMatch(SourceText text)
    {
        var buffer = Interlocked.Exchange(ref spare, null) ?? new char[BufferLength];
        var isFound = MayMatch(text, buffer);
        spare = buffer;
        return isFound;
    }

    private bool MayMatch(SourceText text, char[] buffer)
    {
        var around = new WordSurroundings(seeksNewTexts);
        var kept = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(BufferLength - kept, text.Length - start);
            text.CopyTo(start, buffer, kept, length);
            start += length;
            if (MayMatch(buffer, kept + length, start == text.Length, ref around, out var rest))
                return true;

            // The buffer may end inside a word.
            kept = kept + length - rest;
            if (kept == BufferLength)
                return true;

            Array.Copy(buffer, rest, buffer, 0, kept);
        }

        return false;
    }

    private bool MayMatch(char[] buffer, int length, bool isLast, ref WordSurroundings around, out int rest)
    {
        for (var i = 0; i < length;)
        {
            var character = buffer[i];
            var kind = KindOf(character);
            if (kind == CharacterKind.Other)
            {
                i++;
                continue;
            }

            rest = i;
            if (kind == CharacterKind.Word)
            {
                var isPlain = true;
                for (; i < length && KindOf(buffer[i]) == CharacterKind.Word; i++)
                    isPlain &= buffer[i] < 128;

                if (i == length && !isLast)
                    return false;
                if ((!isPlain || ends.MayHave(buffer, rest, i - rest)) && words.Contains(HashOf(buffer, rest, i)))
                    return true;

                around.End(buffer, rest, i - rest);
                continue;
            }

            // A letter that is written as an escape can hide any word.
            if (character == '\\' && (i + 1 == length || buffer[i + 1] is 'u' or 'U'))
                return true;
            if (around.Add(character))
                return true;

            i++;
        }

        rest = length;
        return false;
    }

    private static CharacterKind KindOf(char character)
    {
        if (character < 128)
            return Kinds[character];

        return SyntaxFacts.IsIdentifierPartCharacter(character) ? CharacterKind.Word : CharacterKind.Mark;
    }

    private static CharacterKind KindOfAscii(char character)
    {
        if (WordScanner.IsLetterOrDigit(character))
            return CharacterKind.Word;

        return character <= ' ' ? CharacterKind.Other : CharacterKind.Mark;
    }

    private static uint HashOf(char[] buffer, int start, int end)
    {
        var hash = WordScanner.EmptyHash;
        for (var i = start; i < end; i++)
        {
            // The language leaves formatting characters out of names.
            if (buffer[i] < 128 || CharUnicodeInfo.GetUnicodeCategory(buffer[i]) != UnicodeCategory.Format)
                hash = (hash ^ buffer[i]) * WordScanner.Prime;
        }

        return hash;
    }
}
