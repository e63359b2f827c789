using System;
using System.Linq;

namespace ArchRules.Model;

/// <summary>Captures as they are written: <c>&lt;module&gt;</c> in the name of a component and in its patterns.</summary>
internal static class CaptureText
{
    /// <summary>Finds the first capture of a text.</summary>
    /// <returns>The name between the angle brackets; null where there is no capture.</returns>
    public static string? FindName(string text)
    {
        var start = text.IndexOf('<');
        var end = start < 0 ? -1 : text.IndexOf('>', start);
        return end < 0 ? null : text.Substring(start + 1, end - start - 1);
    }

    /// <summary>Whether a text has angle brackets and they are captures: each closed, each with a plain name.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var rest = text; rest.IndexOfAny(['<', '>']) >= 0; rest = rest.Substring(rest.IndexOf('>') + 1))
        {
            if (rest.IndexOf('<') > rest.IndexOf('>') || FindName(rest) is not { Length: > 0 } name || !name.All(IsNameCharacter))
                return false;
        }

        return true;
    }

    /// <summary>Puts a value, or <c>*</c>, in the place of a capture.</summary>
    public static string Fill(string text, string capture, string value) => text.Replace("<" + capture + ">", value);

    /// <summary>A value as reports write it: what differs in case only is one module.</summary>
    public static string Normalize(string value) => value.ToLowerInvariant();

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
