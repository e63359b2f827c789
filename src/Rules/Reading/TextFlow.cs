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
    private readonly TextUses uses = tables.TextUses;
    private readonly StoredTexts stored = new(tables);

    // Interpolated texts that are being put together, by the variable that holds them: their beginning, 0 once it is over.
    private readonly Dictionary<int, long> begun = [];
    private MethodDefinitionHandle method;
    private bool isCreated;

    /// <summary>Begins a body.</summary>
    public void Begin(MethodDefinitionHandle body)
    {
        method = body;
        isCreated = false;
        begun.Clear();
    }

    /// <summary>Follows the creation of an object, before it takes its arguments from the stack.</summary>
    /// <param name="use">The constructor.</param>
    /// <param name="code">The instructions.</param>
    /// <param name="next">The offset behind the creation.</param>
    /// <param name="facts">Takes what is found.</param>
    public void FollowCreation(ref MemberUse use, ReadOnlySpan<byte> code, int next, BodyFacts facts)
    {
        if (uses.IsNone(ref use))
            return;

        // Asynchronous code creates an interpolated text and stores it: what is added next tells where.
        var text = uses.Of(ref use);
        if (text.Kind == TextUseKind.Beginning)
            isCreated = true;
        else if (text.Kind != TextUseKind.Api || !new KeptLink(tables, code, next).IsCreated(ref use, method))
            FollowText(ref use, facts);
    }

    /// <summary>Follows a call, before it takes its arguments from the stack.</summary>
    /// <param name="use">What is called.</param>
    /// <param name="facts">Takes what is found.</param>
    /// <returns>The constant that the call's result is.</returns>
    public long Follow(ref MemberUse use, BodyFacts facts) => uses.IsNone(ref use) ? 0 : FollowText(ref use, facts);

    private long FollowText(ref MemberUse use, BodyFacts facts)
    {
        var text = uses.Of(ref use);
        var first = stack.ConstantAt(use.ParameterCount - 1);
        switch (text.Kind)
        {
            case TextUseKind.Api:
                AddTexts(ref use, text.Apis, facts);
                return 0;
            case TextUseKind.Concatenation:
                return Concatenate(use.ParameterCount, first);
            case TextUseKind.Setting:
                return KeyOf(ref use);
            case TextUseKind.Result:
                return begun.Remove(stack.OriginAt(0), out var beginning) ? beginning : 0;
            default:
                FollowInterpolation(text.Kind, stack.OriginAt(use.ParameterCount), use.ParameterCount);
                return 0;
        }
    }

    /// <summary>Finds the texts that the arguments of an attribute are.</summary>
    public IEnumerable<(TextApi Api, string Text)> OfAttribute(ref MemberUse constructor, BlobHandle value) =>
        uses.Of(ref constructor).Apis is { Count: > 0 } apis ? FindTexts(apis, value) : [];

    private IEnumerable<(TextApi Api, string Text)> FindTexts(IReadOnlyList<TextApi> apis, BlobHandle value)
    {
        foreach (var api in apis)
        {
            if (api.Position == 0 && FindFirstText(value) is { } text)
                yield return (api, text);
        }
    }

    private long Concatenate(int count, StackConstant first)
    {
        if (first.FindStart() is { IsNil: false } start)
            return StackConstant.OfStart(start);

        var holder = HolderAt(count - 1);
        return holder == Origin.Unknown ? 0 : StackConstant.OfBegun(holder, count > 1 && EndsHost(stack.ConstantAt(count - 2)));
    }

    private void FollowInterpolation(TextUseKind kind, int variable, int count)
    {
        if (kind == TextUseKind.Beginning || (isCreated && !begun.ContainsKey(variable)))
            (begun[variable], isCreated) = (-1, false);
        if (kind != TextUseKind.Beginning && begun.TryGetValue(variable, out var known))
            begun[variable] = known == -1 ? FirstOf(kind, count) : Continue(known, kind, stack.ConstantAt(count - 1));
    }

    // Only what comes first is the beginning.
    private long FirstOf(TextUseKind kind, int count)
    {
        if (kind == TextUseKind.Literal && stack.ConstantAt(count - 1).FindText() is { IsNil: false } text)
            return StackConstant.OfStart(text);

        return HolderAt(count - 1) is var holder and not Origin.Unknown ? StackConstant.OfHeld(holder) : 0;
    }

    private long Continue(long known, TextUseKind kind, StackConstant next) => new StackConstant(known) is { IsHeld: true } held
        ? StackConstant.OfBegun(held.FindHolder(), kind == TextUseKind.Literal && EndsHost(next))
        : known;

    private int HolderAt(int below)
    {
        var constant = stack.ConstantAt(below);
        if (constant.IsHeld)
            return constant.FindHolder();

        var origin = stack.OriginAt(below);
        return StoredTexts.MayHold(origin) ? origin : Origin.Unknown;
    }

    private bool EndsHost(StackConstant next) =>
        next.FindStart() is { IsNil: false } text && metadata.GetUserString(text) is ['/' or '?' or '#' or ':', ..];

    private void AddTexts(ref MemberUse use, IReadOnlyList<TextApi> apis, BodyFacts facts)
    {
        foreach (var api in apis)
        {
            var constant = stack.ConstantAt(use.ParameterCount - 1 - api.Position);
            var text = TextAt(ref use, api.Position);
            if (text is not null && api.AssemblyPosition >= 0)
                text = TextAt(ref use, api.AssemblyPosition) is { } assembly ? text + ", " + TypeNameText.AssemblyOf(assembly) : null;

            if (api.Role != TextRole.Address || text is not null)
                facts.AddText(api, api.Role, text);
            else if (SettingOf(constant) is { } key)
                facts.AddText(api, TextRole.AddressSetting, key);
            else
                facts.AddText(api, TextRole.Address, StartOf(constant));
        }
    }

    private string? TextAt(ref MemberUse use, int position)
    {
        if (position >= use.ParameterCount)
            return null;

        var below = use.ParameterCount - 1 - position;
        var text = stack.ConstantAt(below).FindText();
        if (text.IsNil && HolderAt(below) is var holder and not Origin.Unknown)
            text = stored.Find(holder, method);
        return text.IsNil ? null : metadata.GetUserString(text);
    }

    private string? StartOf(StackConstant constant)
    {
        if (constant.FindStart() is { IsNil: false } start)
            return AddressStart.Find(metadata.GetUserString(start));

        // What ends the host is as good as a slash.
        return constant.FindHolder() is var holder and not Origin.Unknown && stored.Find(holder, method) is { IsNil: false } text
            ? AddressStart.Find(metadata.GetUserString(text) + (constant.IsEnded ? "/" : ""))
            : null;
    }

    private string? SettingOf(StackConstant constant)
    {
        if (constant.FindSetting() is not { IsNil: false } key)
            return null;

        return (constant.IsConnection ? "ConnectionStrings:" : "") + metadata.GetUserString(key);
    }

    // The key is the last text that is passed: an extension takes the configuration first, GetValue a default behind it.
    private long KeyOf(ref MemberUse use)
    {
        var isConnection = uses.NamesOf(ref use).Member == "GetConnectionString";
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
