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
    private const int BitCount = 1 << 13;
    private const int BufferLength = 1 << 14;

    private static readonly uint New = WordScanner.HashOf("new");
    private static readonly uint Using = WordScanner.HashOf("using");
    private static readonly uint Unsafe = WordScanner.HashOf("unsafe");
    private static readonly bool[] IsLetterOrDigit = Enumerable.Range(0, 128).Select(code => WordScanner.IsLetterOrDigit((char)code)).ToArray();

    private readonly HashSet<uint> words;
    private readonly uint[] bits = new uint[BitCount / 32];
    private readonly bool seeksNewTexts;
    private char[]? spare;

    /// <summary>Prepares the search.</summary>
    /// <param name="words">The hashes of the words.</param>
    /// <param name="seeksNewTexts">Whether <c>new("text")</c> counts too.</param>
    public WordFilter(IEnumerable<uint> words, bool seeksNewTexts)
    {
        this.seeksNewTexts = seeksNewTexts;
        this.words = [.. words];
        foreach (var word in this.words)
            bits[word % BitCount / 32] |= 1u << (int)(word % 32);
    }

    /// <summary>Whether a text may have one of the words, or another name for a namespace; in doubt, yes.</summary>
    public bool MayMatch(SourceText text)
    {
        var buffer = Interlocked.Exchange(ref spare, null) ?? new char[BufferLength];
        var around = new Surroundings();
        var word = WordScanner.EmptyHash;
        var isFound = false;
        for (var start = 0; start < text.Length && !isFound; start += BufferLength)
        {
            var length = Math.Min(BufferLength, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            isFound = MayMatch(buffer, length, ref word, ref around);
        }

        spare = buffer;
        return isFound || IsIn(word);
    }

    private bool MayMatch(char[] buffer, int length, ref uint word, ref Surroundings around)
    {
        var hash = word;
        for (var i = 0; i < length; i++)
        {
            var character = buffer[i];
            if (character < 128 ? IsLetterOrDigit[character] : SyntaxFacts.IsIdentifierPartCharacter(character))
            {
                // The language leaves formatting characters out of names.
                if (character < 128 || CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format)
                    hash = (hash ^ character) * WordScanner.Prime;
                continue;
            }

            if (hash != WordScanner.EmptyHash)
            {
                if (IsIn(hash))
                    return true;

                around.End(hash);
                hash = WordScanner.EmptyHash;
            }

            // A letter that is written as an escape can hide any word.
            if (character > ' ' && ((character == '\\' && (i + 1 == length || buffer[i + 1] is 'u' or 'U')) || around.Add(character, seeksNewTexts)))
                return true;
        }

        word = hash;
        return false;
    }

    private bool IsIn(uint word) => (bits[word % BitCount / 32] & (1u << (int)(word % 32))) != 0 && words.Contains(word);

    /// <summary>What was before, as far as <c>new("text")</c> and <c>using Name = </c> need it.</summary>
    private struct Surroundings
    {
        private bool isNew;
        private bool isNewOpened;
        private bool isUsing;
        private bool isCommented;
        private int usingWords;

        /// <summary>Ends a word.</summary>
        public void End(uint word)
        {
            isNew = word == New;
            isNewOpened = false;
            if (word == Using)
                (isUsing, usingWords, isCommented) = (true, 0, false);
            else if (word != Unsafe)
                usingWords++;
        }

        /// <summary>Adds a character that is no letter and no space.</summary>
        /// <returns>Whether it makes one of the two.</returns>
        public bool Add(char character, bool seeksNewTexts)
        {
            if (isNewOpened && seeksNewTexts && character is '"' or '$' or '@')
                return true;

            (isNewOpened, isNew) = (isNew && character == '(', false);
            if (!isUsing)
                return false;

            isCommented |= character == '/';
            isUsing = character is not (';' or '(' or '{');
            return character == '=' && (usingWords <= 1 || isCommented);
        }
    }
}
