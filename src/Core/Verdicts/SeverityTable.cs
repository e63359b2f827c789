using System;
using System.Collections.Generic;

namespace ArchRules.Verdicts;

/// <summary>How much each rule weighs: the defaults, changed by what the user's configuration says.</summary>
public sealed class SeverityTable
{
    private readonly IReadOnlyDictionary<string, Severity> changes;

    /// <summary>Makes a table.</summary>
    /// <param name="changes">The rules whose severity differs from the default, by id.</param>
    public SeverityTable(IReadOnlyDictionary<string, Severity> changes) =>
        this.changes = changes ?? throw new ArgumentNullException(nameof(changes));

    /// <summary>The defaults.</summary>
    public static SeverityTable Default { get; } = new(new Dictionary<string, Severity>());

    /// <summary>The severity of a rule.</summary>
    public Severity this[Rule rule] => changes.TryGetValue(rule.Id, out var severity) ? severity : rule.DefaultSeverity;

    /// <summary>Finds the severity for a word of <c>dotnet_diagnostic.ARxxxx.severity</c>.</summary>
    /// <returns>The severity; null where the word is not one, or is <c>default</c>.</returns>
    public static Severity? FindSeverity(string word) => word.Trim().ToLowerInvariant() switch
    {
        "none" or "silent" => Severity.None,
        "suggestion" => Severity.Suggestion,
        "warning" => Severity.Warning,
        "error" => Severity.Error,
        _ => null,
    };
}
