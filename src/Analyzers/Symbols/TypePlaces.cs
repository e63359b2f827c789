using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using ArchRules.Model;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Symbols;

/// <summary>Where the types of one compilation belong: each outermost type is placed once, when first met.</summary>
internal sealed class TypePlaces(ArchitectureModel model, PlacementIndex index, CompiledProject project)
{
    // Code asks for the same few types again and again: an answer is found by the identity of the symbol alone, in a table that
    // forgets. One reference is read and written at a time, so threads may lose an answer but never see half of one.
    private const int RecentCount = 4096;

    private readonly ConcurrentDictionary<INamedTypeSymbol, Placement> places = new(SymbolEqualityComparer.Default);
    private readonly Answer?[] recent = new Answer?[RecentCount];

    /// <summary>The one place of all types of the project; null where each has to be placed.</summary>
    public Placement? OfProject { get; } = FindOfProject(model, index, project.Compilation.Assembly.Name);

    public Placement this[INamedTypeSymbol type]
    {
        get
        {
            // A generic type is made anew at each use, its definition is not.
            var key = type.IsGenericType ? type.OriginalDefinition : type;
            var slot = RuntimeHelpers.GetHashCode(key) & (RecentCount - 1);
            var answer = Volatile.Read(ref recent[slot]);
            if (answer is not null && ReferenceEquals(answer.Type, key))
                return answer.Place;

            var outermost = Outermost(key);
            var place = places.TryGetValue(outermost, out var known) ? known : places.GetOrAdd(outermost, Place(outermost));
            Volatile.Write(ref recent[slot], new Answer(key, place));
            return place;
        }
    }

    /// <summary>The place of the type that a symbol is or belongs to.</summary>
    /// <returns>The place; null for what belongs to no type.</returns>
    public Placement? Find(ISymbol symbol) => (symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type ? this[type] : null;

    /// <summary>The place of what an assembly says of itself: attributes that belong to no type.</summary>
    public Placement OfAssembly(IAssemblySymbol assembly) => index.Place(assembly.Name, "", "<Module>");

    public static INamedTypeSymbol Outermost(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer)
            type = outer;

        return type.OriginalDefinition;
    }

    private static Placement? FindOfProject(ArchitectureModel model, PlacementIndex index, string assembly)
    {
        if (!index.IsDecidedByProject(assembly))
            return null;

        var place = index.Place(assembly, "", "<Module>");
        return place == Placement.Ignored || (place.HasNode && place.Node < model.Components.Count) ? place : null;
    }

    private Placement Place(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Error || type.IsAnonymousType || IsBuiltIn(type) || type.ContainingAssembly is not { } assembly)
            return Placement.None;

        var ns = RazorViews.FindNamespace(type, project.RootNamespace) ?? SymbolNames.NamespaceOf(type);
        var place = index.Place(assembly.Name, ns, type.Name);

        // A technology is code of others: what we build ourselves is in a component or in none.
        return place.Node >= model.Components.Count && SymbolEqualityComparer.Default.Equals(assembly, project.Compilation.Assembly)
            ? Placement.None
            : place;
    }

    // The language has these types built in, or implies them: no one depends on int.
    private static bool IsBuiltIn(INamedTypeSymbol type) => type.SpecialType
        is (>= SpecialType.System_Object and <= SpecialType.System_Array)
        or SpecialType.System_Nullable_T
        or SpecialType.System_TypedReference;

    private sealed class Answer(INamedTypeSymbol type, Placement place)
    {
        public INamedTypeSymbol Type { get; } = type;

        public Placement Place { get; } = place;
    }
}
