using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Services;

/// <summary>
/// AR0202 for one project, while it is compiled. Where other projects listen is not known there, so an address on this machine may
/// lead nowhere yet that <see cref="SystemCheck"/> follows.
/// </summary>
public sealed class ProjectSettings
{
    private ProjectSettings(IReadOnlyList<Violation> violations, IReadOnlyList<Finding> findings)
    {
        Violations = violations;
        Findings = findings;
    }

    /// <summary>The settings that lead where no arrow does, each at its key. No value is in them.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>The files that cannot be read, each with the place in it.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Judges the configuration files of a project.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="assembly">The simple name of the assembly that the project builds.</param>
    /// <param name="types">Where its types belong.</param>
    /// <param name="files">The files; those of other assemblies are left out.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ProjectSettings Check(Judge judge, string assembly, IEnumerable<Placement> types, IReadOnlyList<ConfigurationFile> files)
    {
        var hosts = new Dictionary<string, IReadOnlyList<Component>>(StringComparer.Ordinal)
        {
            [assembly ?? throw new ArgumentNullException(nameof(assembly))] = SystemHosts.Of(
                judge ?? throw new ArgumentNullException(nameof(judge)), assembly, types ?? throw new ArgumentNullException(nameof(types))),
        };
        var settings = new SystemSettings(judge, files ?? throw new ArgumentNullException(nameof(files)), hosts, new EndpointIndex(judge.Model));
        return new ProjectSettings(settings.Violations().ToArray(), settings.Findings().ToArray());
    }
}
