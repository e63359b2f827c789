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
    private readonly RowArray<Author> authors;
    private readonly MadeCode made;
    private readonly LocalSlots locals;
    private readonly ExceptionHandlers handlers;
    private readonly InstructionReader instructions;

    public BodyWalker(AssemblyTables tables)
    {
        this.tables = tables;
        metadata = tables.Metadata;
        facts = new BodyFacts(tables);
        roots = new Roots(tables);
        authors = tables.Arrays.New<Author>(metadata.GetTableRowCount(TableIndex.MethodDef) + 1);
        made = new MadeCode(tables);
        locals = new LocalSlots(tables, facts);
        handlers = new ExceptionHandlers(tables, facts);
        instructions = new InstructionReader(tables, facts, made, locals, handlers);
    }

    public Roots Roots => roots;

    /// <summary>Who wrote a method that was read.</summary>
    /// <returns>The author; null for methods that no one wrote, or that are not read.</returns>
    public Author? FindAuthor(MethodDefinitionHandle method) => authors[MetadataTokens.GetRowNumber(method)] is { Member.IsNil: false } known ? known : null;

    /// <summary>Reads a method, and all that the compiler made out of it.</summary>
    public void Walk(MethodDefinitionHandle method, Author writer)
    {
        Read(method, writer);
        while (made.TryTake(out var next))
            Read(next.Method, next.Author);
    }

    private void Read(MethodDefinitionHandle handle, Author writer)
    {
        ref var known = ref authors[MetadataTokens.GetRowNumber(handle)];
        if (!known.Member.IsNil)
            return;

        var method = metadata.GetMethodDefinition(handle);
        if (CompilerMade.MayBeMethodName(metadata, method.Name) && metadata.GetString(method.Name) is var name && CompilerMade.IsMethodName(name))
            writer = ReadFunction(handle, method, name, writer);

        known = writer;
        var address = method.RelativeVirtualAddress;
        if (address == 0 || (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) != MethodImplAttributes.IL)
            return;

        var body = new MethodBody(tables.Image.BytesAt(address));
        var attributes = method.Attributes;
        var construction = Construction.Of(tables, handle, attributes);
        facts.Begin(writer, handle, construction.HasInitializers);
        handlers.Begin(body);
        locals.Begin(handle, body.Locals);
        if (tables.Owners.Of(handle) is var type && tables.Types.IsMade(type) && StateMachines.KeepsResult(metadata, type, method))
            locals.Skip(StateMachines.ResultSlot);
        tables.StaticRows.Begin(handle, body.Locals, (attributes & MethodAttributes.Static) == 0);
        instructions.Read(body.Code, handle, writer, construction);
        facts.End();
        made.Settle(writer);
        locals.End(tables.Places.OfMethod(handle));
        handlers.End(handle);
    }

    /// <summary>Adds what a lambda or local function declares.</summary>
    /// <returns>The author, in the root only if this function composes.</returns>
    private Author ReadFunction(MethodDefinitionHandle handle, MethodDefinition method, string name, Author writer)
    {
        var isLambda = CompilerMade.IsLambda(name);
        if (!isLambda && !CompilerMade.IsLocalFunction(name))
            return writer;

        writer = writer with { InRoot = roots.Composes(method, writer.InRoot), Wiring = roots.WiringOf(method, writer.Wiring) };
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
}
