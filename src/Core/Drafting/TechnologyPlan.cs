using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Drafting;

/// <summary>Gives technologies to those who use them: databases, object stores, search and files have owners, queues and caches are boxes.</summary>
internal static class TechnologyPlan
{
    // A technology that everyone uses is nobody's own: to close it would say more than the code does.
    private const int MaxOwners = 4;

    /// <summary>Adds boxes and owners to a plan.</summary>
    public static BoxPlan Apply(BoxPlan boxes, Probe probe)
    {
        var users = probe.Units
            .SelectMany(unit => probe.TechnologiesOf(unit).Select(use => (use.Technology, Box: boxes.Of(unit.Id))))
            .GroupBy(use => use.Technology.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.First().Technology, Boxes: group.Select(use => use.Box).Distinct().ToArray()))
            .ToArray();
        var owned = users.SelectMany(use => OwnersOf(use.Technology, use.Boxes).Select(box => (Box: box.Name, use.Technology.Name))).ToLookup(pair => pair.Box, pair => pair.Name);
        var shared = users.Where(use => use.Technology.Category is TechnologyCategory.Queue or TechnologyCategory.Cache).ToArray();
        var names = new HashSet<string>(boxes.Boxes.Select(box => box.Name), StringComparer.Ordinal);
        return boxes.With(
            box => box with { Owns = owned[box.Name].ToArray() },
            shared.Select(use => new Box(NameOf(use.Technology, shared.Count(other => other.Technology.Category == use.Technology.Category), names), new TierGuess(Tier.Beside, ""))
            {
                Technology = use.Technology.Name,
            }).ToArray());
    }

    private static IEnumerable<Box> OwnersOf(Technology technology, IReadOnlyList<Box> users)
    {
        var owners = users.Where(box => box.Tier is not (Tier.FrontEnd or Tier.Shared)).ToArray();
        return technology.Category switch
        {
            TechnologyCategory.Database or TechnologyCategory.ObjectStore or TechnologyCategory.Search => owners.Length <= MaxOwners ? owners : [],

            // Any code may have a file to read; who keeps the data is told by its layer.
            TechnologyCategory.FileSystem => users.Count <= MaxOwners && users.All(box => box.Tier == Tier.Storage) ? owners : [],
            _ => [],
        };
    }

    private static string NameOf(Technology technology, int alike, HashSet<string> taken)
    {
        var kind = technology.Category.Word();
        foreach (var name in alike == 1 ? new[] { kind, technology.Name } : [technology.Name])
        {
            if (taken.Add(name))
                return name;
        }

        var number = 2;
        while (!taken.Add(technology.Name + "-" + number))
            number++;
        return technology.Name + "-" + number;
    }
}
