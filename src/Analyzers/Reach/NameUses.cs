using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Reach;

/// <summary>
/// Asks the compiler what the names that were found in sources mean: most projects have words such as <c>File</c> of their own. What
/// the sources declare themselves is no type of the framework, and the types in its signature are names that were found as well.
/// </summary>
internal sealed class NameUses(Compilation compilation, NameSet names)
{
    // To bind more than this costs as much as to read all code.
    private const int MostNames = 64;

    private int asked;

    /// <summary>Whether one of the names in a source means what is sought; in doubt, yes.</summary>
    public bool AreIn(SyntaxTree tree)
    {
        var found = NamesIn(tree).Take(MostNames - asked).ToArray();
        asked += found.Length;
        if (asked >= MostNames || names.HasAlias(tree))
            return true;
        if (found.Length == 0)
            return false;

#pragma warning disable RS1030 // "Do not use GetSemanticModel": no action has one before it is known whether any action is needed.
        var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        return found.Any(name => MeansSought(model.GetSymbolInfo(name)));
    }

    private IEnumerable<SimpleNameSyntax> NamesIn(SyntaxTree tree) => tree.GetRoot().DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax && names.Has(token.ValueText))
        .Select(token => (SimpleNameSyntax)token.Parent!);

    private bool MeansSought(SymbolInfo info) => info.Symbol is { } symbol ? IsSought(symbol) : info.CandidateSymbols.Any(IsSought);

    private bool IsSought(ISymbol symbol) =>
        !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly)
        && symbol switch
        {
            ITypeSymbol type => IsSoughtType(type),
            IMethodSymbol method => IsSoughtMember(method, method.ReturnType) || method.Parameters.Any(parameter => IsSoughtType(parameter.Type)),
            IPropertySymbol property => IsSoughtMember(property, property.Type) || property.Parameters.Any(parameter => IsSoughtType(parameter.Type)),
            IFieldSymbol field => IsSoughtMember(field, field.Type),
            IEventSymbol declared => IsSoughtMember(declared, declared.Type),
            _ => false,
        };

    private bool IsSoughtMember(ISymbol member, ITypeSymbol type) => IsSoughtType(member.ContainingType) || IsSoughtType(type);

    private bool IsSoughtType(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsSoughtType(array.ElementType),
        IPointerTypeSymbol pointer => IsSoughtType(pointer.PointedAtType),
        IFunctionPointerTypeSymbol { Signature: var signature } =>
            IsSoughtType(signature.ReturnType) || signature.Parameters.Any(parameter => IsSoughtType(parameter.Type)),
        INamedTypeSymbol named => names.HasType(named.Name) || IsSoughtType(named.ContainingType) || named.TypeArguments.Any(IsSoughtType),
        _ => false,
    };
}
