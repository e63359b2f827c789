using System.Collections.Generic;
using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>A pattern of <c>reads</c>, <c>writes</c> and the like: <c>Type.Member</c>, the type by simple or full name, <c>*</c> inside both.</summary>
public sealed class MemberPattern
{
    private readonly int dot;
    private readonly TextRange range;

    // Of the catalog's patterns, hardly any is ever asked.
    private PatternTrie? types;
    private Glob? members;

    private MemberPattern(string text, int dot, TextRange range)
    {
        Text = text;
        this.dot = dot;
        this.range = range;
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern as written.</param>
    /// <param name="range">Where it stands.</param>
    /// <returns>The pattern, or what is wrong with it as a sentence; never both.</returns>
    public static (MemberPattern? Pattern, string? Mistake) Parse(string text, TextRange range)
    {
        var dot = text.LastIndexOf('.');
        if (dot <= 0 || dot == text.Length - 1)
            return (null, $"'{text}' names no member; write Type.Member, as in IStore.Save*");

        var type = text.Substring(0, dot);
        return Pattern.FindMistake(PatternKey.Types, type) is { } mistake
            ? (null, mistake)
            : (new MemberPattern(text, dot, range), null);
    }

    /// <summary>Whether a member is meant.</summary>
    /// <param name="ns">The namespace of its type.</param>
    /// <param name="typeName">The type; nested types as <c>Outer.Inner</c>.</param>
    /// <param name="memberName">The member's name without parameters.</param>
    public bool Matches(string ns, string typeName, string memberName)
    {
        if (!(members ??= new Glob(Text.Substring(dot + 1))).Matches(memberName))
            return false;

        var best = new Dictionary<int, Pattern>();
        (types ??= TypesOf()).Match((ns.Length == 0 ? typeName : ns + "." + typeName).Split('.'), best);
        return best.Count > 0;
    }

    private PatternTrie TypesOf()
    {
        var trie = new PatternTrie();
        trie.Add(new Pattern(PatternKey.Types, Text.Substring(0, dot), range), 0);
        return trie;
    }
}
