namespace ArchRules.Reading;

/// <summary>An entry of the table of members, which nearly always tells by itself whether it is the one.</summary>
/// <param name="Number">The index of the row plus one; 0 where the entry is empty.</param>
/// <param name="Hash">The hash of type and signature.</param>
internal readonly record struct MemberSlot(int Number, int Hash);
