using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Reads the types and enums among the arguments of an attribute, ECMA-335 II.23.3.</summary>
internal sealed class AttributeValueReader(AssemblyTables tables, NamedTypes names)
{
    private const int EmptySize = 4;
    private const int DeepestNesting = 64;
    private const byte Byte = 0x05;
    private const byte Int16 = 0x06;
    private const byte Int32 = 0x08;
    private const byte Int64 = 0x0A;

    private readonly MetadataReader metadata = tables.Metadata;

    // What enums of other assemblies are made of is not known here: an int nearly always, so that is tried first.
    private static readonly byte[] Underlying = [Int32, Int64, Byte, Int16];

    private const int MostUnknown = 4;

    private readonly List<int[]> found = [];
    private readonly List<object> unknown = [];
    private int guess;
    private int depth;
    private EntityHandle typeArguments;

    public void Read(CustomAttribute attribute, Declaration declaration)
    {
        if (metadata.GetBlobReader(attribute.Value).Length <= EmptySize)
            return;

        // Where no sizes fit, what was read first stands: the attribute itself is a fact already.
        int[][]? first = null;
        guess = 0;
        do
        {
            found.Clear();
            unknown.Clear();
            var fits = Fits(attribute);
            if (fits || first is null)
                first = found.Count == 0 ? [] : found.ToArray();
            if (fits)
                break;
        }
        while (++guess < 1 << (2 * Math.Min(unknown.Count, MostUnknown)));

        foreach (var shape in first)
            declaration.Add(shape, DependencyKind.Attribute);
    }

