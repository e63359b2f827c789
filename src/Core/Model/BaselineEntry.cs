using System;
using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>Debt that is known: violations of one rule between two members.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Source">The member that depends, as <c>Assembly:Type.Member(params)</c>.</param>
/// <param name="Target">What it depends on, in the same form.</param>
/// <param name="Count">How many violations are known, at least one; more are violations.</param>
/// <param name="Expires">The last day on which the entry counts; null where it has no end.</param>
/// <param name="Owner">Who shall mend it; null where the file does not say.</param>
/// <param name="Because">Why it is there; null where the file does not say.</param>
/// <param name="Range">Where it stands.</param>
public sealed record BaselineEntry(
    string Rule, string Source, string Target, int Count, DateTime? Expires, string? Owner, string? Because, TextRange Range);
