using System.Reflection;
using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>What other assemblies see of one type's declarations: its public and protected members, where they see the type.</summary>
internal readonly struct SurfaceReader(AssemblyTables tables, bool isSeen)
{
    /// <summary>Reads whether a type is seen; a nested one needs all types around it to be.</summary>
    public static SurfaceReader Of(AssemblyTables tables, TypeDefinitionHandle handle)
    {
        while (true)
        {
            var type = tables.Metadata.GetTypeDefinition(handle);
            switch (type.Attributes & TypeAttributes.VisibilityMask)
            {
                case TypeAttributes.Public:
                    return new SurfaceReader(tables, true);
                case TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem:
                    handle = type.GetDeclaringType();
                    continue;
                default:
                    return new SurfaceReader(tables, false);
            }
        }
    }

    public Surface OfType() => isSeen ? Surface.Shown : Surface.Hidden;

    public Surface OfField(FieldAttributes attributes, int[] shape) =>
        IsSeen((MethodAttributes)(attributes & FieldAttributes.FieldAccessMask)) ? OfValue([shape]) : Surface.Hidden;

    /// <summary>A method; a record's constructor stands for its properties, any other is what the container calls.</summary>
    public Surface OfMethod(MethodDefinition method, ReadOnlySpan<int[]> signature, bool declaresProperties)
    {
        if (!IsSeen(method.Attributes) || IsOverride(method.Attributes))
            return Surface.Hidden;

        if ((method.Attributes & MethodAttributes.RTSpecialName) != 0)
            return declaresProperties ? Surface.Shown : Surface.Hidden;

        return TakesHost(signature) ? Surface.Hidden : OfValue(signature);
    }

    /// <summary>A property or event, of which the more open accessor counts.</summary>
    public Surface OfAccessors(MethodDefinitionHandle first, MethodDefinitionHandle second, ReadOnlySpan<int[]> signature)
    {
        var isShown = false;
        foreach (var handle in (ReadOnlySpan<MethodDefinitionHandle>)[first, second])
        {
            if (!handle.IsNil && tables.Metadata.GetMethodDefinition(handle).Attributes is var attributes)
                isShown |= IsSeen(attributes) && !IsOverride(attributes);
        }

        return isShown ? OfValue(signature) : Surface.Hidden;
    }

    // What is handed out stands first in a signature; what takes a query and gives one back only adds to it.
    private Surface OfValue(ReadOnlySpan<int[]> signature)
    {
        for (var i = signature.Length - 1; i >= 0; i--)
        {
            if (HoldsQuery(signature[i]))
                return i == 0 ? Surface.Query : Surface.Shown;
        }

        return Surface.Shown;
    }

    private bool TakesHost(ReadOnlySpan<int[]> signature)
    {
        for (var i = 1; i < signature.Length; i++)
        {
            if (signature[i] is [>= 0 and var type, ..] && (tables.Types.Roles(type) & TypeRoles.Host) != 0)
                return true;
        }

        return false;
    }

    private bool HoldsQuery(int[] shape)
    {
        foreach (var row in shape)
        {
            if ((tables.Types.Roles(row < 0 ? ~row : row) & TypeRoles.Query) != 0)
                return true;
        }

        return false;
    }

    private bool IsSeen(MethodAttributes attributes) => isSeen && (attributes & MethodAttributes.MemberAccessMask)
        is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsOverride(MethodAttributes attributes) =>
        (attributes & MethodAttributes.Virtual) != 0 && (attributes & MethodAttributes.NewSlot) == 0;
}
