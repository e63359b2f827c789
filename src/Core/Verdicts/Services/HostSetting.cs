using System.Collections.Generic;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Text;

namespace ArchRules.Verdicts.Services;

/// <summary>A setting in a configuration file, and whose it is.</summary>
/// <param name="File">The file.</param>
/// <param name="Setting">The setting.</param>
/// <param name="Hosts">The components that the project has code of, its own first; at least one.</param>
internal sealed record HostSetting(ConfigurationFile File, Setting Setting, IReadOnlyList<Component> Hosts)
{
    /// <summary>The key as the source of a dependency.</summary>
    public CodeElement Element => new(File.Assembly, "", File.Name, Setting.Key);

    /// <summary>Where the key stands.</summary>
    public SourcePlace Place => new(File.Path, Setting.KeyRange.Line, Setting.KeyRange.Column);
}
