using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Text;

namespace ArchRules.Verdicts.Services;

/// <summary>Finds out what settings lead to.</summary>
internal sealed class SettingTargets(ArchitectureModel model, EndpointIndex endpoints)
{
    /// <summary>Finds the target of a setting.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="connection">The connection that its value is; null where it is none.</param>
    /// <returns>The target; null where the setting leads nowhere, or to strangers.</returns>
    public SettingTarget? Find(Setting setting, Connection? connection)
    {
        if (connection is not null)
            return OfConnection(setting, connection);

        if (Address.Parse(setting.Value) is { } address)
            return SettingCheck.IsCalled(setting) ? OfAddress(setting, address) : null;

        if (SettingCheck.IsConnectionString(setting) && setting.Value.Length > 0)
            return new SettingTarget(Named(setting), null, false);

        return SettingCheck.IsQueueName(setting) && endpoints.FindNamed(setting.Value) is { Technology: { } name } box
            && model.Technologies[name] is { Category: TechnologyCategory.Queue } queue
            ? new SettingTarget([box], queue, false)
            : null;
    }

    private SettingTarget? OfAddress(Setting setting, Address address)
    {
        if (endpoints.Find(address) is { } component)
            return new SettingTarget([component], null, true);

        var named = Named(setting);
        return named.Count > 0 || address.IsLocal || address.IsInternalName ? new SettingTarget(named, null, true) : null;
    }

    private SettingTarget OfConnection(Setting setting, Connection connection)
    {
        var technology = TechnologyOf(setting, connection) is { } known && model.Technologies.TryGetValue(known, out var found) ? found : null;
        var byAddress = connection.Server.Length > 0 ? endpoints.Find(new Address("", connection.Server, connection.Port, connection.Database)) : null;
        if (byAddress is not null)
            return new SettingTarget([byAddress], technology, false);

        var named = Named(setting);
        return new SettingTarget(named.Count > 0 || technology is null ? named : Holders(technology.Name), technology, false);
    }

    /// <summary>
    /// The technology that a connection is of. An account of Azure's storage has blobs, queues and tables: the key says which of them is meant.
    /// </summary>
    public static string? TechnologyOf(Setting setting, Connection connection)
    {
        if (connection.Technology != "azure-blob")
            return connection.Technology;
        if (Says("queue"))
            return "azure-storage-queues";

        return Says("table") ? "azure-tables" : connection.Technology;

        bool Says(string word) => setting.Key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private IReadOnlyList<Component> Named(Setting setting) =>
        SettingCheck.NameIn(setting) is { } name && endpoints.FindNamed(name) is { } component ? [component] : [];

    // The boxes of a technology, else those who own it: EF Core's providers are technologies of their own.
    private IReadOnlyList<Component> Holders(string technology)
    {
        var boxes = model.Components.Where(component => component.Technology == technology).ToArray();
        var provider = "ef-core-" + technology.Replace("-", "");
        return boxes.Length > 0 ? boxes : model.Components.Where(component => component.Owns.Any(owned => owned == technology || owned == provider)).ToArray();
    }
}