    /// <summary>Whether the value of an attribute reads to its end and not beyond.</summary>
    private bool Fits(CustomAttribute attribute)
    {
        var value = metadata.GetBlobReader(attribute.Value);
        value.ReadUInt16();
        depth = 0;
        try
        {
            if (!TryReadFixed(attribute.Constructor, ref value))
                return false;

            ReadNamed(ref value);
            return value.RemainingBytes == 0;
        }
        catch (Exception e) when (e is BadImageFormatException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private bool TryReadFixed(EntityHandle constructor, ref BlobReader value)
    {
        var signature = metadata.GetBlobReader(constructor.Kind == HandleKind.MemberReference
            ? metadata.GetMemberReference((MemberReferenceHandle)constructor).Signature
            : metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).Signature);
        typeArguments = constructor.Kind == HandleKind.MemberReference ? metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent : default;
        var count = signature.ReadMethodHeader();
        signature.ReadByte();
        for (; count > 0; count--)
        {
            if (!TryReadFixedArgument(ref signature, ref value))
                return false;
        }

        return true;
    }

    private bool TryReadFixedArgument(ref BlobReader signature, ref BlobReader value)
    {
        Enter();
        var isRead = TryReadNestedArgument(ref signature, ref value);
        depth--;
        return isRead;
    }

    private bool TryReadNestedArgument(ref BlobReader signature, ref BlobReader value)
    {
        var element = signature.ReadByte();
        if (element == ElementType.Vector)
        {
            var start = signature;
            var count = value.ReadInt32();
            for (; count > 0; count--)
            {
                signature = start;
                if (!TryReadFixedArgument(ref signature, ref value))
                    return false;
            }

            // An empty array leaves the type of its elements unread.
            signature = start;
            tables.Shapes.ReadHead(ref signature);
            return true;
        }

        switch (element)
        {
            case ElementType.Class:
                signature.ReadTypeHandle();
                AddNamed(value.ReadSerializedString());
                return true;
            case ElementType.ValueType:
                var type = signature.ReadTypeHandle();
                found.Add(tables.Shapes.Of(type));
                AttributeBlob.SkipPrimitive(ref value, UnderlyingOf(type));
                return true;
            case ElementType.Object:
                ReadBoxed(ref value);
                return true;
            case ElementType.String:
                AttributeBlob.SkipText(ref value);
                return true;
            case < ElementType.String:
                AttributeBlob.SkipPrimitive(ref value, element);
                return true;
            case ElementType.GenericInstance:
                // The only value of such a type is that of an enum inside a generic type.
                signature.Offset--;
                var instance = signature;
                instance.Offset += 2;
                var head = instance.ReadTypeHandle();
                found.Add(tables.Shapes.Read(ref signature));
                AttributeBlob.SkipPrimitive(ref value, UnderlyingOf(head));
                return true;
            case ElementType.TypeParameter:
                return TryReadTypeArgument(signature.ReadCompressedInteger(), ref value);
            default:
                return false;
        }
    }

    /// <summary>Reads the value of a parameter whose type is a type parameter of a generic attribute.</summary>
    private bool TryReadTypeArgument(int index, ref BlobReader value)
    {
        if (typeArguments.Kind != HandleKind.TypeSpecification)
            return false;

        var blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)typeArguments).Signature);
        blob.Offset += 2;
        blob.ReadTypeHandle();
        if (index >= blob.ReadCompressedInteger())
            return false;

        for (; index > 0; index--)
            tables.Shapes.ReadHead(ref blob);
        return TryReadFixedArgument(ref blob, ref value);
    }

    private void ReadNamed(ref BlobReader value)
    {
        for (var count = value.ReadUInt16(); count > 0; count--)
        {
            value.ReadByte();
            var element = value.ReadByte();
            var isArray = element == ElementType.Vector;
            if (isArray)
                element = value.ReadByte();

            var enumName = element == ElementType.Enum ? value.ReadSerializedString() : null;
            AttributeBlob.SkipText(ref value);
            var length = isArray ? value.ReadInt32() : 1;
            var underlying = enumName is null ? element : AddEnum(enumName);
            for (; length > 0; length--)
                ReadElement(ref value, underlying);
        }
    }

    private void ReadBoxed(ref BlobReader value)
    {
        var element = value.ReadByte();
        var length = 1;
        if (element == ElementType.Vector)
        {
            element = value.ReadByte();
            var name = element == ElementType.Enum ? value.ReadSerializedString() : null;
            length = value.ReadInt32();
            if (name is not null)
                element = AddEnum(name);
        }
        else if (element == ElementType.Enum)
        {
            element = AddEnum(value.ReadSerializedString());
        }

        Enter();
        for (; length > 0; length--)
            ReadElement(ref value, element);
        depth--;
    }

    // Arrays of arrays and boxed values may be nested without an end by damaged metadata.
    private void Enter()
    {
        if (++depth > DeepestNesting)
            throw new BadImageFormatException("the arguments of an attribute are nested too deeply");
    }

    private void ReadElement(ref BlobReader value, byte element)
    {
        switch (element)
        {
            case ElementType.SystemType:
                AddNamed(value.ReadSerializedString());
                return;
            case ElementType.Boxed:
                ReadBoxed(ref value);
                return;
            case ElementType.String:
                AttributeBlob.SkipText(ref value);
                return;
            default:
                AttributeBlob.SkipPrimitive(ref value, element);
                return;
        }
    }

    private byte AddEnum(string? name)
    {
        AddNamed(name);
        var type = name is null ? default : names.FindDefinition(name);
        return type.IsNil ? Guess(name ?? "") : UnderlyingOf(type);
    }

    private byte Guess(object type)
    {
        var index = unknown.IndexOf(type);
        if (index < 0)
        {
            index = unknown.Count;
            unknown.Add(type);
        }

        return index < MostUnknown ? Underlying[(guess >> (2 * index)) & 3] : Int32;
    }

    private void AddNamed(string? name)
    {
        if (name is not null)
            found.Add(names.ShapeOf(name));
    }

    private byte UnderlyingOf(EntityHandle type)
    {
        if (type.Kind != HandleKind.TypeDefinition)
            return Guess(type);

        foreach (var handle in metadata.GetTypeDefinition((TypeDefinitionHandle)type).GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            if (!metadata.StringComparer.Equals(field.Name, "value__"))
                continue;

            var signature = metadata.GetBlobReader(field.Signature);
            signature.ReadSignatureHeader();
            return signature.ReadByte();
        }

        return Int32;
    }
}
