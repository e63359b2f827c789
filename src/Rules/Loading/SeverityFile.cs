using System.Text.RegularExpressions;
using ArchRules.Verdicts;

namespace ArchRules.Loading;

/// <summary>
/// Reads <c>dotnet_diagnostic.ARxxxx.severity</c> from the <c>.globalconfig</c> and the <c>.editorconfig</c> beside a model, and
/// from nothing else: a whole system has no single file of code that the compiler's longer search could start from.
/// </summary>
public static partial class SeverityFile
{
    /// <summary>Reads the severities that apply to a model.</summary>
    /// <param name="folder">The folder of the model file.</param>
    /// <returns>The defaults, changed by what the files say. As in the compiler, <c>.editorconfig</c> wins and later lines win.</returns>
    /// <exception cref="IOException">A file exists and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file exists and may not be read.</exception>
    public static SeverityTable Read(string folder)
    {
        var changes = new Dictionary<string, Severity>(StringComparer.OrdinalIgnoreCase);
        ReadInto(changes, Path.Combine(folder, ".globalconfig"));
        ReadInto(changes, Path.Combine(folder, ".editorconfig"));
        return changes.Count == 0 ? SeverityTable.Default : new SeverityTable(changes);
    }

    private static void ReadInto(Dictionary<string, Severity> changes, string path)
    {
        if (!File.Exists(path))
            return;

        var applies = true;
        foreach (var line in File.ReadLines(path))
        {
            if (Section().Match(line) is { Success: true } section)
                applies = IsAllCode(section.Groups[1].Value);
            else if (applies && Setting().Match(line) is { Success: true } setting)
                Change(changes, setting.Groups[1].Value, setting.Groups[2].Value);
        }
    }

    private static void Change(Dictionary<string, Severity> changes, string rule, string word)
    {
        if (SeverityTable.FindSeverity(word) is { } severity)
            changes[rule] = severity;
        else if (word.Equals("default", StringComparison.OrdinalIgnoreCase))
            changes.Remove(rule);
    }

    /// <summary>Whether a section is about all C# code below the file: <c>*</c>, <c>*.cs</c>, <c>**/*.cs</c>, <c>*.{cs,vb}</c>.</summary>
    private static bool IsAllCode(string glob)
    {
        var name = glob.StartsWith("**/", StringComparison.Ordinal) ? glob[3..] : glob;
        return name is "*" or "**" or "*.cs" or "**.cs"
            || Extensions().Match(name) is { Success: true } list && list.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries).Contains("cs");
    }

    // The three expressions read lines as the compiler's own parser of these files does.
    [GeneratedRegex(@"^\s*\[(([^#;]|\\#|\\;)+)\]\s*([#;].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\s*dotnet_diagnostic\.(AR\d{4})\.severity\s*[=:]\s*(\w+)\s*([#;].*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\*\.\{(.*)\}$", RegexOptions.CultureInvariant)]
    private static partial Regex Extensions();
}
