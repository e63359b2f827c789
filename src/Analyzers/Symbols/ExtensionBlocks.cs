using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Symbols;

/// <summary>
/// C# 14's <c>extension(Thing thing) { ... }</c>, which the API of the oldest supported compiler has no words for: a nested type
/// without a name. Every method in it is compiled into a static one of the class around it.
/// </summary>
internal static class ExtensionBlocks
{
    /// <summary>Whether a type is such a block.</summary>
    public static bool IsBlock(INamedTypeSymbol? type) => type is { Name.Length: 0, ContainingType: not null, IsAnonymousType: false };

    /// <summary>Finds the static method that a member of a block is compiled into.</summary>
    /// <returns>The method; null where the member is in no block.</returns>
    public static IMethodSymbol? FindImplementation(IMethodSymbol member)
    {
        if (!IsBlock(member.ContainingType))
            return null;

        var count = member.Parameters.Length + (member.IsStatic ? 0 : 1);
        var candidates = member.ContainingType.ContainingType.GetMembers(member.MetadataName)
            .OfType<IMethodSymbol>()
            .Where(candidate => candidate.IsStatic && candidate.Parameters.Length == count)
            .ToArray();

        // Blocks for several types may have members of one name. They differ in their place; those of other assemblies have none.
        return candidates.FirstOrDefault(candidate => candidate.Locations.SequenceEqual(member.Locations)) ?? candidates.FirstOrDefault();
    }

    /// <summary>Finds the parameter in the head of a block.</summary>
    /// <returns>The parameter; null where the block has none, or no source.</returns>
    public static ParameterSyntax? FindReceiver(INamedTypeSymbol block) =>
        block.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            .OfType<TypeDeclarationSyntax>()
            .Select(syntax => syntax.ParameterList?.Parameters.FirstOrDefault())
            .FirstOrDefault();
}
