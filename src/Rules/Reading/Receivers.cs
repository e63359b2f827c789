using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>Tells which type a member is reached through: whose it is, whoever declares it.</summary>
internal sealed class Receivers(AssemblyTables tables)
{
    private readonly MetadataReader metadata = tables.Metadata;
    private MethodDefinition method;

    /// <summary>Begins a body.</summary>
    public void Begin(MethodDefinitionHandle body) => method = metadata.GetMethodDefinition(body);

    /// <summary>The type that a method is reached through.</summary>
    /// <param name="use">The method.</param>
    /// <param name="opcode">How it is called.</param>
    /// <param name="token">The token of the call.</param>
    /// <param name="origin">Where the object comes from that it is called on.</param>
    /// <returns>The type; unknown where that is the one that declares the method, as far as the code says.</returns>
    public StaticType Of(ref MemberUse use, int opcode, int token, int origin)
    {
        if (!use.HasThis || use.IsConstructor || (opcode == Opcode.Call && IsBaseCall(ref use, token, origin)))
            return StaticType.Unknown;

        return Of(ref use, origin);
    }

    /// <summary>The type that a field is reached through.</summary>
    /// <returns>The type; unknown where that is the one that declares the field, as far as the code says.</returns>
    public StaticType Of(ref MemberUse use, int opcode, EvaluationStack stack) => opcode switch
    {
        Opcode.LoadField or Opcode.LoadFieldAddress => Of(ref use, stack.OriginAt(0)),
        Opcode.StoreField => Of(ref use, stack.OriginAt(1)),
        _ => StaticType.Unknown,
    };

    private StaticType Of(ref MemberUse use, int origin)
    {
        var reached = tables.StaticRows.Of(origin);
        if (reached < 0 || reached == use.Type)
            return StaticType.Unknown;

        // Where the code says that an interface's method is called on a class, the class was converted to the interface before. And
        // what a 'using' does at its end, no one wrote.
        var declaring = tables.Types.Roles(use.Type);
        var isConverted = (declaring & TypeRoles.Interface) != 0 && (tables.Types.Roles(reached) & TypeRoles.Interface) == 0;
        return isConverted || (declaring & TypeRoles.Disposable) != 0 ? StaticType.Unknown : tables.StaticTypes.Of(origin);
    }

    /// <summary>Whether a call is one of <c>base</c>: to a method that is overridden, or through a method made for it.</summary>
    private bool IsBaseCall(ref MemberUse use, int token, int origin)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodDefinition && handle != use.Member)
            return true;
        if (!tables.StaticRows.HasThis || origin != Origin.Argument)
            return false;

        return use.Member.Kind == HandleKind.MethodDefinition
            ? (metadata.GetMethodDefinition((MethodDefinitionHandle)use.Member).Attributes & MethodAttributes.Virtual) != 0
            : metadata.GetMemberReference((MemberReferenceHandle)use.Member).Name == method.Name;
    }
}
