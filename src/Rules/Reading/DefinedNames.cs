using System.Numerics;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace ArchRules.Reading;

/// <summary>Finds the types that an assembly defines by their full names, as attributes store them, without spelling any other.</summary>
internal sealed unsafe class DefinedNames
{
    private readonly MetadataReader metadata;
    private readonly RowArray<uint> hashes;
    private readonly RowArray<int> first;
    private readonly RowArray<int> next;
    private readonly uint mask;

    public DefinedNames(MetadataReader metadata, RowArrays arrays)
    {
        this.metadata = metadata;
        var count = metadata.TypeDefinitions.Count;
        mask = BitOperations.RoundUpToPowerOf2((uint)count + 1) - 1;
        hashes = arrays.New<uint>(count + 1);
        first = arrays.New<int>((int)mask + 1);
        next = arrays.New<int>(count + 1);

        // The last first, so that of two with one name the first is found.
        for (var row = count; row > 0; row--)
        {
            ref var head = ref first[(int)(HashOf(row, 0) & mask)];
            next[row] = head;
            head = row;
        }
    }

    /// <summary>Finds a type.</summary>
    /// <param name="name">Its name with namespace, arity, and <c>+</c> before nested types.</param>
    /// <returns>The definition; nil where there is none.</returns>
    public TypeDefinitionHandle Find(string name)
    {
        var hash = Add(0, Encoding.UTF8.GetBytes(name));
        for (var row = first[(int)(hash & mask)]; row != 0; row = next[row])
        {
            var handle = MetadataTokens.TypeDefinitionHandle(row);
            if (hashes[row] == hash && NameOf(handle) == name)
                return handle;
        }

        return default;
    }

    private uint HashOf(int row, int depth)
    {
        ref var known = ref hashes[row];
        if (known != 0)
            return known;
        if (depth > TypeTable.DeepestNesting)
            throw new BadImageFormatException("types are nested in a circle");

        var type = metadata.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));
        var around = type.Attributes.IsNested() ? HashOf(MetadataTokens.GetRowNumber(type.GetDeclaringType()), depth + 1) : Add(0, type.Namespace);
        var isOutermost = !type.Attributes.IsNested();
        if (!isOutermost || !type.Namespace.IsNil)
            around = Add(around, isOutermost ? "."u8 : "+"u8);
        return known = Add(around, type.Name);
    }

    private uint Add(uint hash, StringHandle text)
    {
        var blob = metadata.GetBlobReader(text);
        return Add(hash, new ReadOnlySpan<byte>(blob.StartPointer, blob.Length));
    }

    private static uint Add(uint hash, ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
            hash = (hash ^ value) * 0x01000193;
        return hash;
    }

    private string NameOf(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        if (type.Attributes.IsNested())
            return NameOf(type.GetDeclaringType()) + "+" + name;

        var ns = metadata.GetString(type.Namespace);
        return ns.Length == 0 ? name : ns + "." + name;
    }
}
