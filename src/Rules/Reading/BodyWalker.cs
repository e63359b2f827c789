using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>
/// Reads the code of methods. What the compiler made out of a method - lambdas, local functions, state machines - is read when the
/// code that refers to it is, and belongs to the same author: references are exact where names are ambiguous.
/// </summary>
internal sealed class BodyWalker
{
    private readonly AssemblyTables tables;
    private readonly MetadataReader metadata;
    private readonly BodyFacts facts;
    private readonly Roots roots;
    private readonly Author?[] authors;
    private readonly bool[] knownTypes;
    private readonly int[]?[]?[] locals;
    private readonly Stack<(MethodDefinitionHandle Method, Author Author)> pending = [];
    private readonly List<MethodDefinitionHandle> made = [];
    private readonly List<ExceptionHandler> handlers = [];
    private Author author;
    private Construction construction;
    private bool[] storedLocals = new bool[16];
    private ConstantArguments constants;
    private int previous;

    public BodyWalker(AssemblyTables tables)
    {
        this.tables = tables;
        metadata = tables.Metadata;
        facts = new BodyFacts(tables);
        roots = new Roots(tables);
        authors = new Author?[metadata.GetTableRowCount(TableIndex.MethodDef) + 1];
        knownTypes = new bool[metadata.GetTableRowCount(TableIndex.TypeDef) + 1];
        locals = new int[]?[]?[metadata.GetTableRowCount(TableIndex.StandAloneSig) + 1];
    }

    public Roots Roots => roots;

    /// <summary>Who wrote a method that was read.</summary>
    /// <returns>The author; null for methods that no one wrote, or that are not read.</returns>
    public Author? FindAuthor(MethodDefinitionHandle method) => authors[MetadataTokens.GetRowNumber(method)];

    /// <summary>Reads a method, and all that the compiler made out of it.</summary>
    public void Walk(MethodDefinitionHandle method, Author writer)
    {
        pending.Push((method, writer));
        while (pending.TryPop(out var next))
            Read(next.Method, next.Author);
    }

    private void Read(MethodDefinitionHandle handle, Author writer)
    {
        ref var known = ref authors[MetadataTokens.GetRowNumber(handle)];
        if (known is not null)
            return;

        var method = metadata.GetMethodDefinition(handle);
        if (CompilerMade.MayBeMethodName(metadata, method.Name) && metadata.GetString(method.Name) is var name && CompilerMade.IsMethodName(name))
            writer = ReadFunction(handle, method, name, writer);

        known = writer;
        author = writer;
        if (method.RelativeVirtualAddress == 0 || (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) != MethodImplAttributes.IL)
            return;

        var body = new MethodBody(tables.Image.BytesAt(method.RelativeVirtualAddress));
        construction = Construction.Of(tables, method);
        facts.Begin(writer, handle, construction.HasInitializers);
        handlers.Clear();
        body.ReadHandlers(handlers);
        var slots = LocalsOf(body.Locals);
        ReadCode(body.Code, slots);
        facts.End();
        Queue(writer);
        AddUnstored(slots, handle);
        AddCaught(handle, method);
    }

    /// <summary>Adds what a lambda or local function declares.</summary>
    /// <returns>The author, in the root only if this function composes.</returns>
    private Author ReadFunction(MethodDefinitionHandle handle, MethodDefinition method, string name, Author writer)
    {
        var isLambda = CompilerMade.IsLambda(name);
        if (!isLambda && !CompilerMade.IsLocalFunction(name))
            return writer;

        writer = writer with { InRoot = roots.Composes(method, writer.InRoot) };
        facts.Begin(writer, handle, false);
        var place = tables.Places.OfMethod(handle);
        var parts = tables.Shapes.ReadMethod(method.Signature);
        for (var i = isLambda ? 1 : 0; i < parts.Length; i++)
        {
            if (isLambda)
                facts.AddVariable(parts[i], place);
            else
                facts.AddShapeAt(parts[i], DependencyKind.Signature, place);
        }

        return writer;
    }

    private void ReadCode(ReadOnlySpan<byte> code, int[]?[] slots)
    {
        previous = 0;
        constants = default;
        for (var offset = 0; offset < code.Length;)
        {
            facts.Offset = offset;
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
                    ReadToken(opcode, BinaryPrimitives.ReadInt32LittleEndian(code[offset..]));
                    offset += 4;
                    break;
                case OperandSizes.Switch:
                    offset += 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(code[offset..]));
                    break;
                default:
                    if (slots.Length > 0)
                        ReadStore(opcode, code[offset..], slots);
                    offset += size;
                    break;
            }

