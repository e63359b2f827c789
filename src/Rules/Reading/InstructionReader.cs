using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Reads the instructions of one body after the other, each once.</summary>
internal sealed class InstructionReader(
    AssemblyTables tables, BodyFacts facts, MadeCode made, LocalSlots locals, ExceptionHandlers handlers)
{
    private readonly MetadataReader metadata = tables.Metadata;
    private readonly EvaluationStack stack = new(tables.StaticRows, tables.StaticTypes);
    private readonly Receivers receivers = new(tables);
    private TextFlow? texts;
    private Author author;
    private Construction construction;
    private int previous;
    private int constraint;

    /// <summary>Reads a body.</summary>
    /// <param name="code">The instructions.</param>
    /// <param name="method">The method that holds them.</param>
    /// <param name="writer">Who wrote it.</param>
    /// <param name="implied">What it does besides what is written in it.</param>
    public void Read(ReadOnlySpan<byte> code, MethodDefinitionHandle method, Author writer, Construction implied)
    {
        author = writer;
        construction = implied;
        previous = 0;
        stack.Begin();
        (texts ??= new TextFlow(tables, stack)).Begin(method);
        receivers.Begin(method);
        for (var offset = 0; offset < code.Length;)
        {
            facts.Offset = offset;
            stack.MoveTo(offset);
            int opcode = code[offset++];
            var size = OperandSizes.Of((byte)opcode);
            if (opcode == 0xFE)
            {
                size = OperandSizes.OfPrefixed(code[offset]);
                opcode = 0xFE00 | code[offset++];
            }

            switch (size)
            {
                case OperandSizes.Token:
                    offset += 4;
                    ReadToken(opcode, BinaryPrimitives.ReadInt32LittleEndian(code[(offset - 4)..]), code, offset);
                    break;
                case OperandSizes.Switch:
                    var targets = code.Slice(offset + 4, 4 * BinaryPrimitives.ReadInt32LittleEndian(code[offset..]));
                    offset += 4 + targets.Length;
                    stack.Switch(targets, offset);
                    break;
                default:
                    var operand = code[offset..];
                    if (Opcode.IsOfLocal(opcode) && !locals.IsDone)
                        locals.Follow(opcode, operand);
                    offset += size;
                    stack.Follow(opcode, operand, offset);
                    break;
            }

            previous = opcode;
        }
    }

    private void ReadToken(int opcode, int token, ReadOnlySpan<byte> code, int next)
    {
        switch (opcode)
        {
            case Opcode.Call or Opcode.CallVirtual:
                ReadCall(ref tables.Uses.Of(token), opcode, token);
                return;
            case Opcode.NewObject:
                ReadCreation(ref tables.Uses.Of(token), code, next);
                return;
            case Opcode.CallIndirect:
                ReadIndirectCall(token);
                return;
            case Opcode.Constrained:
                facts.AddShape(ShapeOf(token), DependencyKind.TypeReference);
                constraint = token;
                return;
            case Opcode.Jump or Opcode.LoadFunction or Opcode.LoadVirtualFunction:
                AddCall(ref tables.Uses.Of(token), opcode, token);
                break;
            case >= Opcode.LoadField and <= Opcode.StoreStaticField:
                ReadField(ref tables.Uses.Of(token), opcode);
                break;
            case Opcode.NewArray:
                facts.AddShape(ShapeOf(token), DependencyKind.Creation);
                break;
            case Opcode.IsInstance:
                facts.AddShape(ShapeOf(token), handlers.IsFilter(facts.Offset) ? DependencyKind.Catch : DependencyKind.Conversion);
                break;
            case Opcode.CastClass or Opcode.Unbox or Opcode.UnboxAny:
                facts.AddShape(ShapeOf(token), DependencyKind.Conversion);
                break;
            case Opcode.InitObject when tables.Shapes.IsNullable(tables.Shapes.HeadOf(MetadataTokens.EntityHandle(token))):
                break;
            case Opcode.InitObject or Opcode.SizeOf or Opcode.MakeTypedReference or Opcode.ReadTypedReference:
                facts.AddShape(ShapeOf(token), DependencyKind.TypeReference);
                break;
            case Opcode.Box:
                facts.AddBoxed(ShapeOf(token));
                break;
            case Opcode.LoadToken:
                ReadLoadedToken(token);
                break;
        }

        stack.FollowToken(opcode, token);
    }

    private void ReadLoadedToken(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind is HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification)
        {
            facts.AddShape(tables.Shapes.Of(handle), DependencyKind.TypeReference);
            return;
        }

        var isField = handle.Kind == HandleKind.FieldDefinition
            || (handle.Kind == HandleKind.MemberReference
                && metadata.GetMemberReference((MemberReferenceHandle)handle).GetKind() == MemberReferenceKind.Field);
        if (isField)
            ReadField(ref tables.Uses.Of(token), Opcode.LoadToken);
        else
            AddCall(ref tables.Uses.Of(token), Opcode.LoadToken, token);
    }

    private void ReadCall(ref MemberUse use, int opcode, int token)
    {
        if (stack.MayHaveNumber(use.ParameterCount))
            AddEnums(ref use);
        AddCall(ref use, opcode, token);
        var constant = texts!.Follow(ref use, facts);
        stack.Call(use.ParameterCount + (use.HasThis ? 1 : 0), token, use.HasResult, constant);
    }

    private void AddCall(ref MemberUse use, int opcode, int token)
    {
        facts.CanBeWork = opcode is (Opcode.Call or Opcode.CallVirtual) && !use.HandsBuilder;
        made.Follow(ref use);
        if (!use.Made.IsNil)
        {
            facts.AddShape(use.Arguments, DependencyKind.TypeArgument);
            return;
        }

        if (use.IsArray)
            return;

        if (!use.IsConstructor || opcode != Opcode.Call)
        {
            var reached = receivers.Of(ref use, opcode, token, OriginOfReceiver(ref use, opcode));
            facts.AddMember(ref use, reached, use.IsRegistration || IsBuilder(reached) ? DependencyKind.Registration : DependencyKind.Call);
            return;
        }

        if (!construction.Chains(ref use))
        {
            facts.AddMember(ref use, StaticType.Unknown, DependencyKind.Creation);
            return;
        }

        // A chained constructor may not be written at all, and says no more than the base type, which is a fact of its own.
        if (facts.IsWaiting)
        {
            facts.SettleRest();
            made.Settle(author);
        }

        facts.AddLink(ref use);
    }

    // A container is changed by what it inherits, too.
    private bool IsBuilder(StaticType type) => type.Row >= 0 && (tables.Types.Roles(type.Row) & TypeRoles.Builder) != 0;

    private int OriginOfReceiver(ref MemberUse use, int opcode) => opcode switch
    {
        Opcode.Call or Opcode.CallVirtual => previous == Opcode.Constrained ? constraint : stack.OriginAt(use.ParameterCount),
        Opcode.LoadFunction or Opcode.LoadVirtualFunction => stack.OriginAt(0),
        _ => Origin.Unknown,
    };

    /// <summary>
    /// Reads a call through a function pointer. Its signature is that of the pointer's declaration, a fact already, unless a plain pointer
    /// or a number is called as if it were one.
    /// </summary>
    private void ReadIndirectCall(int token)
    {
        var signature = metadata.GetStandaloneSignature((StandaloneSignatureHandle)MetadataTokens.EntityHandle(token)).Signature;
        if (tables.StaticTypes.Of(stack.OriginAt(0)) != StaticType.FunctionPointer)
        {
            foreach (var part in tables.Shapes.ReadMethod(signature))
                facts.AddShape(part, DependencyKind.Conversion);
        }

        var blob = metadata.GetBlobReader(signature);
        var hasThis = blob.ReadSignatureHeader().IsInstance;
        var count = blob.ReadNumber();
        stack.Call(count + (hasThis ? 2 : 1), Origin.Unknown, !MemberUses.IsVoid(blob));
    }

    private void AddEnums(ref MemberUse use)
    {
        if (use.Extra is [])
            return;

        var arguments = new CallArguments(stack, metadata, use.ParameterCount);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments.IsNumber(i) && tables.Uses.ValueParameters(ref use) is var parameters && i < parameters.Length && parameters[i] >= 0)
                facts.AddType(parameters[i], DependencyKind.TypeReference);
        }
    }

    private void ReadCreation(ref MemberUse use, ReadOnlySpan<byte> code, int next)
    {
        made.Follow(ref use);
        if (stack.MayHaveNumber(use.ParameterCount))
            AddEnums(ref use);
        if (use.IsDelegate)
            facts.AddTypeOf(ref use, DependencyKind.Creation);
        else if (use.IsArray)
            facts.AddShape(tables.Shapes.Of(use.Parent), DependencyKind.Creation);
        else
            facts.AddMember(ref use, StaticType.Unknown, DependencyKind.Creation);

        texts!.FollowCreation(ref use, code, next, facts);
        stack.Call(use.ParameterCount, MetadataTokens.GetToken(use.Parent), true);
    }

    private void ReadField(ref MemberUse use, int opcode)
    {
        made.Follow(ref use);
        if (!use.MadeType.IsNil)
        {
            ReadVariable(ref use, opcode);
            return;
        }

        var stored = facts.IsWaiting && opcode == construction.StoreOpcode ? construction.FindStored(ref use) : default;
        if (stored.IsNil)
        {
            facts.AddMember(ref use, receivers.Of(ref use, opcode, stack), DependencyKind.Access);
            return;
        }

        // All since the last store initializes this field; a parameter that the compiler keeps in a field is the constructor's.
        var member = construction.IsParameter(stored) ? author.Member : (EntityHandle)stored;
        facts.Settle(member);
        made.Settle(author with { Member = member });
    }

    /// <summary>Adds a local variable that the compiler moved into a closure or state machine, where it is first stored.</summary>
    private void ReadVariable(ref MemberUse use, int opcode)
    {
        if (opcode != Opcode.StoreField || use.Extra is not { Length: > 0 } variable || IsLoadArgument(previous))
            return;

        facts.AddVariable(variable);
        use.Extra = [];
    }

    private int[] ShapeOf(int token) => tables.Shapes.Of(MetadataTokens.EntityHandle(token));

    private static bool IsLoadArgument(int opcode) =>
        opcode is (>= Opcode.LoadArgument0 and <= Opcode.LoadArgument3) or Opcode.LoadArgumentShort or Opcode.LoadArgument;
}
