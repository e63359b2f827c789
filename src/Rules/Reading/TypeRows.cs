using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>What is known of each type of an assembly, in the order of the rows.</summary>
internal sealed class TypeRows
{
    public List<TypeRow> Rows { get; } = [];

    /// <summary>The row of the outermost type around each.</summary>
    public List<int> Outermost { get; } = [];

    public List<TypeRoles> Roles { get; } = [];

    /// <summary>Namespaces that were asked for not long ago, each at one place only.</summary>
    public (StringHandle Handle, string Name)[] Namespaces { get; } = new (StringHandle, string)[64];

    /// <summary>Forgets all types.</summary>
    /// <param name="count">How many the next assembly may have; more are no error.</param>
    public void Clear(int count)
    {
        Rows.Clear();
        Outermost.Clear();
        Roles.Clear();
        Array.Clear(Namespaces);
        Rows.EnsureCapacity(count);
        Outermost.EnsureCapacity(count);
        Roles.EnsureCapacity(count);
    }
}
