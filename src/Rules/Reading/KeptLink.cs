using System.Buffers.Binary;
using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Finds out whether an address that was just created goes nowhere but where people follow it.</summary>
/// <param name="tables">The assembly.</param>
/// <param name="code">The instructions.</param>
/// <param name="next">The offset behind the creation.</param>
internal readonly ref struct KeptLink(AssemblyTables tables, ReadOnlySpan<byte> code, int next)
{
    private readonly ReadOnlySpan<byte> code = code;

    /// <summary>Whether the address is stored in a member that keeps links, or handed out by a method that does.</summary>
    /// <param name="created">What is created.</param>
    /// <param name="method">The method that holds the code.</param>
    public bool IsCreated(ref MemberUse created, MethodDefinitionHandle method)
    {
        if (DeclaringOf(created.Declaring) != ("System", "Uri"))
            return false;
        if (code.Length - next >= 5 && code[next] is Opcode.Call or Opcode.CallVirtual or Opcode.StoreField or Opcode.StoreStaticField)
            return IsKeptIn(ref tables.Uses.Of(BinaryPrimitives.ReadInt32LittleEndian(code[(next + 1)..])));

        return PageLink.IsHandedOutBy(tables.Metadata.GetString(tables.Metadata.GetMethodDefinition(method).Name)) && IsReturned(next);
    }

    private bool IsKeptIn(ref MemberUse use)
    {
        var name = NameOf(use.Member);
        if (use.Member.Kind == HandleKind.MethodDefinition || (use.Member.Kind == HandleKind.MemberReference && IsMethod(use.Member)))
        {
            if (!name.StartsWith("set_", StringComparison.Ordinal))
                return false;

            name = name[4..];
        }

        var (ns, type) = DeclaringOf(use.Declaring);
        return PageLink.IsKeptIn(ns, type, CompilerMade.FindProperty(name) ?? name);
    }

    private bool IsMethod(EntityHandle member) => tables.Metadata.GetMemberReference((MemberReferenceHandle)member).GetKind() == MemberReferenceKind.Method;

    private string NameOf(EntityHandle member) => tables.Metadata.GetString(member.Kind switch
    {
        HandleKind.MethodDefinition => tables.Metadata.GetMethodDefinition((MethodDefinitionHandle)member).Name,
        HandleKind.FieldDefinition => tables.Metadata.GetFieldDefinition((FieldDefinitionHandle)member).Name,
        HandleKind.MemberReference => tables.Metadata.GetMemberReference((MemberReferenceHandle)member).Name,
        _ => default,
    });

    private (string Namespace, string Type) DeclaringOf(EntityHandle type)
    {
        if (type.Kind != HandleKind.TypeReference)
            return ("", "");

        var reference = tables.Metadata.GetTypeReference((TypeReferenceHandle)type);
        return (tables.Metadata.GetString(reference.Namespace), tables.Metadata.GetString(reference.Name));
    }

    // Without optimization a returned value is kept in a variable on the way to the one end of the method.
    private bool IsReturned(int offset)
    {
        var variable = -1;
        while (offset >= 0 && offset < code.Length)
        {
            offset = CodeSteps.Skip(code, offset);
            var opcode = code[offset];
            if (opcode == Opcode.Return)
                return variable < 0;

            if (variable < 0 && CodeSteps.StoredAt(code, offset) is >= 0 and var stored)
                variable = stored;
            else if (variable >= 0 && CodeSteps.LoadedAt(code, offset) == variable)
                variable = -1;
            else if (opcode != Opcode.Nop && !Opcode.IsJump(opcode))
                return false;

            offset = CodeSteps.NextOf(code, offset);
        }

        return false;
    }
}
