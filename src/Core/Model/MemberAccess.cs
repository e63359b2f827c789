using System;

namespace ArchRules.Model;

/// <summary>What <c>reads</c>, <c>writes</c>, <c>publishes</c> and <c>consumes</c> say of a member.</summary>
[Flags]
public enum MemberAccess
{
    /// <summary>None of them names it.</summary>
    Unclassified = 0,

    /// <summary><c>reads</c> names it.</summary>
    Reads = 1,

    /// <summary><c>writes</c> names it.</summary>
    Writes = 2,

    /// <summary><c>publishes</c> names it.</summary>
    Publishes = 4,

    /// <summary><c>consumes</c> names it.</summary>
    Consumes = 8,
}
