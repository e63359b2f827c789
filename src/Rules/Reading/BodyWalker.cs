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
    private readonly Stack<(MethodDefinitionHandle Method, Author Author)> pending = [];
    private readonly MadeCode made;
    private readonly LocalSlots locals;
    private readonly ExceptionHandlers handlers;
    private Author author;
    private Construction construction;
    private ConstantArguments constants;
    private int previous;

    public BodyWalker(AssemblyTables tables)
    {
        this.tables = tables;
        metadata = tables.Metadata;
        facts = new BodyFacts(tables);
        roots = new Roots(tables);
        authors = new Author?[metadata.GetTableRowCount(TableIndex.MethodDef) + 1];
        made = new MadeCode(tables);
        locals = new LocalSlots(tables, facts);
        handlers = new ExceptionHandlers(tables, facts);
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
        handlers.Begin(body);
        locals.Begin(body.Locals);
        ReadCode(body.Code);
        facts.End();
        Queue(writer);
        locals.End(tables.Places.OfMethod(handle));
        handlers.End(handle, method);
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

    private void ReadCode(ReadOnlySpan<byte> code)
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
                    if (!locals.IsEmpty)
                        locals.Follow(opcode, code[offset..]);
                    offset += size;
                    break;
            }

            previous = opcode;
            constants.Follow(opcode);
        }
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
                facts.AddShape(ShapeOf(token), handlers.IsFilter(facts.Offset) ? DependencyKind.Catch : DependencyKind.Conversion);
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
        made.Follow(use);
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

        facts.AddLink(use);
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
        made.Follow(use);
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
        made.Follow(use);
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

    private void Queue(Author writer)
    {
        foreach (var method in made.Found)
            pending.Push((method, writer));
        made.Found.Clear();
    }

    private int[] ShapeOf(int token) => tables.Shapes.Of(MetadataTokens.EntityHandle(token));

    private static bool IsLoadArgument(int opcode) =>
        opcode is (>= Opcode.LoadArgument0 and <= Opcode.LoadArgument3) or Opcode.LoadArgumentShort or Opcode.LoadArgument;
}
