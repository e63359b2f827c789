using ArchRules.Verdicts;

namespace ArchRules.Cli.Reports;

/// <summary>One thing to show, be it a violation, known debt or a finding: what all formats of services are written from.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">What it weighs; never none.</param>
/// <param name="Message">The fact, the cause and the remedy.</param>
internal sealed record ReportItem(Rule Rule, Severity Severity, string Message)
{
    /// <summary>The file relative to the root of the repository, with forward slashes; absolute where it lies elsewhere; null where unknown.</summary>
    public required string? File { get; init; }

    /// <summary>The model file in the same form: where services show what has no place of its own.</summary>
    public required string ModelFile { get; init; }

    /// <summary>From 1; 1 where no place is known.</summary>
    public required int Line { get; init; }

    /// <summary>From 1; 1 where no place is known.</summary>
    public required int Column { get; init; }

    /// <summary>
    /// What tells this item from all others of the document, in 32 hexadecimal digits: the rule, the members at both ends, and which of
    /// several it is. No line is in it, so it stays when code moves.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>The member that depends, as baselines write it; null for a finding.</summary>
    public string? Source { get; init; }

    /// <summary>The components or technologies at both ends, <c>web -> store</c>; null for a finding.</summary>
    public string? Pair { get; init; }

    /// <summary>Why it does not count, as a sentence; null where it counts.</summary>
    public string? Debt { get; init; }

    /// <summary>The severity as users write it.</summary>
    public string Word => Severity.ToString().ToLowerInvariant();
}
