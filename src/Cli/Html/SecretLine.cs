using System.Text.RegularExpressions;

namespace ArchRules.Cli.Html;

/// <summary>Tells lines of code that a report does not quote, since a password, a key or a token may stand in them.</summary>
internal static partial class SecretLine
{
    private const string Names =
        "passw|pwd|secret|(?<!cancellation)token|credential|bearer|(api|access|account|private|shared|signing)[-_ ]?(access)?[-_ ]?key|"
        + "shared[-_ ]?access|connection[-_ ]?string|user ?id";

    /// <summary>Whether a line may hold a secret. It errs on the side of silence.</summary>
    public static bool MayHold(string line) =>
        Setting().IsMatch(line)
        || Address().IsMatch(line)
        || (line.Contains('"', StringComparison.Ordinal) && (Name().IsMatch(line) || Token().IsMatch(line)));

    // In a literal of several lines there is no quote beside it: Password=...
    [GeneratedRegex("(" + Names + "|uid|sig)\\w*=[^=\\s]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    // A name that goes with secrets, on a line with a literal.
    [GeneratedRegex(Names, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    // A user before the host: amqp://user:word@host.
    [GeneratedRegex("://[^\\s/\"]*@", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // What no person typed: a long run of letters and digits, digits among them.
    [GeneratedRegex("(?=[A-Za-z0-9+/_=-]*[0-9])[A-Za-z0-9+/_=-]{24,}", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
