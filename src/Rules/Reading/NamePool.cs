using System.Reflection.Metadata;
using System.Text;
using ArchRules.Storing;

namespace ArchRules.Reading;

/// <summary>
/// The names of types, namespaces and assemblies that assemblies refer to, each as one string: they all refer to the same ones. For one
/// thread.
/// </summary>
internal sealed unsafe class NamePool
{
    private (string? Name, int Hash)[] slots = new (string?, int)[1024];
    private int count;

    /// <summary>The string of a name in the heap of an assembly.</summary>
    public string Of(MetadataReader metadata, StringHandle handle)
    {
        // What is projected from Windows metadata lies in no heap.
        if (handle.IsNil || metadata.MetadataKind != MetadataKind.Ecma335)
            return metadata.GetString(handle);

        var blob = metadata.GetBlobReader(handle);
        var name = new ReadOnlySpan<byte>(blob.StartPointer, blob.Length);
        return FindOrAdd(name) ?? metadata.GetString(handle);
    }

    /// <returns>The name; null where it is not all ASCII.</returns>
    private string? FindOrAdd(ReadOnlySpan<byte> name)
    {
        // At most three quarters full.
        if (count * 4 >= slots.Length * 3)
            Grow();

        var hash = TextHash.Of(name);
        ref var slot = ref slots[hash & (slots.Length - 1)];
        for (var at = hash; slot.Name is not null; slot = ref slots[++at & (slots.Length - 1)])
        {
            if (slot.Hash == hash && Ascii.Equals(name, slot.Name))
                return slot.Name;
        }

        if (!Ascii.IsValid(name))
            return null;

        slot = (Encoding.ASCII.GetString(name), hash);
        count++;
        return slot.Name;
    }

    private void Grow()
    {
        var old = slots;
        slots = new (string?, int)[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Name is null)
                continue;

            var at = slot.Hash;
            while (slots[at & (slots.Length - 1)].Name is not null)
                at++;
            slots[at & (slots.Length - 1)] = slot;
        }
    }
}
