using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts.Services;

/// <summary>Which components run in one process, as far as arrows tell: those that calls join, not those that wires do.</summary>
internal sealed class ProcessReach(ArchitectureModel model)
{
    /// <summary>
    /// What the process of a host holds: the component, all that it reaches by arrows in process, and the adapters that a composition root
    /// plugs into those.
    /// </summary>
    public IReadOnlyCollection<Component> From(Component host)
    {
        var reached = new Dictionary<int, Component> { [host.Id] = host };
        var queue = new Queue<Component>(reached.Values);
        while (queue.Count > 0)
        {
            foreach (var next in NextTo(queue.Dequeue()))
            {
                if (reached.ContainsKey(next.Id))
                    continue;

                reached.Add(next.Id, next);
                queue.Enqueue(next);
            }
        }

        return reached.Values;
    }

    /// <summary>Groups components that arrows in process join, whatever their direction, without going through one of them.</summary>
    /// <param name="without">The component that is not gone through: being joined by it is the question; null for none.</param>
    /// <returns>For each component the id of its group.</returns>
    public IReadOnlyDictionary<int, int> Groups(Component? without)
    {
        var group = model.Components.ToDictionary(component => component.Id, component => component.Id);
        foreach (var arrow in InProcess().Where(arrow => arrow.Source.Id != without?.Id && arrow.Target.Id != without?.Id && !IsStore(arrow.Target)))
        {
            var (kept, gone) = (group[arrow.Source.Id], group[arrow.Target.Id]);
            foreach (var id in group.Where(pair => pair.Value == gone).Select(pair => pair.Key).ToArray())
                group[id] = kept;
        }

        return group;
    }

    private static bool IsStore(Component component) => component.Role == LayerRole.Storage || component.IsShared;

    private IEnumerable<Component> NextTo(Component component) => InProcess()
        .Where(arrow => arrow.Source.Id == component.Id)
        .Select(arrow => arrow.Target)
        .Concat(InProcess().Where(arrow => arrow.Target.Id == component.Id && IsAdapter(arrow.Source, component)).Select(arrow => arrow.Source));

    // It implements what the port declares, so that it runs where the port does. What anybody calls, or what starts by itself, runs
    // elsewhere; and storage is used by many, shared code by everyone, so that their users need not run together.
    private bool IsAdapter(Component component, Component port) =>
        component is { IsComposition: false, Role: not LayerRole.FrontEnd }
        && (component.Role == LayerRole.Storage ? port.Role == LayerRole.Storage : !IsStore(port))
        && !model.Arrows.Any(arrow => arrow.Target.Id == component.Id);

    private IEnumerable<Arrow> InProcess() => model.Arrows.Where(arrow => !arrow.Mode.IsWire() && arrow.Target.HasCode);
}
