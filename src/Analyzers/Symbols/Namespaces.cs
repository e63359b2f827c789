using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Symbols;

/// <summary>Finds namespaces by their names.</summary>
internal static class Namespaces
{
    /// <summary>Whether a namespace has another one at the end of some steps.</summary>
    public static bool Exist(INamespaceSymbol ns, IReadOnlyList<string> segments)
    {
        foreach (var segment in segments)
        {
            if (ns.GetMembers(segment).OfType<INamespaceSymbol>().FirstOrDefault() is not { } next)
                return false;

            ns = next;
        }

        return true;
    }
}
