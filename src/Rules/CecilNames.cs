using Mono.Cecil;

namespace ArchRules;

/// <summary>The names that facts use, for types that Cecil read.</summary>
internal static class CecilNames
{
    public static string FullName(TypeDefinition type)
    {
        if (type.DeclaringType is { } outer)
            return FullName(outer) + "." + WithoutArity(type.Name);

        return type.Namespace.Length == 0 ? WithoutArity(type.Name) : type.Namespace + "." + WithoutArity(type.Name);
    }

    public static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }
}
