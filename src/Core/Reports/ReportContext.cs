using System;
using ArchRules.Verdicts;

namespace ArchRules.Reports;

/// <summary>How a report shows paths and weighs rules.</summary>
/// <param name="ModelFile">The path of the model file.</param>
/// <param name="BaseFolder">The folder that paths are shown relative to; empty to show them as they are.</param>
/// <param name="Severities">How much each rule weighs.</param>
public sealed record ReportContext(string ModelFile, string BaseFolder, SeverityTable Severities)
{
    /// <summary>Shows a path: relative to the base folder where it lies in it, with forward slashes.</summary>
    public string Show(string path)
    {
        var shown = path.Replace('\\', '/');
        var folder = BaseFolder.Replace('\\', '/').TrimEnd('/');
        return folder.Length > 0 && shown.StartsWith(folder + "/", StringComparison.Ordinal)
            ? shown.Substring(folder.Length + 1)
            : shown;
    }
}
