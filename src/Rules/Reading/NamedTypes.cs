using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Finds the types that the arguments of attributes name as text.</summary>
/// <param name="tables">The assembly.</param>
/// <param name="count">How many types in other assemblies there may be; more are no error.</param>
internal sealed class NamedTypes(AssemblyTables tables, int count)
{
    private readonly MetadataReader metadata = tables.Metadata;
    private readonly Dictionary<string, int[]> shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Assembly, string Namespace, string Name), int> added = new(count);
    private readonly Dictionary<string, TypeDefinitionHandle> definitions = new(StringComparer.Ordinal);
    private DefinedNames? defined;

    /// <summary>The rows of a name and of its type arguments, like <see cref="TypeShapes"/> gives them.</summary>
    public int[] ShapeOf(string name)
    {
        if (shapes.TryGetValue(name, out var known))
            return known;

        var rows = new List<int>();
        foreach (var part in TypeNameReader.Read(name))
        {
            var row = RowOf(part);
            if (row >= 0)
                rows.Add(part.IsArgument ? ~row : row);
        }

        var shape = rows.ToArray();
        shapes.Add(name, shape);
        return shape;
    }

    /// <summary>The shape of a type that moved to another assembly; empty for a built-in one.</summary>
    public int[] ShapeOf(ForwardRow forward)
    {
        var row = RowOf(forward.Assembly, forward.Namespace, forward.Name);
        return row < 0 ? [] : tables.Shapes.OfRow(row);
    }

    /// <summary>Finds the definition of a named type in this assembly; nil where it lies in another one.</summary>
    public TypeDefinitionHandle FindDefinition(string name)
    {
        if (!definitions.TryGetValue(name, out var known))
        {
            var parts = TypeNameReader.Read(name);
            definitions.Add(name, known = parts.Count > 0 ? FindDefinition(parts[0]) : default);
        }

        return known;
    }

    private TypeDefinitionHandle FindDefinition(TypeNamePart part) =>
        IsHere(part.Assembly) ? (defined ??= new DefinedNames(metadata, tables.Arrays)).Find(part.Name) : default;

    private int RowOf(TypeNamePart part)
    {
        if (FindDefinition(part) is { IsNil: false } handle)
            return tables.Types.Of(handle);

        var nested = part.Name.IndexOf('+', StringComparison.Ordinal);
        var outer = nested < 0 ? part.Name : part.Name[..nested];
        var dot = outer.LastIndexOf('.');
        var ns = dot < 0 ? "" : outer[..dot];
        return SystemTypes.IsBuiltIn(ns, outer[(dot + 1)..])
            ? TypeTable.Dropped
            : Add(part.Assembly ?? CoreLibrary(), ns, part.Name[(dot + 1)..]);
    }

    private int RowOf(string assembly, string ns, string name) => SystemTypes.IsBuiltIn(ns, name) ? TypeTable.Dropped : Add(assembly, ns, name);

    private int Add(string assembly, string ns, string name)
    {
        var key = (assembly, ns, name);
        if (added.TryGetValue(key, out var row))
            return row;

        row = tables.Types.AddNamed(assembly, ns, SimpleName(name));
        added.Add(key, row);
        return row;
    }

    private bool IsHere(string? assembly) =>
        assembly is null || metadata.StringComparer.Equals(metadata.GetAssemblyDefinition().Name, assembly);

    /// <summary>A name without an assembly that is not defined here lies in the core library, under whatever name that is referenced.</summary>
    private string CoreLibrary()
    {
        foreach (var handle in metadata.AssemblyReferences)
        {
            var name = metadata.GetString(metadata.GetAssemblyReference(handle).Name);
            if (name is "System.Runtime" or "mscorlib" or "netstandard" or "System.Private.CoreLib")
                return name;
        }

        return "System.Runtime";
    }

    private static string SimpleName(string name)
    {
        var parts = name.Split('+');
        for (var i = 0; i < parts.Length; i++)
            parts[i] = CompilerMade.WrittenName(parts[i]);
        return string.Join('.', parts);
    }
}
