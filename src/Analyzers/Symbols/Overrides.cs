using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Symbols;

/// <summary>Finds where a member was first declared.</summary>
internal static class Overrides
{
    /// <summary>The member that an override overrides in the end; the member itself where it overrides nothing.</summary>
    public static ISymbol First(ISymbol member)
    {
        while (true)
        {
            ISymbol? overridden = member switch
            {
                IMethodSymbol method => method.OverriddenMethod,
                IPropertySymbol property => property.OverriddenProperty,
                IEventSymbol declared => declared.OverriddenEvent,
                _ => null,
            };
            if (overridden is null)
                return member;

            member = overridden;
        }
    }
}
