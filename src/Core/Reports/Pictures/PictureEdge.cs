using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ArchRules.Reports.Pictures;

/// <summary>All that leads from one box of a picture to another one: one line, however many arrows and dependencies there are.</summary>
/// <param name="Source">The name of the box that depends.</param>
/// <param name="Target">The name of the box that it depends on.</param>
/// <param name="Status">How what is declared lies to what the code does.</param>
public sealed record PictureEdge(string Source, string Target, PictureEdgeStatus Status)
{
    /// <summary>The words of the arrows' modes, each once, in the order of the file; empty where there is no arrow.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>Whether there are arrows and all of them lead over a wire.</summary>
    public bool IsWire { get; init; }

    /// <summary>How many dependencies, violations and debts there are.</summary>
    public PictureCounts Counts { get; init; }

    /// <summary>The ids of the rules that are broken, known debt included, in order.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Why, in the words of the file; null where the file says nothing.</summary>
    public string? Because { get; init; }

    /// <summary>How many lines of the full picture it stands for; 1 where it is a single one.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>What became of it since the earlier picture.</summary>
    public PictureChange Change { get; init; }

    /// <summary>Whether some use breaks a rule, known debt or not.</summary>
    public bool IsBroken => Status >= PictureEdgeStatus.Debt;

    /// <summary>What is broken, in short.</summary>
    /// <returns><c>AR0102: 3</c>, <c>AR0101, AR0105: 1, 2 debt</c>; empty where nothing is.</returns>
    public string Broken
    {
        get
        {
            var counts = new List<string>();
            if (Counts.Violations > 0)
                counts.Add(Counts.Violations.ToString(CultureInfo.InvariantCulture));
            if (Counts.Debt > 0)
                counts.Add(Counts.Debt.ToString(CultureInfo.InvariantCulture) + " debt");

            return counts.Count == 0 ? "" : string.Join(", ", Rules) + ": " + string.Join(", ", counts);
        }
    }

    /// <summary>What to write beside the line.</summary>
    /// <returns>
    /// <c>http</c>, <c>read, write</c>, <c>AR0102: 3</c>, <c>read; AR0105: 1, 2 debt</c>; for several lines in one <c>http ×5</c>; empty
    /// where there is nothing to say, as for an arrow whose mode is <c>call</c>: that is what an arrow is unless it says more.
    /// </returns>
    public string Label
    {
        get
        {
            var label = string.Join("; ", new[] { Modes is ["call"] ? "" : string.Join(", ", Modes), Broken }.Where(words => words.Length > 0));
            return Parts == 1 ? label : (label + " ×" + Parts.ToString(CultureInfo.InvariantCulture)).TrimStart();
        }
    }

    /// <summary>The line of two that join the same boxes.</summary>
    /// <param name="other">The other one, which comes later in the picture.</param>
    public PictureEdge With(PictureEdge other) => this with
    {
        Status = Status > other.Status ? Status : other.Status,
        Modes = Modes.Union(other.Modes).ToArray(),
        IsWire = Modes.Count == 0 ? other.IsWire : IsWire && (other.IsWire || other.Modes.Count == 0),
        Counts = Counts + other.Counts,
        Rules = Rules.Union(other.Rules).OrderBy(rule => rule, StringComparer.Ordinal).ToArray(),
        Because = Because is null || Because == other.Because ? other.Because : other.Because is null ? Because : Because + "; " + other.Because,
        Parts = Parts + other.Parts,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Source} -> {Target}: {Status}";
}
