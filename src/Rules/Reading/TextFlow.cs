using System.Reflection.Metadata;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Reading;

/// <summary>
/// Follows texts through one body: those that APIs take, and the constant beginning of those that are put together on the way there.
/// </summary>
internal sealed class TextFlow(AssemblyTables tables, EvaluationStack stack)
{
    private readonly MetadataReader metadata = tables.Metadata;
    private readonly TextUses uses = new(tables.Metadata, tables.Types, tables.Shapes);

    // Interpolated texts that are being put together, by the variable that holds them: their beginning, 0 once it is over.
    private readonly Dictionary<int, long> begun = [];

    /// <summary>Begins a body.</summary>
    public void Begin() => begun.Clear();

    /// <summary>Follows a call, before it takes its arguments from the stack.</summary>
    /// <param name="use">What is called.</param>
    /// <param name="facts">Takes what is found.</param>
    /// <returns>The constant that the call's result is.</returns>
    public long Follow(MemberUse use, BodyFacts facts)
    {
        var text = uses.Of(use);
        if (text.Kind == TextUseKind.None)
            return 0;

        var first = stack.ConstantAt(use.ParameterCount - 1);
        switch (text.Kind)
        {
            case TextUseKind.Api:
                AddTexts(use, text.Apis, facts);
                return 0;
            case TextUseKind.Concatenation:
                return first.FindStart() is { IsNil: false } start ? StackConstant.OfStart(start) : 0;
            case TextUseKind.Setting:
                return KeyOf(use);
            case TextUseKind.Result:
                return begun.Remove(stack.OriginAt(0), out var beginning) ? beginning : 0;
            default:
                FollowInterpolation(text.Kind, stack.OriginAt(use.ParameterCount), first);
                return 0;
        }
    }

    /// <summary>Finds the texts that the arguments of an attribute are.</summary>
    public IEnumerable<(TextApi Api, string Text)> OfAttribute(MemberUse constructor, BlobHandle value) =>
        uses.Of(constructor).Apis is { Count: > 0 } apis ? FindTexts(apis, value) : [];

    private IEnumerable<(TextApi Api, string Text)> FindTexts(IReadOnlyList<TextApi> apis, BlobHandle value)
    {
        foreach (var api in apis)
        {
            if (api.Position == 0 && FindFirstText(value) is { } text)
                yield return (api, text);
        }
    }

    private void FollowInterpolation(TextUseKind kind, int variable, StackConstant first)
    {
        if (kind == TextUseKind.Beginning)
            begun[variable] = -1;
        else if (kind == TextUseKind.Hole || first.FindText().IsNil)
            Begin(variable, 0);
        else
            Begin(variable, StackConstant.OfStart(first.FindText()));
    }

    // Only what comes first is the beginning.
    private void Begin(int variable, long beginning)
    {
        if (begun.TryGetValue(variable, out var known) && known == -1)
            begun[variable] = beginning;
    }

    private void AddTexts(MemberUse use, IReadOnlyList<TextApi> apis, BodyFacts facts)
    {
        var arguments = new CallArguments(stack, metadata, use.ParameterCount);
        foreach (var api in apis)
        {
            var constant = stack.ConstantAt(use.ParameterCount - 1 - api.Position);
            var text = arguments.FindText(api.Position);
            if (text is not null && api.AssemblyPosition >= 0)
                text = arguments.FindText(api.AssemblyPosition) is { } assembly ? text + ", " + TypeNameText.AssemblyOf(assembly) : null;

            if (api.Role != TextRole.Address || text is not null)
                facts.AddText(api, api.Role, text);
            else if (SettingOf(constant) is { } key)
                facts.AddText(api, TextRole.AddressSetting, key);
            else
                facts.AddText(api, TextRole.Address, StartOf(constant));
        }
    }

    private string? StartOf(StackConstant constant) =>
        constant.FindStart() is { IsNil: false } start ? AddressStart.Find(metadata.GetUserString(start)) : null;

    private string? SettingOf(StackConstant constant)
    {
        if (constant.FindSetting() is not { IsNil: false } key)
            return null;

        return (constant.IsConnection ? "ConnectionStrings:" : "") + metadata.GetUserString(key);
    }

    // The key is the last text that is passed: an extension takes the configuration first, GetValue a default behind it.
    private long KeyOf(MemberUse use)
    {
        var isConnection = uses.NamesOf(use).Member == "GetConnectionString";
        var position = use.HasThis ? 0 : 1;
        var key = stack.ConstantAt(use.ParameterCount - 1 - position).FindText();
        return key.IsNil || use.ParameterCount <= position ? 0 : StackConstant.OfSetting(key, isConnection);
    }

    // ECMA-335 II.23.3: a prolog, then the arguments; one that is passed as object has its type before it.
    private string? FindFirstText(BlobHandle value)
    {
        var blob = metadata.GetBlobReader(value);
        if (blob.Length < 3)
            return null;

        blob.ReadUInt16();
        var ahead = blob;
        if (ahead.ReadByte() == ElementType.String && ahead.RemainingBytes > 2)
        {
            var boxed = TryReadText(ahead);
            if (boxed is { Length: > 0 })
                return boxed;
        }

        return TryReadText(blob);
    }

    private static string? TryReadText(BlobReader blob)
    {
        try
        {
            return blob.ReadSerializedString();
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
