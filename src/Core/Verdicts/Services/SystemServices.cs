using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Services;

/// <summary>Judges what a system's code and configuration say of services, connections and names.</summary>
/// <param name="judge">The judge of the model.</param>
/// <param name="assemblies">The facts.</param>
internal sealed class SystemServices(Judge judge, IReadOnlyList<AssemblyFacts> assemblies)
{
    /// <summary>What is wrong beside single dependencies; empty before the check.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>What could not be proven, as sentences; empty before the check.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Judges everything.</summary>
    /// <param name="placed">The assemblies with their places.</param>
    /// <param name="configuration">The configuration files.</param>
    public IReadOnlyList<Violation> Check(IReadOnlyList<PlacedAssembly> placed, IReadOnlyList<ConfigurationFile> configuration)
    {
        var endpoints = new EndpointIndex(judge.Model, ValuesIn(placed));
        var configured = new HashSet<string>(configuration.Select(file => file.Assembly), StringComparer.Ordinal);
        var hosts = SystemHosts.Of(judge, placed.Where(assembly => configured.Contains(assembly.Facts.AssemblyName)));
        var settings = new SystemSettings(judge, configuration, hosts, endpoints);
        var texts = new SystemTexts(judge, assemblies, settings);
        var violations = placed.SelectMany(assembly => texts.Check(assembly.Facts, assembly.Places)).Concat(settings.Violations()).ToArray();
        Findings = settings.Findings()
            .Concat(SharedStorageCheck.OfComponents(judge.Model))
            .Concat(SharedStorageCheck.OfConnections(judge.Model, settings))
            .ToArray();
        Notes = texts.Notes().Concat(settings.Notes()).ToArray();
        return violations;
    }

    // What captures of families stand for somewhere.
    private static HashSet<string> ValuesIn(IReadOnlyList<PlacedAssembly> placed)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assembly in placed)
        {
            foreach (var place in assembly.Places)
            {
                if (place.Value is { } value)
                    values.Add(value);
            }
        }

        return values;
    }
}
