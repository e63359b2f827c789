using System;
using System.Collections.Generic;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>What a check covers.</summary>
/// <param name="IsWholeSystem">Whether the assemblies are all of the system, so that AR0003, AR0006 and stale debt can be judged.</param>
/// <param name="Baseline">The known debt.</param>
/// <param name="BaselineFile">The path of the baseline as it shall be shown; empty where there is none.</param>
/// <param name="Today">The day on which entries with an end are judged.</param>
public sealed record CheckScope(bool IsWholeSystem, Baseline Baseline, string BaselineFile, DateTime Today)
{
    /// <summary>The configuration files of the projects; empty where none were looked for.</summary>
    public IReadOnlyList<ConfigurationFile> Configuration { get; init; } = [];

    /// <summary>The direct references of the projects; null where nobody knows them, as of assemblies that were named by their files.</summary>
    public IReadOnlyList<ProjectReferences>? References { get; init; }

    /// <summary>A whole system without debt.</summary>
    public static CheckScope Whole { get; } = new(true, Baseline.Empty, "", DateTime.MinValue);

    /// <summary>A part of a system without debt.</summary>
    public static CheckScope Part { get; } = new(false, Baseline.Empty, "", DateTime.MinValue);
}