            previous = opcode;
            constants.Follow(opcode);
        }
    }

    private void ReadStore(int opcode, ReadOnlySpan<byte> operand, int[]?[] slots)
    {
        var slot = opcode switch
        {
            >= Opcode.StoreLocal0 and <= Opcode.StoreLocal3 => opcode - Opcode.StoreLocal0,
            Opcode.StoreLocalShort or Opcode.LoadLocalAddressShort => operand[0],
            Opcode.StoreLocal or Opcode.LoadLocalAddress => BinaryPrimitives.ReadUInt16LittleEndian(operand),
            _ => -1,
        };
        if (slot < 0 || storedLocals[slot])
            return;

        storedLocals[slot] = true;
        if (slots[slot] is { Length: > 0 } shape)
            facts.AddVariable(shape);
    }

    private void ReadToken(int opcode, int token)
    {
        switch (opcode)
        {
            case Opcode.Call or Opcode.CallVirtual or Opcode.Jump or Opcode.LoadFunction or Opcode.LoadVirtualFunction:
                ReadCall(tables.Uses.Of(token), opcode == Opcode.Call);
                return;
            case Opcode.NewObject:
                ReadCreation(tables.Uses.Of(token));
                return;
            case >= Opcode.LoadField and <= Opcode.StoreStaticField:
                ReadField(tables.Uses.Of(token), opcode);
                return;
            case Opcode.NewArray:
                facts.AddShape(ShapeOf(token), DependencyKind.Creation);
                return;
            case Opcode.IsInstance:
                facts.AddShape(ShapeOf(token), IsFilter() ? DependencyKind.Catch : DependencyKind.Conversion);
                return;
            case Opcode.CastClass or Opcode.Unbox or Opcode.UnboxAny:
                facts.AddShape(ShapeOf(token), DependencyKind.Conversion);
                return;
            case Opcode.InitObject or Opcode.Constrained or Opcode.SizeOf or Opcode.MakeTypedReference or Opcode.ReadTypedReference:
                facts.AddShape(ShapeOf(token), DependencyKind.TypeReference);
                return;
            case Opcode.Box:
                facts.AddBoxed(ShapeOf(token));
                return;
            case Opcode.LoadToken:
                ReadLoadedToken(token);
                return;
        }
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
            ReadField(tables.Uses.Of(token), Opcode.LoadToken);
        else
            ReadCall(tables.Uses.Of(token), false);
    }

    private void ReadCall(MemberUse use, bool isDirect)
    {
        NoteMade(use);
        AddEnums(use);
        if (!use.Made.IsNil)
        {
            facts.AddShape(use.Arguments, DependencyKind.TypeArgument);
            return;
        }

        if (use.IsArray)
            return;

        if (!use.IsConstructor || !isDirect)
        {
            facts.AddMember(use, use.IsRegistration ? DependencyKind.Registration : DependencyKind.Call);
            return;
        }

        if (!construction.Chains(use))
        {
            facts.AddMember(use, DependencyKind.Creation);
            return;
        }

        // A chained constructor may not be written at all, and says no more than the base type, which is a fact of its own.
        if (facts.IsWaiting)
        {
            facts.SettleRest();
            Queue(author);
        }
    }

    private void AddEnums(MemberUse use)
    {
        if (constants.Depth == 0)
            return;

        var parameters = tables.Uses.ValueParameters(use);
        for (var i = 0; i < constants.Depth && i < parameters.Length; i++)
        {
            if (constants.IsConstant(i) && parameters[^(i + 1)] >= 0)
                facts.AddType(parameters[^(i + 1)], DependencyKind.Access);
        }
    }

    private void ReadCreation(MemberUse use)
    {
        NoteMade(use);
        AddEnums(use);
        if (use.IsDelegate)
            facts.AddTypeOf(use, DependencyKind.Creation);
        else if (use.IsArray)
            facts.AddShape(ShapeOf(MetadataTokens.GetToken(metadata.GetMemberReference((MemberReferenceHandle)use.Member).Parent)), DependencyKind.Creation);
        else
            facts.AddMember(use, DependencyKind.Creation);
    }

    private void ReadField(MemberUse use, int opcode)
    {
        NoteMade(use);
        if (!use.MadeType.IsNil)
        {
            ReadVariable(use, opcode);
            return;
        }

        var stored = facts.IsWaiting && opcode == construction.StoreOpcode ? construction.FindStored(use) : default;
        if (stored.IsNil)
        {
            facts.AddMember(use, DependencyKind.Access);
            return;
        }

        // All since the last store initializes this field; a parameter that the compiler keeps in a field is the constructor's.
        var member = construction.IsParameter(stored) ? author.Member : (EntityHandle)stored;
        facts.Settle(member);
        Queue(author with { Member = member });
    }

    /// <summary>Adds a local variable that the compiler moved into a closure or state machine, where it is first stored.</summary>
    private void ReadVariable(MemberUse use, int opcode)
    {
        if (opcode != Opcode.StoreField || use.Variable.Length == 0 || IsLoadArgument(previous))
            return;

        facts.AddVariable(use.Variable);
        use.Variable = [];
    }

    private void NoteMade(MemberUse use)
    {
        if (!use.Made.IsNil && CompilerMade.IsMethodName(NameOf(use.Made)))
            made.Add(use.Made);
        if (use.MadeType.IsNil)
            return;

        ref var isKnown = ref knownTypes[MetadataTokens.GetRowNumber(use.MadeType)];
        if (isKnown)
            return;

        isKnown = true;
        var type = metadata.GetTypeDefinition(use.MadeType);
        var name = metadata.GetString(type.Name);
        if (CompilerMade.IsClosureName(name) || tables.Types.AuthorOf(use.MadeType).IsNil)
            return;

        foreach (var method in type.GetMethods())
        {
            if (CompilerMade.IsWrittenPart(name, NameOf(method)))
                made.Add(method);
        }
    }

    private string NameOf(MethodDefinitionHandle method) => metadata.GetString(metadata.GetMethodDefinition(method).Name);

    private void Queue(Author writer)
    {
        foreach (var method in made)
            pending.Push((method, writer));
        made.Clear();
    }

    private int[]?[] LocalsOf(int token)
    {
        if (token == 0)
            return [];

        ref var slots = ref locals[token & 0xFFFFFF];
        slots ??= tables.Shapes.ReadLocals(
            metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(token & 0xFFFFFF)).Signature);
        if (slots.Length > storedLocals.Length)
            storedLocals = new bool[Math.Max(slots.Length, storedLocals.Length * 2)];
        storedLocals.AsSpan(0, slots.Length).Clear();
        return slots;
    }

    private void AddUnstored(int[]?[] slots, MethodDefinitionHandle method)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (!storedLocals[i] && slots[i] is { Length: > 0 } shape)
                facts.AddVariable(shape, tables.Places.OfMethod(method));
        }
    }

    private void AddCaught(MethodDefinitionHandle handle, MethodDefinition method)
    {
        // The outermost handler of an async method is the compiler's: it puts the exception into the task.
        var count = handlers.Count > 0 && IsAsync(method) ? handlers.Count - 1 : handlers.Count;
        for (var i = 0; i < count; i++)
        {
            if (handlers[i].CaughtType == 0)
                continue;

            var cursor = tables.Places.Follow(handle);
            facts.AddShapeAt(ShapeOf(handlers[i].CaughtType), DependencyKind.Catch, cursor.At(handlers[i].Offset));
        }
    }

    private bool IsAsync(MethodDefinition method)
    {
        var type = method.GetDeclaringType();
        if (!tables.Types.IsMade(type))
            return false;

        foreach (var other in metadata.GetTypeDefinition(type).GetMethods())
        {
            if (metadata.StringComparer.Equals(metadata.GetMethodDefinition(other).Name, "SetStateMachine"))
                return true;
        }

        return false;
    }

    private bool IsFilter()
    {
        foreach (var handler in handlers)
        {
            if (handler.Filter == facts.Offset)
                return true;
        }

        return false;
    }

    private int[] ShapeOf(int token) => tables.Shapes.Of(MetadataTokens.EntityHandle(token));

    private static bool IsLoadArgument(int opcode) =>
        opcode is (>= Opcode.LoadArgument0 and <= Opcode.LoadArgument3) or Opcode.LoadArgumentShort or Opcode.LoadArgument;
}
