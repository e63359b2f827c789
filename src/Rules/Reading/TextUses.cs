using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Finds out what calls mean for texts, by the names of members of other assemblies.</summary>
internal sealed class TextUses(AssemblyTables tables)
{
    private const string InterpolatedText = "DefaultInterpolatedStringHandler";

    private readonly MetadataReader metadata = tables.Metadata;
    // As many as there are APIs. The first is what nearly all calls are.
    private readonly List<TextUse> found = [TextUse.None];
    private readonly RowArray<bool?> mayMatter = tables.Arrays.New<bool?>(tables.Metadata.GetTableRowCount(TableIndex.TypeRef) + 1);

    /// <summary>Finds what a call means.</summary>
    public TextUse Of(ref MemberUse use) => IsNone(ref use) ? TextUse.None : found[use.Text - 1];

    /// <summary>Whether a call means nothing for texts, as nearly all.</summary>
    public bool IsNone(ref MemberUse use)
    {
        if (use.Text == 0)
            use.Text = 1 + (Find(ref use) is { Kind: not TextUseKind.None } text ? NumberOf(text) : 0);
        return use.Text == 1;
    }

    /// <summary>The namespace and name of the type that declares a member of another assembly, and the member's name.</summary>
    public (string Namespace, string Type, string Member) NamesOf(ref MemberUse use)
    {
        var type = metadata.GetTypeReference((TypeReferenceHandle)use.Declaring);
        var name = metadata.GetString(type.Name);
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return (metadata.GetString(type.Namespace), tick < 0 ? name : name[..tick], MemberOf(ref use));
    }

    private int NumberOf(TextUse text)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Kind == text.Kind && found[i].Apis.SequenceEqual(text.Apis))
                return i;
        }

        found.Add(text);
        return found.Count - 1;
    }

    private TextUse Find(ref MemberUse use)
    {
        if (use.Declaring.Kind != HandleKind.TypeReference || use.Member.Kind != HandleKind.MemberReference || use.ParameterCount == 0 && use.IsConstructor)
            return TextUse.None;
        if (!MayMatter((TypeReferenceHandle)use.Declaring))
            return TextUse.None;

        var (ns, type, member) = NamesOf(ref use);
        if (KindOf(ns, type, member) is var kind and not TextUseKind.None)
            return new TextUse(kind, []);

        var apis = TextApis.Find(ns, type, member);
        if (apis.Count == 0)
            return TextUse.None;

        return Find(ref use, apis);
    }

    // Nearly every type is told by its own name, and the names of its members need not become strings.
    private bool MayMatter(TypeReferenceHandle handle)
    {
        ref var known = ref mayMatter[MetadataTokens.GetRowNumber(handle)];
        if (known is { } answer)
            return answer;

        var matters = tables.Types.Of(handle) is var row && row < 0
            ? metadata.StringComparer.Equals(metadata.GetTypeReference(handle).Name, "String")
            : tables.Types[row] is var type && (type.Name == InterpolatedText || TextApis.MayBeType(type.Name) || SettingReads.MayBeNamespace(type.Namespace));
        known = matters;
        return matters;
    }

    private TextUse Find(ref MemberUse use, IReadOnlyList<TextApi> apis)
    {
        // A name has several overloads: only those with a text are meant.
        var member = (MemberReferenceHandle)use.Member;
        var taken = apis.Where(api => IsText(member, api.Position)).ToArray();
        return taken.Length == 0 ? TextUse.None : new TextUse(TextUseKind.Api, taken);
    }

    private static TextUseKind KindOf(string ns, string type, string member) => (ns, type) switch
    {
        ("System", "String") => member == "Concat" ? TextUseKind.Concatenation : TextUseKind.None,
        ("System.Runtime.CompilerServices", InterpolatedText) => member switch
        {
            ".ctor" => TextUseKind.Beginning,
            "AppendLiteral" => TextUseKind.Literal,
            "AppendFormatted" => TextUseKind.Hole,
            "ToStringAndClear" => TextUseKind.Result,
            _ => TextUseKind.None,
        },
        _ => SettingReads.FindKey(ns, type, member, "") is null ? TextUseKind.None : TextUseKind.Setting,
    };

    private string MemberOf(ref MemberUse use)
    {
        var name = metadata.GetString(metadata.GetMemberReference((MemberReferenceHandle)use.Member).Name);

        // A property that is set is called by its own name.
        return name.StartsWith("set_", StringComparison.Ordinal) ? name[4..] : name;
    }

    private bool IsText(MemberReferenceHandle member, int position)
    {
        var blob = metadata.GetBlobReader(metadata.GetMemberReference(member).Signature);
        var count = blob.ReadMethodHeader();
        tables.Shapes.ReadHead(ref blob);
        for (var i = 0; i < count && i <= position; i++)
        {
            var element = blob;
            if (i == position)
                return element.ReadByte() is ElementType.String or ElementType.Object;

            tables.Shapes.ReadHead(ref blob);
        }

        return false;
    }
}
