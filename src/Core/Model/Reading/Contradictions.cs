using System.Linq;

namespace ArchRules.Model.Reading;

/// <summary>AR0002: a model that is well-formed but cannot be meant.</summary>
internal static class Contradictions
{
    public static void Check(ArchitectureModel model, Mistakes mistakes)
    {
        foreach (var arrow in model.Arrows)
            CheckArrow(model, arrow, mistakes);

        foreach (var component in model.Components.Where(component => component.Role == LayerRole.FrontEnd))
            CheckFrontEnd(model, component, mistakes);
    }

    private static void CheckArrow(ArchitectureModel model, Arrow arrow, Mistakes mistakes)
    {
        var name = $"the arrow '{arrow.Source.Name} -> {arrow.TargetName}'";
        var relation = LayerRelations.Between(model, arrow.Source, arrow.Target);
        if (relation != LayerRelation.Allowed && !arrow.Target.IsShared)
        {
            var remedy = relation == LayerRelation.FrontEndToStorage ? "let a service stand between them" : "change the arrow or the layers";
            mistakes.Contradiction(
                arrow.Range,
                $"{name} {LayerRelations.Describe(relation, arrow.Source.Layer!, arrow.Target.Layer!)}, which no arrow can allow; {remedy}");
        }

        if (model.Forbidden.Any(forbidden => Overlap(forbidden, arrow)))
            mistakes.Contradiction(arrow.Range, $"{name} is both allowed and forbidden; keep one of the two");

        if (model.Independent.Any(group => AreApart(group, arrow)))
            mistakes.Contradiction(arrow.Range, $"{name} joins two components that 'independent' keeps apart; keep one of the two");

        if (arrow.Source.IsShared && !arrow.Target.IsShared)
            mistakes.Contradiction(arrow.Range, $"{name} starts at a shared component, which may use only shared ones");
    }

    private static bool Overlap(Arrow a, Arrow b) =>
        a.Source == b.Source && a.Target == b.Target && (a.Scope == b.Scope || a.Scope == ArrowScope.Any || b.Scope == ArrowScope.Any);

    private static bool AreApart(System.Collections.Generic.IReadOnlyList<Component> group, Arrow arrow) => arrow.Source == arrow.Target
        ? group.Count(component => component == arrow.Source) > 1
        : group.Contains(arrow.Source) && group.Contains(arrow.Target);

    private static void CheckFrontEnd(ArchitectureModel model, Component component, Mistakes mistakes)
    {
        foreach (var owned in component.Owns.Select(name => model.Technologies[name]))
        {
            if (owned.Category is TechnologyCategory.Database or TechnologyCategory.ObjectStore)
                mistakes.Contradiction(
                    component.Range,
                    $"front-end '{component.Name}' must not own '{owned.Name}', which is storage; let a service or storage component own it");
        }
    }
}
