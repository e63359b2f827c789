using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Cycles;
using ArchRules.Verdicts.References;
using ArchRules.Verdicts.Services;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers;

/// <summary>What the compiler knows of each rule. Core makes whole messages, so that every front door says the same.</summary>
internal static class Descriptors
{
    private const string Model = "ArchRules.Model";
    private const string Code = "ArchRules.Code";
    private const string Services = "ArchRules.Services";
    private const string Message = "{0}";
    private const string Pages = "https://github.com/archrules/archrules/blob/main/docs/rules/";

    public static readonly DiagnosticDescriptor Unreadable = new(
        ModelRules.UnreadableId, ModelRules.UnreadableTitle, Message, Model, DiagnosticSeverity.Error, true,
        helpLinkUri: Pages + ModelRules.UnreadableId + ".md");

    public static readonly DiagnosticDescriptor Contradiction = new(
        ModelRules.ContradictionId, ModelRules.ContradictionTitle, Message, Model, DiagnosticSeverity.Error, true,
        helpLinkUri: Pages + ModelRules.ContradictionId + ".md");

    public static readonly DiagnosticDescriptor Unassigned = new(
        ModelRules.UnassignedId, ModelRules.UnassignedTitle, Message, Model, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + ModelRules.UnassignedId + ".md", customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor Ambiguous = new(
        ModelRules.AmbiguousId, ModelRules.AmbiguousTitle, Message, Model, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + ModelRules.AmbiguousId + ".md");

    public static readonly DiagnosticDescriptor MissingArrow = new(
        MissingArrowCheck.Id, MissingArrowCheck.Title, Message, Code, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + MissingArrowCheck.Id + ".md");

    public static readonly DiagnosticDescriptor StorageBypass = new(
        StorageBypassCheck.Id, StorageBypassCheck.Title, Message, Code, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + StorageBypassCheck.Id + ".md");

    public static readonly DiagnosticDescriptor Layer = new(
        LayerCheck.Id, LayerCheck.Title, Message, Code, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + LayerCheck.Id + ".md");

    public static readonly DiagnosticDescriptor WireCrossed = new(
        WireCrossedCheck.Id, WireCrossedCheck.Title, Message, Code, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + WireCrossedCheck.Id + ".md");

    public static readonly DiagnosticDescriptor AccessMode = new(
        AccessModeCheck.Id, AccessModeCheck.Title, Message, Code, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + AccessModeCheck.Id + ".md");

    public static readonly DiagnosticDescriptor OwnedTechnology = new(
        OwnedTechnologyCheck.Id, OwnedTechnologyCheck.Title, Message, Code, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + OwnedTechnologyCheck.Id + ".md");

    public static readonly DiagnosticDescriptor HiddenType = new(
        HiddenTypeCheck.Id, HiddenTypeCheck.Title, Message, Code, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + HiddenTypeCheck.Id + ".md");

    public static readonly DiagnosticDescriptor Leak = new(
        LeakCheck.Id, LeakCheck.Title, Message, Code, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + LeakCheck.Id + ".md");

    public static readonly DiagnosticDescriptor Composition = new(
        CompositionCheck.Id, CompositionCheck.Title, Message, Code, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + CompositionCheck.Id + ".md");

    public static readonly DiagnosticDescriptor DeprecatedArrow = new(
        DeprecatedArrowCheck.Id, DeprecatedArrowCheck.Title, Message, Code, DiagnosticSeverity.Info, true,
        helpLinkUri: Pages + DeprecatedArrowCheck.Id + ".md");

    public static readonly DiagnosticDescriptor HiddenDependency = new(
        HiddenDependencyCheck.Id, HiddenDependencyCheck.Title, Message, Code, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + HiddenDependencyCheck.Id + ".md");

    public static readonly DiagnosticDescriptor ServiceTarget = new(
        ServiceTargetCheck.Id, ServiceTargetCheck.Title, Message, Services, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + ServiceTargetCheck.Id + ".md");

    public static readonly DiagnosticDescriptor Setting = new(
        SettingCheck.Id, SettingCheck.Title, Message, Services, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + SettingCheck.Id + ".md");

    public static readonly DiagnosticDescriptor Queue = new(
        QueueCheck.Id, QueueCheck.Title, Message, Services, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + QueueCheck.Id + ".md");

    public static readonly DiagnosticDescriptor Reference = new(
        ReferenceCheck.Id, ReferenceCheck.Title, Message, Code, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + ReferenceCheck.Id + ".md", customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor Cycle = new(
        CycleCheck.Id, CycleCheck.Title, Message, Code, DiagnosticSeverity.Warning, true,
        helpLinkUri: Pages + CycleCheck.Id + ".md", customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        Unreadable, Contradiction, Unassigned, Ambiguous,
        MissingArrow, StorageBypass, Layer, WireCrossed, AccessMode, OwnedTechnology, HiddenType, Leak, Reference, Cycle, Composition,
        DeprecatedArrow, HiddenDependency, ServiceTarget, Setting, Queue);

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = All.ToDictionary(descriptor => descriptor.Id);

    /// <summary>Finds the descriptor of a rule.</summary>
    /// <returns>The descriptor; null for a rule that the compiler does not judge.</returns>
    public static DiagnosticDescriptor? Find(string rule) => ById.TryGetValue(rule, out var descriptor) ? descriptor : null;
}
