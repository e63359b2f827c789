using System.Globalization;

namespace ArchRules.Verdicts;

/// <summary>AR0004 in words, the same for the compiler and for reports.</summary>
public static class UnassignedNamespace
{
    /// <summary>Spells out that a namespace belongs to no component.</summary>
    /// <param name="ns">The namespace; empty for the global one.</param>
    /// <param name="assembly">The assembly's simple name.</param>
    /// <param name="typeCount">How many types are in it and below.</param>
    public static string Message(string ns, string assembly, int typeCount) => string.Format(
        CultureInfo.InvariantCulture,
        ModelRules.UnassignedFormat,
        ns.Length == 0 ? "(global)" : ns,
        assembly,
        typeCount == 1 ? "1 type" : typeCount.ToString(CultureInfo.InvariantCulture) + " types");
}
