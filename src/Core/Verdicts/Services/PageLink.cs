using System;
using System.Linq;
using ArchRules.Facts;

namespace ArchRules.Verdicts.Services;

/// <summary>Tells an address that people follow from one that a client calls: by the name of the field or property that keeps it.</summary>
public static class PageLink
{
    private static readonly string[] Ends = ["Url", "Uri"];

    // What stands before Url or Uri: short words only at their own, so that ContactsUrl may be the address of a service.
    private static readonly string[] Pages =
    [
        "Help", "Docs", "Documentation", "License", "LicenseFile", "Deprecation", "Terms", "TermsOfService", "Privacy", "PrivacyPolicy",
        "Project", "Icon", "Readme", "Homepage", "ReleaseNotes", "Feedback",
    ];

    /// <summary>Whether a member only keeps a link: <c>LicenseUrl</c>, <c>HelpLink</c>, <c>TermsOfServiceUri</c>.</summary>
    /// <param name="api">What takes the address; anything but the constructor of <c>Uri</c> is a client.</param>
    /// <param name="source">The member.</param>
    public static bool IsKept(string api, in CodeElement source)
    {
        if (api != "Uri" || source.Member.Length == 0 || source.Member.IndexOf('(') >= 0)
            return false;

        var name = source.Member;
        if (name.EndsWith("Link", StringComparison.Ordinal))
            return true;

        return Ends.Any(end => Pages.Any(page => name.EndsWith(page + end, StringComparison.OrdinalIgnoreCase)));
    }
}
