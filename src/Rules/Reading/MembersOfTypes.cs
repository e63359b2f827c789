using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>Which properties, or which events, each type declares, as row numbers: metadata keeps that in a table that is not sorted.</summary>
/// <param name="types">How many types there are.</param>
/// <param name="members">How many properties or events there are.</param>
/// <param name="arrays">Lends memory.</param>
internal readonly struct MembersOfTypes(int types, int members, RowArrays arrays)
{
    private readonly RowArray<int> first = arrays.New<int>(types + 1);
    private readonly RowArray<int> next = arrays.New<int>(members + 1);

    /// <summary>Adds a member in front of those that were added before.</summary>
    public void Add(TypeDefinitionHandle type, int row)
    {
        ref var head = ref first[MetadataTokens.GetRowNumber(type)];
        next[row] = head;
        head = row;
    }

    /// <summary>The first member of a type; 0 where it has none.</summary>
    public int FirstOf(TypeDefinitionHandle type) => first[MetadataTokens.GetRowNumber(type)];

    /// <summary>The member behind another one; 0 behind the last.</summary>
    public int Next(int row) => next[row];
}
