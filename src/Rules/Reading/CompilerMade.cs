using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>The names that compilers give to what no one wrote. They cannot be spelt in the language, so they are proof.</summary>
internal static class CompilerMade
{
    private const int FileHashLength = 64;

    /// <summary>Whether no one wrote a type of this name: closures, state machines, anonymous types, arrays' data.</summary>
    public static bool IsTypeName(string name) =>
        (name.StartsWith('<') && FileLocalPrefix(name) == 0)
        || name.Contains('@', StringComparison.Ordinal)
        || name.StartsWith("VB$", StringComparison.Ordinal)
        || name.StartsWith("_Closure$__", StringComparison.Ordinal);

    /// <summary>Whether a type stands for a block of extension members; what they do is in the static class around it.</summary>
    public static bool IsExtensionBlock(string name) =>
        name.StartsWith("<G>$", StringComparison.Ordinal) || name.StartsWith("<M>$", StringComparison.Ordinal);

    /// <summary>
    /// How much of a type's name the compiler put in front of it: <c>&lt;File&gt;F</c>, a hash and two underscores for a type that is
    /// local to its file.
    /// </summary>
    public static int FileLocalPrefix(string name)
    {
        var end = name.StartsWith('<') ? name.IndexOf(">F", StringComparison.Ordinal) : -1;
        var length = end + ">F".Length + FileHashLength + "__".Length;
        return end > 0 && name.Length > length && name.AsSpan(length - 2, 2).SequenceEqual("__") ? length : 0;
    }

    /// <summary>The name as it is written: without arity, and without the prefix of a type that is local to its file.</summary>
    public static string WrittenName(string name)
    {
        var mark = name.LastIndexOf('`');
        return name[FileLocalPrefix(name)..(mark > 0 ? mark : name.Length)];
    }

    /// <summary>Whether the methods of a type of this name are authored one by one: many methods may share a closure.</summary>
    public static bool IsClosureName(string name) =>
        name.StartsWith("<>c", StringComparison.Ordinal) || name.StartsWith("_Closure$__", StringComparison.Ordinal);

    /// <summary>Whether no one wrote a method of this name. The entry point of top-level statements is written, and <c>with</c> calls the copying of records.</summary>
    public static bool IsMethodName(string name) =>
        name.StartsWith('<') ? name is not ("<Main>$" or "<Clone>$") : name.StartsWith("_Lambda$__", StringComparison.Ordinal);

    /// <inheritdoc cref="IsMethodName(string)"/>
    public static bool IsMethodName(MetadataReader metadata, StringHandle name) =>
        MayBeMethodName(metadata, name) && !metadata.StringComparer.Equals(name, "<Main>$") && !metadata.StringComparer.Equals(name, "<Clone>$");

    public static bool IsLambda(string method) =>
        method.Contains(">b__", StringComparison.Ordinal) || method.StartsWith("_Lambda$__", StringComparison.Ordinal);

    public static bool IsLocalFunction(string method) => method.Contains(">g__", StringComparison.Ordinal);

    /// <summary>Whether a method only passes a call of a base method on, for a lambda that cannot make it itself.</summary>
    public static bool IsBaseCall(string method) => method.StartsWith("<>n__", StringComparison.Ordinal);

    /// <summary>
    /// Whether a method of a state machine holds what its author wrote; its other methods are plumbing. F# derives its closures and
    /// sequences from types of its library and overrides whatever they ask for.
    /// </summary>
    public static bool IsWrittenPart(string type, string method) =>
        type.Contains('@', StringComparison.Ordinal) || method == "MoveNext" || method.StartsWith('<');

    /// <summary>The name of the author's method in the name of a lambda, local function or state machine.</summary>
    /// <returns>The name, or null where there is none inside.</returns>
    public static string? FindAuthor(string name)
    {
        var start = 0;
        while (start < name.Length && name[start] == '<')
            start++;

        var end = start == 0 ? -1 : name.IndexOf('>', start);
        return end <= start ? null : name[start..end];
    }

    /// <summary>The name of the property whose field or primary constructor parameter the compiler stores under this name.</summary>
    /// <returns>The name of the auto-property, or null where the field is not of that kind.</returns>
    public static string? FindProperty(string field) =>
        field.StartsWith('<') && field.EndsWith(">k__BackingField", StringComparison.Ordinal)
            ? field[1..^">k__BackingField".Length]
            : null;

    /// <summary>The name of the auto-property whose field this is, or of the field itself, as UTF-8.</summary>
    public static ReadOnlySpan<byte> PropertyOrField(ReadOnlySpan<byte> field) =>
        field.StartsWith("<"u8) && field.EndsWith(">k__BackingField"u8) ? field[1..^">k__BackingField"u8.Length] : field;

    /// <summary>Whether a field of a closure or state machine is a variable that someone wrote.</summary>
    public static bool IsVariable(MetadataReader metadata, StringHandle field) => FirstByteOf(metadata, field) switch
    {
        (byte)'<' => !metadata.StringComparer.StartsWith(field, "<>"),
        (byte)'C' => !metadata.StringComparer.StartsWith(field, "CS$"),
        (byte)'$' => !metadata.StringComparer.StartsWith(field, "$VB$Me"),
        _ => true,
    };

    /// <summary>Whether the compiler writes a method of this name for records, if it marks it as its own.</summary>
    public static bool IsRecordMember(string method) => method is "Equals" or "GetHashCode" or "ToString" or "PrintMembers"
        or "op_Equality" or "op_Inequality" or "Deconstruct" or ".ctor" or "get_EqualityContract" or "<Clone>$";

    /// <summary>Whether a name in the string heap begins like a name that no one wrote; saves the string in most cases.</summary>
    public static bool MayBeMethodName(MetadataReader metadata, StringHandle name) =>
        FirstByteOf(metadata, name) switch
        {
            (byte)'<' => true,
            (byte)'_' => metadata.StringComparer.StartsWith(name, "_Lambda$__"),
            _ => false,
        };

    /// <summary>The first byte of a name in the string heap; 0 for an empty one.</summary>
    public static unsafe byte FirstByteOf(MetadataReader metadata, StringHandle name)
    {
        var offset = MetadataTokens.GetHeapOffset(name);
        return offset > 0 && offset < metadata.GetHeapSize(HeapIndex.String)
            ? metadata.MetadataPointer[metadata.GetHeapMetadataOffset(HeapIndex.String) + offset]
            : (byte)0;
    }
}
