using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts.Services;

/// <summary>AR0203: services that meet only over wires, or not at all, do not share one database, object store or file system.</summary>
public static class SharedStorageCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0203";

    /// <summary>The rule in one line.</summary>
    public const string Title = "Services share one database, object store or file system";

    /// <summary>The message for a component: it, who shares it, and those that <c>shared-by</c> does not name.</summary>
    public const string ComponentFormat =
        "'{0}' is shared by {1}, which do not run in one process; give each its own storage, or name {2} in 'shared-by' of '{0}'";

    /// <summary>The message for a connection: two components, and the setting and file of the first.</summary>
    public const string ConnectionFormat =
        "'{0}' and '{1}' connect to one database, and do not run in one process: '{2}' in {3} leads there too; give each its own, or let one ask the other";

    /// <summary>Finds storage components that several processes use.</summary>
    internal static IEnumerable<Finding> OfComponents(ArchitectureModel model)
    {
        foreach (var (store, users) in FindShared(model))
        {
            var unnamed = users.Where(user => !store.SharedBy.Contains(user.Name)).ToArray();
            if (unnamed.Length > 0)
                yield return new Finding(
                    Rules.Get(Id),
                    string.Format(CultureInfo.InvariantCulture, ComponentFormat, store.Name, Names(users), Names(unnamed)),
                    store.Range,
                    null);
        }
    }

    /// <summary>Finds storage components that several processes use, meant or not, with those who use each.</summary>
    internal static IEnumerable<(Component Store, IReadOnlyList<Component> Users)> FindShared(ArchitectureModel model)
    {
        var processes = new ProcessReach(model);
        foreach (var store in model.Components.Where(component => IsStore(model, component)))
        {
            var users = UsersOf(model, store, []).OrderBy(user => user.Id).ToArray();
            if (users.Length > 0 && IsShared(store, users, processes.Groups(store)))
                yield return (store, users);
        }
    }

    /// <summary>Finds connections of several processes to one database.</summary>
    internal static IEnumerable<Finding> OfConnections(ArchitectureModel model, SystemSettings settings)
    {
        var groups = new ProcessReach(model).Groups(null);
        var told = new HashSet<(int, int)>();
        foreach (var same in settings.Connections().Where(entry => IsStore(entry.Target)).GroupBy(entry => Identity(entry.Connection)).Where(group => group.Key is not null))
        {
            var holders = same.Where(entry => entry.Setting.Hosts[0].Role != LayerRole.FrontEnd).ToArray();
            foreach (var second in holders.Skip(1))
            {
                var (a, b) = (holders[0].Setting.Hosts[0], second.Setting.Hosts[0]);
                if (groups[a.Id] == groups[b.Id] || IsDrawn(model, a, b, second.Target) || !told.Add((a.Id, b.Id)))
                    continue;

                var message = string.Format(
                    CultureInfo.InvariantCulture, ConnectionFormat, a.Name, b.Name, holders[0].Setting.Setting.Key, $"{a.Name}'s {holders[0].Setting.File.Name}");
                yield return new Finding(Rules.Get(Id), message, null, second.Setting.Place);
            }
        }
    }

    private static bool IsStore(ArchitectureModel model, Component component)
    {
        if (component.Technology is { } technology)
            return IsStore(model.Technologies[technology].Category);

        // What owns nothing but a queue or a cache keeps no state that services could meet in.
        return component.Role == LayerRole.Storage && component.HasCode && !component.IsShared
            && (component.Owns.Count == 0 || component.Owns.Any(owned => IsStore(model.Technologies[owned].Category)));
    }

    private static bool IsStore(SettingTarget target) => !target.IsService && (target.Technology is null || IsStore(target.Technology.Category));

    private static bool IsStore(TechnologyCategory category) =>
        category is TechnologyCategory.Database or TechnologyCategory.ObjectStore or TechnologyCategory.FileSystem;

    // Data access code stands for those who run it; an adapter that a composition root plugs in is no service of its own.
    private static IEnumerable<Component> UsersOf(ArchitectureModel model, Component store, HashSet<int> seen)
    {
        seen.Add(store.Id);
        var direct = model.Arrows
            .Where(arrow => arrow.Target.Id == store.Id && (store.Technology is not null || !arrow.Mode.IsWire()) && !arrow.Source.IsShared)
            .Select(arrow => arrow.Source)
            .Where(source => !seen.Contains(source.Id))
            .Distinct()
            .ToArray();
        return direct.SelectMany(user => user.Role == LayerRole.Storage ? UsersOf(model, user, seen) : [user]).Distinct();
    }

    // Each member of a family is a service of its own.
    private static bool IsShared(Component store, IReadOnlyList<Component> users, IReadOnlyDictionary<int, int> groups) =>
        users.Select(user => groups[user.Id]).Distinct().Count() > 1 || (!store.IsFamily && users.Any(user => user.IsFamily));

    // What both have an arrow to is told, or meant, as a component.
    private static bool IsDrawn(ArchitectureModel model, Component a, Component b, SettingTarget target) => target.Components.Any(store =>
        (store.SharedBy.Contains(a.Name) && store.SharedBy.Contains(b.Name))
        || (UsersOf(model, store, []).Select(user => user.Id).ToArray() is var users && users.Contains(a.Id) && users.Contains(b.Id)));

    // Without a database, or for a file beside each project, equal texts are not one place.
    private static string? Identity(Connection connection)
    {
        if (connection.Technology == "sqlite")
            return IsAbsolute(connection.Database) ? "file:" + connection.Database : null;

        if (connection.Server.Length == 0 || (connection.Database.Length == 0 && connection.Technology is not "azure-blob"))
            return null;

        return FormattableString.Invariant($"{connection.Server}/{connection.Database.ToLowerInvariant()}");
    }

    private static bool IsAbsolute(string path) => path.StartsWith("/", StringComparison.Ordinal)
        || path.StartsWith("\\\\", StringComparison.Ordinal)
        || (path.Length > 2 && path[1] == ':' && path[2] is '\\' or '/');

    private static string Names(IEnumerable<Component> components) => string.Join(", ", components.Select(component => $"'{component.Name}'"));
}
