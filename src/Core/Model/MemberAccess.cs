using System;

namespace ArchRules.Model;

/// <summary>What <c>reads</c> and <c>writes</c> say of a member.</summary>
[Flags]
public enum MemberAccess
{
    /// <summary>Neither names it.</summary>
    Unclassified = 0,

    /// <summary><c>reads</c> names it.</summary>
    Reads = 1,

    /// <summary><c>writes</c> names it.</summary>
    Writes = 2,
}
