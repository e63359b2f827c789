using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Reads the types and enums among the arguments of an attribute, ECMA-335 II.23.3.</summary>
internal sealed class AttributeValueReader(AssemblyTables tables)
{
    private const int EmptySize = 4;
    private const byte Int32 = 0x08;

    private readonly MetadataReader metadata = tables.Metadata;
    private readonly NamedTypes names = new(tables);

    public void Read(CustomAttribute attribute, Declaration declaration)
    {
        var value = metadata.GetBlobReader(attribute.Value);
        if (value.Length <= EmptySize)
            return;

        value.ReadUInt16();
        try
        {
            if (TryReadFixed(attribute.Constructor, ref value, declaration))
                ReadNamed(ref value, declaration);
        }
        catch (BadImageFormatException)
        {
            // The size of another assembly's enum is not known here and taken for an int's. Where that is wrong, the rest of the
            // value is lost; the attribute itself is a fact already.
        }
    }

    private bool TryReadFixed(EntityHandle constructor, ref BlobReader value, Declaration declaration)
    {
        var signature = metadata.GetBlobReader(constructor.Kind == HandleKind.MemberReference
            ? metadata.GetMemberReference((MemberReferenceHandle)constructor).Signature
            : metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).Signature);
        var count = TypeShapes.ReadMethodHeader(ref signature);
        signature.ReadByte();
        for (; count > 0; count--)
        {
            if (!TryReadFixedArgument(ref signature, ref value, declaration))
                return false;
        }

        return true;
    }

    private bool TryReadFixedArgument(ref BlobReader signature, ref BlobReader value, Declaration declaration)
    {
        var element = signature.ReadByte();
        if (element == ElementType.Vector)
        {
            var start = signature;
            var count = value.ReadInt32();
            for (; count > 0; count--)
            {
                signature = start;
                if (!TryReadFixedArgument(ref signature, ref value, declaration))
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
                AddNamed(value.ReadSerializedString(), declaration);
                return true;
            case ElementType.ValueType:
                var type = signature.ReadTypeHandle();
                declaration.Add(type, DependencyKind.Attribute);
                SkipPrimitive(ref value, UnderlyingOf(type));
                return true;
            case ElementType.Object:
                ReadBoxed(ref value, declaration);
                return true;
            case ElementType.String:
                value.ReadSerializedString();
                return true;
            case < ElementType.String:
                SkipPrimitive(ref value, element);
                return true;
            default:
                // The argument of a generic attribute: its type is told by the attribute's own type argument.
                return false;
        }
    }

    private void ReadNamed(ref BlobReader value, Declaration declaration)
    {
        for (var count = value.ReadUInt16(); count > 0; count--)
        {
            value.ReadByte();
            var element = value.ReadByte();
            var isArray = element == ElementType.Vector;
            if (isArray)
                element = value.ReadByte();

            var enumName = element == ElementType.Enum ? value.ReadSerializedString() : null;
            value.ReadSerializedString();
            var length = isArray ? value.ReadInt32() : 1;
            var underlying = enumName is null ? element : AddEnum(enumName, declaration);
            for (; length > 0; length--)
                ReadElement(ref value, underlying, declaration);
        }
    }

    private void ReadBoxed(ref BlobReader value, Declaration declaration)
    {
        var element = value.ReadByte();
        var length = 1;
        if (element == ElementType.Vector)
        {
            element = value.ReadByte();
            var name = element == ElementType.Enum ? value.ReadSerializedString() : null;
            length = value.ReadInt32();
            if (name is not null)
                element = AddEnum(name, declaration);
        }
        else if (element == ElementType.Enum)
        {
            element = AddEnum(value.ReadSerializedString(), declaration);
        }

        for (; length > 0; length--)
            ReadElement(ref value, element, declaration);
    }

    private void ReadElement(ref BlobReader value, byte element, Declaration declaration)
    {
        switch (element)
        {
            case ElementType.SystemType:
                AddNamed(value.ReadSerializedString(), declaration);
                return;
            case ElementType.Boxed:
                ReadBoxed(ref value, declaration);
                return;
            case ElementType.String:
                value.ReadSerializedString();
                return;
            default:
                SkipPrimitive(ref value, element);
                return;
        }
    }

    private byte AddEnum(string? name, Declaration declaration)
    {
        AddNamed(name, declaration);
        var type = name is null ? default : names.FindDefinition(name);
        return type.IsNil ? Int32 : UnderlyingOf(type);
    }

    private void AddNamed(string? name, Declaration declaration)
    {
        if (name is not null)
            declaration.Add(names.ShapeOf(name), DependencyKind.Attribute);
    }

    private byte UnderlyingOf(EntityHandle type)
    {
        if (type.Kind != HandleKind.TypeDefinition)
            return Int32;

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

    private static void SkipPrimitive(ref BlobReader value, byte element)
    {
        // bool, sbyte, byte; char, short, ushort; int, uint, float; long, ulong, double
        value.Offset += element switch
        {
            0x02 or 0x04 or 0x05 => 1,
            0x03 or 0x06 or 0x07 => 2,
            0x08 or 0x09 or 0x0C => 4,
            0x0A or 0x0B or 0x0D => 8,
            _ => throw new BadImageFormatException("an attribute has an argument of an unknown type"),
        };
    }
}
