using System.Collections.Generic;
using System.Linq;
using ArchRules.Verdicts.Cycles;
using ArchRules.Verdicts.References;
using ArchRules.Verdicts.Services;

namespace ArchRules.Verdicts;

/// <summary>All rules of this version, by id.</summary>
public static class Rules
{
    /// <summary>The rules in the order of their ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(ModelRules.UnreadableId, ModelRules.UnreadableTitle, Severity.Error, false),
        new(ModelRules.ContradictionId, ModelRules.ContradictionTitle, Severity.Error, false),
        new(ModelRules.EmptyId, ModelRules.EmptyTitle, Severity.Warning, true),
        new(ModelRules.UnassignedId, ModelRules.UnassignedTitle, Severity.Warning, false),
        new(ModelRules.AmbiguousId, ModelRules.AmbiguousTitle, Severity.Warning, false),
        new(ModelRules.UnusedArrowId, ModelRules.UnusedArrowTitle, Severity.Suggestion, true),
        new(BaselineRule.Id, BaselineRule.Title, Severity.Warning, true),
        new(BoardRule.Id, BoardRule.Title, Severity.Suggestion, true),
        new(MissingArrowCheck.Id, MissingArrowCheck.Title, Severity.Warning, false),
        new(StorageBypassCheck.Id, StorageBypassCheck.Title, Severity.Warning, false),
        new(LayerCheck.Id, LayerCheck.Title, Severity.Warning, false),
        new(WireCrossedCheck.Id, WireCrossedCheck.Title, Severity.Warning, false),
        new(AccessModeCheck.Id, AccessModeCheck.Title, Severity.Warning, false),
        new(OwnedTechnologyCheck.Id, OwnedTechnologyCheck.Title, Severity.Warning, false),
        new(HiddenTypeCheck.Id, HiddenTypeCheck.Title, Severity.Warning, false),
        new(LeakCheck.Id, LeakCheck.Title, Severity.Warning, false),
        new(ReferenceCheck.Id, ReferenceCheck.Title, Severity.Warning, false),
        new(HiddenDependencyCheck.Id, HiddenDependencyCheck.Title, Severity.Warning, false),
        new(CycleCheck.Id, CycleCheck.Title, Severity.Warning, false),
        new(CompositionCheck.Id, CompositionCheck.Title, Severity.Warning, false),
        new(DeprecatedArrowCheck.Id, DeprecatedArrowCheck.Title, Severity.Suggestion, false),
        new(ServiceTargetCheck.Id, ServiceTargetCheck.Title, Severity.Warning, false),
        new(SettingCheck.Id, SettingCheck.Title, Severity.Warning, false),
        new(SharedStorageCheck.Id, SharedStorageCheck.Title, Severity.Warning, true),
        new(QueueCheck.Id, QueueCheck.Title, Severity.Warning, false),
    ];

    /// <summary>Gets a rule.</summary>
    /// <exception cref="KeyNotFoundException">No rule of this version has the id.</exception>
    public static Rule Get(string id) =>
        All.FirstOrDefault(rule => rule.Id == id) ?? throw new KeyNotFoundException($"no rule has the id '{id}'");
}
