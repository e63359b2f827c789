using System.Linq;
using ArchRules.Analyzers.Symbols;
using ArchRules.Facts;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Reporting;

/// <summary>Finds what one declaration shows of others: AR0108.</summary>
internal sealed class ShownTypes(CompilationScope scope, ISymbol source)
{
    private Surface? surface;

    private Surface Surface => surface ??= Surfaces.Of(source);

    /// <summary>Whether naming a type in the declaration hands it to someone who must not use it.</summary>
    public bool IsLeak(in Crossing crossing, INamedTypeSymbol type)
    {
        if (!crossing.Target.HasNode)
            return crossing.Source.IsExposed && Surfaces.IsQuery(type) && scope.Judge.CanShowQueries(crossing.Source.Node) && Surface == Surface.Query;

        return crossing.Source.IsExposed && scope.Judge.IsLeak(crossing) && Surface != Surface.Hidden && !MakesItsOwn(crossing.Target.Node);
    }

    // A type that derives from a technology's, such as a database context, makes it its component's own.
    private bool MakesItsOwn(int target)
    {
        if (target < scope.Judge.Model.Components.Count || (source as INamedTypeSymbol ?? source.ContainingType) is not { } type)
            return false;

        return (type.BaseType is { } based && IsTechnology(based)) || type.Interfaces.Any(IsTechnology);
    }

    private bool IsTechnology(INamedTypeSymbol type) => scope.Places[type].Node >= scope.Judge.Model.Components.Count;
}
