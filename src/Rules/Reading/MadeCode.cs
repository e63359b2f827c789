using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>
/// The methods that the compiler made out of the code at hand: closures are told one by one, a state machine as a whole, when the
/// code first refers to it.
/// </summary>
internal sealed class MadeCode(AssemblyTables tables)
{
    private readonly MetadataReader metadata = tables.Metadata;
    private readonly RowArray<bool> isKnown = tables.Arrays.New<bool>(tables.Metadata.GetTableRowCount(TableIndex.TypeDef) + 1);

    private readonly List<MethodDefinitionHandle> found = [];
    private readonly Stack<(MethodDefinitionHandle Method, Author Author)> pending = [];

    /// <summary>Gives what was found since the last time to its author, to be read.</summary>
    public void Settle(Author author)
    {
        foreach (var method in found)
            pending.Push((method, author));
        found.Clear();
    }

    /// <summary>Takes a method that is to be read.</summary>
    public bool TryTake(out (MethodDefinitionHandle Method, Author Author) next) => pending.TryPop(out next);

    /// <summary>Takes note of the use of a member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Follow(ref MemberUse use)
    {
        if (use.IsOfMade)
            FollowMade(ref use);
    }

    private void FollowMade(ref MemberUse use)
    {
        if (!use.Made.IsNil && CompilerMade.IsMethodName(metadata, metadata.GetMethodDefinition(use.Made).Name))
            found.Add(use.Made);
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
                found.Add(method);
        }
    }

    private string NameOf(MethodDefinitionHandle method) => metadata.GetString(metadata.GetMethodDefinition(method).Name);
}
