using System;

namespace ArchRules.Verdicts;

/// <summary>What dependencies between two places could do wrong, before any of them is looked at.</summary>
[Flags]
public enum Risks
{
    /// <summary>Nothing: no dependency between the two has to be judged.</summary>
    None = 0,

    /// <summary>One of them could break a rule about dependencies.</summary>
    Violation = 1,

    /// <summary>A call could be more than a composition root has to do: AR0112.</summary>
    Work = 2,

    /// <summary>A signature could hand the target to someone who must not use it: AR0108.</summary>
    Leak = 4,
}
