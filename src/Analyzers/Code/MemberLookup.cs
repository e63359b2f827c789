using System.Linq;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Code;

/// <summary>Finds members as the compiler does where it finds them by their names, instances' before extensions.</summary>
internal static class MemberLookup
{
    /// <summary>Finds a method that can be called without arguments.</summary>
    /// <param name="operation">Where it is looked for.</param>
    /// <param name="type">The type it is called on.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The method, an extension in its reduced form; null where there is none.</returns>
    public static IMethodSymbol? FindMethod(IOperation operation, ITypeSymbol? type, string name)
    {
        if (type is null || operation.SemanticModel is not { } semantics)
            return null;

        var methods = semantics.LookupSymbols(operation.Syntax.SpanStart, type, name, includeReducedExtensionMethods: true)
            .OfType<IMethodSymbol>()
            .Where(method => !method.IsStatic && method.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams))
            .ToArray();
        return methods.FirstOrDefault(method => method.ReducedFrom is null) ?? methods.FirstOrDefault();
    }
}
