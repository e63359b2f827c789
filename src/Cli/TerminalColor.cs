namespace ArchRules.Cli;

/// <summary>Whether a terminal is written to in colours.</summary>
internal static class TerminalColor
{
    /// <summary>Decides.</summary>
    /// <param name="isRedirected">Whether the output goes to a file or to another program.</param>
    /// <param name="variable">Looks up environment variables.</param>
    /// <returns>False where nobody looks, where <c>NO_COLOR</c> is set to anything (https://no-color.org), and for a dumb terminal.</returns>
    public static bool IsWanted(bool isRedirected, Func<string, string?> variable)
    {
        if (isRedirected || !string.IsNullOrEmpty(variable("NO_COLOR")) || variable("TERM") == "dumb")
            return false;

        // The old console of Windows prints escape sequences as they are; terminals that understand them name themselves.
        return !OperatingSystem.IsWindows() || variable("WT_SESSION") is not null || variable("TERM") is not null;
    }
}
