using System.Collections.Immutable;
using ArchRules.Verdicts;

namespace ArchRules.Analyzers.Reporting;

/// <summary>What a diagnostic carries for those who act on it: fixes, tools, and the parity test.</summary>
public static class DiagnosticProperties
{
    /// <summary>The member that depends, as baselines write it.</summary>
    public const string Source = "source";

    /// <summary>What it depends on, as baselines write it.</summary>
    public const string Target = "target";

    /// <summary>The component that depends.</summary>
    public const string SourceComponent = "sourceComponent";

    /// <summary>The component or technology that is used.</summary>
    public const string TargetComponent = "targetComponent";

    /// <summary>The namespace that belongs to no component; empty for the global one.</summary>
    public const string Namespace = "namespace";

    internal static ImmutableDictionary<string, string?> Of(Violation violation) => ImmutableDictionary<string, string?>.Empty
        .Add(Source, violation.Dependency.Source.ToString())
        .Add(Target, violation.Dependency.Target.ToString())
        .Add(SourceComponent, violation.SourceNode)
        .Add(TargetComponent, violation.TargetNode);
}
