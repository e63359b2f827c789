using System.Globalization;
using ArchRules.Facts;

namespace ArchRules.Verdicts.Services;

/// <summary>What came of a text that leads somewhere, where that is not simply allowed.</summary>
/// <param name="Rule">The rule that it breaks, or that cannot be proven because of it.</param>
/// <param name="TargetName">The component or technology that it leads to; empty where that is unknown.</param>
/// <param name="Target">What it leads to, as baselines write it.</param>
/// <param name="Message">The fact, the cause and the remedy, with the places of {0}, who, and {1}, the API; or the doubt.</param>
public sealed record TextVerdict(string Rule, string TargetName, CodeElement Target, string Message)
{
    /// <summary>Whether nothing is known to be wrong, and nothing proves it right either.</summary>
    public bool IsDoubt => TargetName.Length == 0;

    /// <summary>Spells out the message.</summary>
    /// <param name="source">The short name of the member that passes the text.</param>
    /// <param name="api">What it passes the text to.</param>
    public string Format(string source, string api) => string.Format(CultureInfo.InvariantCulture, Message, source, api);

    /// <summary>Keeps braces of a name from being taken for places.</summary>
    internal static string Escape(string text) => text.Replace("{", "{{").Replace("}", "}}");

    internal static TextVerdict Doubt(string rule, string reason) => new(rule, "", default, reason);
}
