using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArchRules.Analyzers.Reach;

/// <summary>
/// Names to look for in sources. May find one where it means something else, in a comment, or by a collision of hashes; never
/// overlooks one.
/// </summary>
internal sealed class NameSet
{
    private static readonly uint New = WordScanner.HashOf("new");

    private readonly HashSet<uint> types;
    private readonly HashSet<uint> members;
    private readonly HashSet<string> qualifiers;
    private readonly HashSet<uint> qualifierHashes;

    /// <summary>Prepares the search.</summary>
    /// <param name="types">The simple names of types.</param>
    /// <param name="members">The names of members, which count after any dot.</param>
    /// <param name="namespaces">The namespaces of the types.</param>
    public NameSet(IEnumerable<string> types, IEnumerable<string> members, IEnumerable<string> namespaces)
    {
        this.types = [.. types.Select(WordScanner.HashOf)];
        this.members = [.. members.Select(WordScanner.HashOf)];
        qualifiers = [.. namespaces.Select(ns => ns.Substring(ns.LastIndexOf('.') + 1))];
        qualifierHashes = [.. qualifiers.Select(WordScanner.HashOf)];
        InTree = new SyntaxTreeValueProvider<Found>(tree => IsIn(tree) ? Found.Yes : Found.No);
    }

    /// <summary>Whether <c>new("text")</c> counts too: it makes a type that it does not name.</summary>
    public bool SeeksNewTexts { get; init; }

    /// <summary>Whether a tree contains one of the names; the compiler keeps the answer as long as the tree.</summary>
    public SyntaxTreeValueProvider<Found> InTree { get; }

    /// <summary>Whether a tree contains one of the names.</summary>
    internal bool IsIn(SyntaxTree tree)
    {
        var scanner = new WordScanner(tree.GetText());
        while (scanner.MoveNext())
        {
            if (!scanner.IsDeclared && IsFound(scanner))
                return true;
        }

        return scanner.HasEscapes || (tree.GetRoot() is CompilationUnitSyntax unit && (HasAlias(unit.Usings) || HasAlias(unit.Members)));
    }

    // After a dot stands a member, unless a namespace is in front of it.
    private bool IsFound(in WordScanner scanner) => members.Contains(scanner.Word)
        || (SeeksNewTexts && scanner.Word == New && scanner.OpensText())
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

    /// <summary>An answer, as an object that the compiler can keep.</summary>
    public sealed class Found
    {
        public static readonly Found Yes = new();

        public static readonly Found No = new();
    }
}
