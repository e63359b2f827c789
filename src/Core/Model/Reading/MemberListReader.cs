using System.Collections.Generic;

namespace ArchRules.Model.Reading;

/// <summary>Reads lists of <c>Type.Member</c>.</summary>
internal static class MemberListReader
{
    /// <summary>Reads one list.</summary>
    /// <returns>The patterns; empty where the key is missing.</returns>
    public static IReadOnlyList<MemberPattern> Read(MappingReader keys, string key, Mistakes mistakes)
    {
        var members = new List<MemberPattern>();
        foreach (var text in keys.ReadTexts(key))
        {
            var (pattern, mistake) = MemberPattern.Parse(text.Value, text.Range);
            if (pattern is not null)
                members.Add(pattern);
            else
                mistakes.Unreadable(text.Range, mistake!);
        }

        return members;
    }

    /// <summary>Reads all lists of a technology.</summary>
    public static MemberLists ReadAll(MappingReader keys, Mistakes mistakes) => new(
        Read(keys, "reads", mistakes), Read(keys, "writes", mistakes), Read(keys, "publishes", mistakes), Read(keys, "consumes", mistakes))
    {
        Free = Read(keys, "free", mistakes),
    };
}
