using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>
/// The methods that the compiler made out of the code at hand: closures are told one by one, a state machine as a whole, when the
/// code first refers to it.
/// </summary>
internal sealed class MadeCode(AssemblyTables tables)
{
    private readonly MetadataReader metadata = tables.Metadata;
    private readonly bool[] isKnown = new bool[tables.Metadata.GetTableRowCount(TableIndex.TypeDef) + 1];

    /// <summary>What was found since the list was last emptied.</summary>
    public List<MethodDefinitionHandle> Found { get; } = [];

    /// <summary>Takes note of the use of a member.</summary>
    public void Follow(MemberUse use)
    {
        if (!use.Made.IsNil && CompilerMade.IsMethodName(NameOf(use.Made)))
            Found.Add(use.Made);
        if (!use.MadeType.IsNil)
            FollowType(use.MadeType);
    }

    private void FollowType(TypeDefinitionHandle handle)
    {
        if (isKnown[MetadataTokens.GetRowNumber(handle)])
            return;

        isKnown[MetadataTokens.GetRowNumber(handle)] = true;
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        if (CompilerMade.IsClosureName(name) || tables.Types.AuthorOf(handle).IsNil)
            return;

        foreach (var method in type.GetMethods())
        {
            if (CompilerMade.IsWrittenPart(name, NameOf(method)))
                Found.Add(method);
        }
    }

    private string NameOf(MethodDefinitionHandle method) => metadata.GetString(metadata.GetMethodDefinition(method).Name);
}
