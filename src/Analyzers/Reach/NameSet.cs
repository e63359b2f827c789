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
    private static readonly uint New = WordScanner.HashOf("new");

    private readonly HashSet<uint> types;
    private readonly HashSet<uint> members;
    private readonly HashSet<string> qualifiers;
    private readonly HashSet<uint> qualifierHashes;
    private readonly bool seeksNewTexts;
    private readonly string[] words;
    private readonly WordFilter filter;
    private WordFilter? shared;

    // Trees outlive compilations, and in an editor all but one are the same at the next keystroke.
    private readonly ConditionalWeakTable<SyntaxTree, Answer> answers = new();

    /// <summary>Prepares the search.</summary>
    /// <param name="types">The simple names of types.</param>
    /// <param name="members">The names of members, which count after any dot.</param>
    /// <param name="namespaces">The namespaces of the types.</param>
    /// <param name="seeksNewTexts">Whether <c>new("text")</c> counts too: it makes a type that it does not name.</param>
    public NameSet(IReadOnlyCollection<string> types, IEnumerable<string> members, IEnumerable<string> namespaces, bool seeksNewTexts = false)
    {
        words = types.Concat(members).ToArray();
        this.types = [.. types.Select(WordScanner.HashOf)];
        this.members = [.. members.Select(WordScanner.HashOf)];
        qualifiers = [.. namespaces.Select(ns => ns.Substring(ns.LastIndexOf('.') + 1))];
        qualifierHashes = [.. qualifiers.Select(WordScanner.HashOf)];
        this.seeksNewTexts = seeksNewTexts;
        filter = new WordFilter(words, seeksNewTexts);
    }

    /// <summary>Has most sources gone over once for two sets of names.</summary>
    public void ShareFilter(NameSet other)
    {
        if (ReferenceEquals(Volatile.Read(ref shared), other.shared) && shared is not null)
            return;

        var both = new WordFilter(words.Concat(other.words), seeksNewTexts || other.seeksNewTexts);
        Volatile.Write(ref shared, both);
        Volatile.Write(ref other.shared, both);
    }

    /// <summary>Whether a name is one of them.</summary>
    public bool Has(string name) => Has(WordScanner.HashOf(name));

    /// <summary>Whether the hash of a word is that of one of them.</summary>
    public bool Has(uint word) => types.Contains(word) || members.Contains(word);

    /// <summary>Whether a name is that of one of the types.</summary>
    public bool HasType(string name) => types.Contains(WordScanner.HashOf(name));

    /// <summary>Whether a tree contains one of the names.</summary>
    public bool IsIn(SyntaxTree tree) => answers.GetValue(tree, found => Find(found) ? Answer.Yes : Answer.No) == Answer.Yes;

    private bool Find(SyntaxTree tree)
    {
        if (!MayBeIn(tree))
            return false;

        var scanner = new WordScanner(tree.GetText());
        while (scanner.MoveNext())
        {
            if (!scanner.IsDeclared && IsFound(scanner))
                return true;
        }

        return scanner.HasEscapes || HasAlias(tree);
    }

    private bool MayBeIn(SyntaxTree tree) => (Volatile.Read(ref shared) is not { } wider || wider.MayMatch(tree)) && filter.MayMatch(tree);

    /// <summary>Whether a tree gives another name to a namespace of the types: behind it, in any tree, they may stand unseen.</summary>
    public bool HasAlias(SyntaxTree tree) => tree.GetRoot() is CompilationUnitSyntax unit && (HasAlias(unit.Usings) || HasAlias(unit.Members));

    // After a dot stands a member, unless a namespace is in front of it.
    private bool IsFound(in WordScanner scanner) => members.Contains(scanner.Word)
        || (seeksNewTexts && scanner.Word == New && scanner.OpensText())
        || (types.Contains(scanner.Word) && !scanner.IsOfValue && (!scanner.IsAfterDot || qualifierHashes.Contains(scanner.Before)));

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

    private sealed class Answer
    {
        public static readonly Answer Yes = new();

        public static readonly Answer No = new();
    }
}
