using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Reporting;

/// <summary>Where in the source a dependency is seen: at a piece of code, or in the declaration of a symbol.</summary>
internal readonly record struct Spot
{
    private readonly SyntaxNode? syntax;
    private readonly ISymbol? declared;

    public Spot(SyntaxNode syntax, IOperation? operation)
    {
        this.syntax = syntax;
        Operation = operation;
    }

    private Spot(ISymbol declared) => this.declared = declared;

    /// <summary>The operation; null in declarations.</summary>
    public IOperation? Operation { get; }

    public static Spot Of(IOperation operation) => new(operation.Syntax, operation);

    /// <summary>The declaration of a symbol, which is looked up only when something is to be reported there.</summary>
    public static Spot Of(ISymbol declared) => new(declared);

    /// <summary>The same place without the operation: what keeps it does not keep everything that was bound around it.</summary>
    public Spot WithoutOperation => syntax is null ? this : new Spot(syntax, null);

    /// <summary>Where its code begins, which orders places without looking for a token.</summary>
    public (SyntaxTree? File, int Start) Position
    {
        get
        {
            if (syntax is not null)
                return (syntax.SyntaxTree, syntax.SpanStart);

            return declared!.DeclaringSyntaxReferences is [var first, ..] ? (first.SyntaxTree, first.Span.Start) : (null, 0);
        }
    }

    /// <summary>Finds the token that a person would point at.</summary>
    /// <param name="type">The type that is named there; null where a member is.</param>
    public SyntaxToken FindToken(ITypeSymbol? type) =>
        syntax is null ? DeclarationTokens.Find(declared!, type) : TokenFinder.Find(syntax, type);

    /// <summary>The line where the statement or body around it begins, as symbols have it.</summary>
    /// <returns>The line from 0; -1 for what a declaration says.</returns>
    public int FindStatementLine(DependencyKind kind)
    {
        if (kind.IsDeclaration() || syntax is null)
            return -1;

        // The default value of a parameter is part of the signature.
        var start = StatementFinder.FindStart(syntax);
        if (start is null && syntax.FirstAncestorOrSelf<ParameterSyntax>() is not null)
            return -1;

        return syntax.SyntaxTree.GetLineSpan(new TextSpan(start ?? syntax.SpanStart, 0)).StartLinePosition.Line;
    }
}
