using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>What types mean by their names.</summary>
internal static class NamedRoles
{
    /// <summary>The roles of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="simple">Its name without the types around it.</param>
    public static TypeRoles Of(in TypeRow type, string simple) =>
        (simple.Length > 0 && MayEndWith(simple[^1]) ? InRoots(type, simple) : 0)
        | (Queries.IsQuery(type.Namespace, type.Name) ? TypeRoles.Query : 0)
        | (type.Namespace == "System" && simple is "IDisposable" or "IAsyncDisposable" ? TypeRoles.Disposable : 0);

    /// <summary>
    /// Whether a name that <see cref="CompositionRoots"/> knows may end like this, or with an arity behind it, so that most names need
    /// not be looked at further.
    /// </summary>
    public static bool MayEndWith(char last) => last is 's' or 'r' or 'n' or 't' or (>= '0' and <= '9');

    private static TypeRoles InRoots(in TypeRow type, string simple) =>
        (CompositionRoots.IsContainer(type.Namespace, simple) ? TypeRoles.Container : 0)
        | (CompositionRoots.IsConfigured(type.Namespace, simple) ? TypeRoles.Configured : 0)
        | (CompositionRoots.IsBuilder(type.Namespace, simple) ? TypeRoles.Builder : 0)
        | (CompositionRoots.IsHandedBuilder(type.Namespace, simple) ? TypeRoles.HandedBuilder : 0)
        | (CompositionRoots.IsHost(type.Namespace, type.Name) ? TypeRoles.Host : 0);
}
