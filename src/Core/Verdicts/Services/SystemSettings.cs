using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Text;

namespace ArchRules.Verdicts.Services;

/// <summary>Judges the configuration files of a system: AR0202.</summary>
internal sealed class SystemSettings
{
    private readonly Judge judge;
    private readonly ProcessReach processes;
    private readonly IReadOnlyList<HostSetting> settings;
    private readonly SettingTargets targets;
    private readonly SortedSet<string> notes = new(StringComparer.Ordinal);
    private readonly List<Finding> unreadable = [];

    /// <summary>Takes the files.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="files">The files.</param>
    /// <param name="hosts">The components that each assembly has code of, the one of the project first.</param>
    /// <param name="endpoints">The endpoints of the model.</param>
    public SystemSettings(
        Judge judge, IReadOnlyList<ConfigurationFile> files, IReadOnlyDictionary<string, IReadOnlyList<Component>> hosts, EndpointIndex endpoints)
    {
        this.judge = judge;
        processes = new ProcessReach(judge.Model);
        settings = files.OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(file => Read(file, hosts)).ToArray();
        Endpoints = endpoints.With(settings.Where(setting => SettingCheck.IsListener(setting.Setting)).SelectMany(Listeners));
        targets = new SettingTargets(judge.Model, Endpoints);
    }

    /// <summary>The endpoints of the model, and where projects listen on this machine.</summary>
    public EndpointIndex Endpoints { get; }

    /// <summary>The settings that are connections, with what they lead to.</summary>
    public IEnumerable<(HostSetting Setting, Connection Connection, SettingTarget Target)> Connections()
    {
        foreach (var setting in settings)
        {
            if (Connection.Parse(setting.Setting.Value) is { } connection && targets.Find(setting.Setting, connection) is { } target)
                yield return (setting, connection, target);
        }
    }

    /// <summary>The settings that lead where no arrow does.</summary>
    public IEnumerable<Violation> Violations()
    {
        foreach (var setting in settings.Where(setting => !SettingCheck.IsListener(setting.Setting)))
        {
            if (targets.Find(setting.Setting, Connection.Parse(setting.Setting.Value)) is { } target && Check(setting, target) is { } violation)
                yield return violation;
        }
    }

    /// <summary>The files that cannot be read.</summary>
    public IEnumerable<Finding> Findings() => unreadable;

    /// <summary>What could not be proven.</summary>
    public IEnumerable<string> Notes() => notes;

    /// <summary>Finds a setting of an assembly.</summary>
    /// <returns>The values of all its files, which are not shown; empty where none has the key.</returns>
    public IEnumerable<string> ValuesOf(string assembly, string key) => settings
        .Where(setting => setting.File.Assembly == assembly && setting.Setting.Key.Replace("__", ":").Equals(key, StringComparison.OrdinalIgnoreCase))
        .Select(setting => setting.Setting.Value);

    private Violation? Check(HostSetting setting, SettingTarget target)
    {
        var host = setting.Hosts[0];
        if (target.Components.Count == 0)
            return CheckUnknown(setting, target);

        if (setting.Hosts.Any(owner => target.Components.Any(component => IsAllowed(owner, component, target))))
            return null;

        // The layers alone do not say what runs in one process with the front-end.
        var component = target.Components[0];
        if (!judge.Model.HasArrows && !target.IsService)
        {
            Doubt(setting, $"without arrows the file does not say whether '{component.Name}' runs in the same process");
            return null;
        }

        return Describe(setting, component.Name, CauseOf(host, component, target));
    }

    private Violation? CheckUnknown(HostSetting setting, SettingTarget target)
    {
        var host = setting.Hosts[0];
        if (target.Technology is { } technology && host.Role == LayerRole.FrontEnd && technology.Category.IsClosedToFrontEnds() && judge.Model.HasArrows
            && !processes.From(host).Any(component => component.Role != LayerRole.FrontEnd))
            return Describe(setting, technology.Name, $"front-end '{host.Name}' must not reach storage; let a service hold this setting, and call the service");

        Doubt(setting, "no component of the model is what it leads to");
        return null;
    }

    private bool IsAllowed(Component owner, Component target, SettingTarget what)
    {
        if (what.IsService)
            return processes.From(owner).Any(caller => ServiceTargetCheck.FindCause(judge, new Placement(caller.Id, true, caller.Value), target) is null);

        return processes.From(owner).Any(component =>
            component.Id == target.Id
            || (what.Technology is { } technology && component.Owns.Contains(technology.Name))
            || judge.Model.Arrows.Any(arrow => arrow.Source.Id == component.Id && arrow.Target.Id == target.Id && (arrow.Target.Technology is not null || !arrow.Mode.IsWire())));
    }

    private string CauseOf(Component host, Component target, SettingTarget what)
    {
        if (what.IsService)
            return ServiceTargetCheck.FindCause(judge, new Placement(host.Id, true, host.Value), target)!;

        var pair = judge.Matrix.Describe(new Placement(host.Id, true, host.Value), new Placement(target.Id, true, target.Value));
        return (host.Role == LayerRole.FrontEnd && target.Role == LayerRole.Storage
            ? $"front-end '{host.Name}' must not reach storage '{target.Name}'"
            : $"no arrow leads from '{host.Name}' to '{target.Name}'") + Messages.Way(pair, judge.Matrix);
    }

    private static Violation Describe(HostSetting setting, string target, string cause) => new(
        Rules.Get(SettingCheck.Id),
        new Dependency(setting.Element, new CodeElement("", "", target, ""), DependencyKind.TypeReference, setting.Place),
        setting.Hosts[0].Name,
        target,
        string.Format(CultureInfo.InvariantCulture, SettingCheck.MessageFormat, setting.Setting.Key, target, cause));

    private void Doubt(HostSetting setting, string reason) =>
        notes.Add($"{SettingCheck.Id} is unproven for '{setting.Hosts[0].Name}': {reason} ('{setting.Setting.Key}' in {setting.File.Name})");

    private IEnumerable<HostSetting> Read(ConfigurationFile file, IReadOnlyDictionary<string, IReadOnlyList<Component>> hosts)
    {
        if (!hosts.TryGetValue(file.Assembly, out var owners) || owners.Count == 0)
            return [];

        var (read, mistake) = JsonSettings.Read(file.Text);
        if (mistake is not null)
            unreadable.Add(new Finding(
                Rules.Get(SettingCheck.Id),
                string.Format(CultureInfo.InvariantCulture, SettingCheck.UnreadableFormat, mistake.Message),
                null,
                new SourcePlace(file.Path, mistake.Range.Line, mistake.Range.Column)));

        return read.Select(setting => new HostSetting(file, setting, owners));
    }

    private static IEnumerable<(Address, Component)> Listeners(HostSetting setting)
    {
        foreach (var text in setting.Setting.Value.Split(';'))
        {
            if (Address.Parse(text.Replace("://+", "://localhost").Replace("://*", "://localhost")) is { Port: not null, IsLocal: true } address)
                yield return (address with { Path = "" }, setting.Hosts[0]);
        }
    }
}
