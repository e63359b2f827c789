using System;
using System.Linq;

namespace ArchRules.Facts;

/// <summary>Tells an address that people follow from one that a client calls: by the name of what keeps it, or hands it out.</summary>
public static class PageLink
{
    private const string OpenApi = "Microsoft.OpenApi";
    private const string Terms = "TermsOfService";

    // The name of an XML namespace looks like an address, and nobody calls it.
    private const string XmlNamespace = "NamespaceUri";

    private static readonly string[] Ends = ["Url", "Uri"];

    private static readonly string[] Targets = ["LinkFor", "LinkTo"];

    // What an address may also be there to fetch, unless it is called a ProjectUrl or IconUrl.
    private static readonly string[] Things = ["Project", "Icon"];

    // What stands before Url or Uri: short words only at their own, so that ContactsUrl may be the address of a service.
    private static readonly string[] Pages =
    [
        "Help", "Docs", "Documentation", "License", "LicenseFile", "Deprecation", "Terms", Terms, "Privacy", "PrivacyPolicy",
        "Readme", "Homepage", "ReleaseNotes", "Feedback", .. Things,
    ];

    /// <summary>Whether a member only keeps a link: <c>LicenseUrl</c>, <c>HelpLink</c>, <c>TermsOfServiceUri</c>.</summary>
    /// <param name="api">What takes the address; anything but the constructor of <c>Uri</c> is a client.</param>
    /// <param name="source">The member.</param>
    public static bool IsKept(string api, in CodeElement source) =>
        api == "Uri" && source.Member.Length > 0 && source.Member.IndexOf('(') < 0 && IsName(source.Member);

    /// <summary>Whether a field or property that an address is stored into only keeps a link.</summary>
    /// <param name="ns">The namespace of the type that declares it.</param>
    /// <param name="type">That type's simple name.</param>
    /// <param name="member">The field or property.</param>
    public static bool IsKeptIn(string ns, string type, string member)
    {
        if (member == Terms || IsName(member))
            return true;

        // What an API's description tells of those who offer it.
        return member == "Url"
            && type is "OpenApiContact" or "OpenApiLicense" or "OpenApiExternalDocs"
            && (ns == OpenApi || ns.StartsWith(OpenApi + ".", StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether a method hands out links, by its name: <c>GetHelpLink</c>, <c>LicenseUrlOf</c>, <c>LinkForHelpKeyword</c>. Any other link may
    /// be there to be called.
    /// </summary>
    /// <param name="method">The name.</param>
    public static bool IsHandedOutBy(string method)
    {
        var name = method;
        if (name.EndsWith("For", StringComparison.Ordinal) || name.EndsWith("Of", StringComparison.Ordinal))
            name = name.Substring(0, name.LastIndexOfAny(['F', 'O']));

        return IsPage(name, "Link") || IsPageAddress(name) || LeadsToPage(name);
    }

    private static bool IsName(string member) => member.EndsWith("Link", StringComparison.Ordinal) || IsPageAddress(member);

    private static bool IsPageAddress(string name) =>
        name.EndsWith(XmlNamespace, StringComparison.OrdinalIgnoreCase) || Ends.Any(end => IsPage(name, end));

    private static bool IsPage(string name, string end) => Pages.Any(page => name.EndsWith(page + end, StringComparison.OrdinalIgnoreCase));

    private static bool LeadsToPage(string name) => Targets.Any(target => name.IndexOf(target, StringComparison.Ordinal) is >= 0 and var at
        && Pages.Except(Things).Any(page => IsWordAt(name, at + target.Length, page)));

    // Help, and not the beginning of Helpers.
    private static bool IsWordAt(string name, int start, string word)
    {
        var end = start + word.Length;
        return string.CompareOrdinal(name, start, word, 0, word.Length) == 0 && (end == name.Length || !char.IsLower(name[end]));
    }
}
