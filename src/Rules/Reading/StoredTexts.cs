using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>
/// Finds the one constant text that a local variable or a readonly field can hold. Code is looked through only where such a value
/// reaches an API that makes it a dependency, which is rare.
/// </summary>
internal sealed class StoredTexts(AssemblyTables tables)
{
    private readonly MetadataReader metadata = tables.Metadata;
    private readonly Dictionary<(MethodDefinitionHandle Method, int Origin), UserStringHandle> known = [];

    /// <summary>Finds the text.</summary>
    /// <param name="origin">Where the value comes from, as <see cref="Origin"/> says it.</param>
    /// <param name="method">The method at hand.</param>
    /// <returns>The text; nil where it is anything else, or may be.</returns>
    public UserStringHandle Find(int origin, MethodDefinitionHandle method)
    {
        if (!MayHold(origin))
            return default;

        var key = (Origin.KindOf(origin) == Origin.Local ? method : default, origin);
        if (!known.TryGetValue(key, out var text))
            known.Add(key, text = key.Item1.IsNil ? OfField(origin) : OfLocal(method, origin));
        return text;
    }

    /// <summary>Whether a value comes from a local variable or a field of this assembly.</summary>
    public static bool MayHold(int origin) => Origin.KindOf(origin) is Origin.Local or (int)TableIndex.Field << 24;

    private UserStringHandle OfLocal(MethodDefinitionHandle method, int origin)
    {
        return TextStores.Of(BodyOf(method), Origin.IndexOf(origin), true).FindText();
    }

    private UserStringHandle OfField(int token)
    {
        var handle = MetadataTokens.FieldDefinitionHandle(token & 0xFFFFFF);
        if (Origin.IndexOf(token) > metadata.GetTableRowCount(TableIndex.Field))
            return default;

        var field = metadata.GetFieldDefinition(handle);
        var type = field.GetDeclaringType();
        var isReadOnly = (field.Attributes & FieldAttributes.InitOnly) != 0;
        if (!isReadOnly && !IsHoisted(field, type))
            return default;

        // A readonly field is stored by constructors only, a local variable of asynchronous code by its state machine.
        UserStringHandle text = default;
        foreach (var method in metadata.GetTypeDefinition(type).GetMethods())
        {
            var definition = metadata.GetMethodDefinition(method);
            if (isReadOnly && (definition.Attributes & MethodAttributes.SpecialName) == 0)
                continue;

            var stores = TextStores.Of(BodyOf(method), token, false);
            if (stores.Count == 0)
                continue;
            if (stores.FindText() is not { IsNil: false } found || (!text.IsNil && metadata.GetUserString(text) != metadata.GetUserString(found)))
                return default;

            text = found;
        }

        return text;
    }

    // A variable of a closure is stored by the code around it as well; one of a state machine is called <name>5__1.
    private bool IsHoisted(FieldDefinition field, TypeDefinitionHandle type) =>
        tables.Types.IsMade(type)
        && metadata.GetString(field.Name) is ['<', ..] name
        && name.Contains(">5__", StringComparison.Ordinal);

    private ReadOnlySpan<byte> BodyOf(MethodDefinitionHandle handle)
    {
        var method = metadata.GetMethodDefinition(handle);
        return method.RelativeVirtualAddress == 0 || (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) != MethodImplAttributes.IL
            ? []
            : new MethodBody(tables.Image.BytesAt(method.RelativeVirtualAddress)).Code;
    }
}
