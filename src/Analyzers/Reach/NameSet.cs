using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Reach;

/// <summary>
/// Names to look for in sources. May find one where it means something else, in a comment, or by a collision of hashes; never
/// overlooks one. Safe to share between threads.
/// </summary>
internal sealed class NameSet
{
    private static readonly uint New = WordText.HashOf("new");
    private static readonly uint Using = WordText.HashOf("using");

    private readonly HashSet<uint> types;
    private readonly HashSet<uint> members;
    private readonly HashSet<string> qualifiers;
    private readonly HashSet<uint> qualifierHashes;
    private readonly bool seeksNewTexts;
    private readonly string[] words;
    private readonly Lazy<WordTable> alone;
    private Shared? shared;

    // Trees outlive compilations, and in an editor all but one are the same at the next keystroke.
    private readonly ConditionalWeakTable<SyntaxTree, Answer> answers = new();

    /// <summary>Prepares the search.</summary>
    /// <param name="types">The simple names of types.</param>
    /// <param name="members">The names of members, which count after any dot.</param>
    /// <param name="namespaces">The namespaces of the types.</param>
    /// <param name="seeksNewTexts">Whether <c>new("text")</c> counts too: it makes a type that it does not name.</param>
    public NameSet(IReadOnlyCollection<string> types, IEnumerable<string> members, IEnumerable<string> namespaces, bool seeksNewTexts = false)
    {
        words = [.. types, .. members, .. (string[])(seeksNewTexts ? ["using", "new"] : ["using"])];
        this.types = [.. types.Select(WordText.HashOf)];
        this.members = [.. members.Select(WordText.HashOf)];
        qualifiers = [.. namespaces.Select(ns => ns.Substring(ns.LastIndexOf('.') + 1))];
        qualifierHashes = [.. qualifiers.Select(WordText.HashOf)];
        this.seeksNewTexts = seeksNewTexts;
        alone = new Lazy<WordTable>(() => new WordTable(words));
    }

    /// <summary>Has sources gone over once for two sets of names: where one is asked for, the other one learns its answer.</summary>
    public void ShareSearch(NameSet other)
    {
        if (Volatile.Read(ref shared) is not { } last || !ReferenceEquals(last.Other, other))
            Volatile.Write(ref shared, new Shared(other, new WordTable(words.Concat(other.words))));
    }

    /// <summary>Whether a name is one of them.</summary>
    public bool Has(string name) => Has(WordText.HashOf(name));

    /// <summary>Whether the hash of a word is that of one of them.</summary>
    public bool Has(uint word) => types.Contains(word) || members.Contains(word);

    /// <summary>Whether a name is that of one of the types.</summary>
    public bool HasType(string name) => types.Contains(WordText.HashOf(name));

    /// <summary>Whether a tree contains one of the names.</summary>
    public bool IsIn(SyntaxTree tree)
    {
        if (answers.TryGetValue(tree, out var known))
            return known == Answer.Yes;

        if (Volatile.Read(ref shared) is not { } both)
            return Keep(tree, Find(tree, alone.Value, null).Own);

        var (own, others) = Find(tree, both.Table, both.Other);
        both.Other.Keep(tree, others);
        return Keep(tree, own);
    }

    private bool Keep(SyntaxTree tree, bool isFound) => answers.GetValue(tree, _ => isFound ? Answer.Yes : Answer.No) == Answer.Yes;

    private (bool Own, bool Others) Find(SyntaxTree tree, WordTable table, NameSet? other)
    {
        var text = WordText.Rent(tree.GetText());
        var own = false;
        var others = other is null;
        var mayHaveAlias = false;
        var hits = table.In(text);
        while (!(own && others) && hits.MoveNext())
        {
            if (hits.Word == Using)
                mayHaveAlias |= text.NamesNamespace(hits.End);

            own = own || IsFound(text, hits);
            others = others || other!.IsFound(text, hits);
        }

        var hasEscapes = !(own && others) && text.HasEscapes();
        text.Return();
        return (own || hasEscapes || (mayHaveAlias && HasAlias(tree)), others || hasEscapes || (mayHaveAlias && other!.HasAlias(tree)));
    }

    private bool IsFound(in WordText text, in WordHits hit)
    {
        var isMember = members.Contains(hit.Word);
        var isType = types.Contains(hit.Word);
        if (!isMember && !isType && !(seeksNewTexts && hit.Word == New && text.OpensText(hit.End)))
            return false;

        var place = text.Before(hit.Start);
        if (place.IsDeclared || text.IsInComment(hit.Start))
            return false;

        // After a dot stands a member, unless a namespace is in front of it.
        return !isType || isMember || (!place.IsOfValue && (!place.IsAfterDot || qualifierHashes.Contains(place.Word)));
    }

    /// <summary>Whether a tree gives another name to a namespace of the types: behind it, in any tree, they may stand unseen.</summary>
    public bool HasAlias(SyntaxTree tree) => tree.GetRoot() is CompilationUnitSyntax unit && (HasAlias(unit.Usings) || HasAlias(unit.Members));

    private bool HasAlias(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax ns && (HasAlias(ns.Usings) || HasAlias(ns.Members)))
                return true;
        }

        return false;
    }

    // Another name for a namespace could stand in front of a type.
    private bool HasAlias(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive is { Alias: not null, Name: { } name } && qualifiers.Contains(LastOf(name).Identifier.ValueText))
                return true;
        }

        return false;
    }

    private static SimpleNameSyntax LastOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => (SimpleNameSyntax)name,
    };

    private sealed record Shared(NameSet Other, WordTable Table);

    private sealed class Answer
    {
        public static readonly Answer Yes = new();

        public static readonly Answer No = new();
    }
}
