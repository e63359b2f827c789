using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace ArchRules.Drafting;

/// <summary>
/// The rules in a <c>config.nsdepcop</c>, as NsDepCop's public documentation describes the file: <c>Allowed</c> and <c>Disallowed</c> with
/// <c>From</c> and <c>To</c>, and <c>ChildCanDependOnParentImplicitly</c>.
/// </summary>
public sealed class NsDepCopConfig
{
    private NsDepCopConfig(IReadOnlyList<NsDepCopRule> rules, bool childUsesParent, IReadOnlyList<string> leftOut)
    {
        Rules = rules;
        ChildUsesParent = childUsesParent;
        LeftOut = leftOut;
    }

    internal IReadOnlyList<NsDepCopRule> Rules { get; }

    internal bool ChildUsesParent { get; }

    /// <summary>What the file says and a model does not, as sentences.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>Reads the text of a file.</summary>
    /// <returns>The rules; or what is wrong with the text, as a sentence; never both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static (NsDepCopConfig? Config, string? Mistake) Parse(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XDocument.Load(reader).Root!;
            return root.Name.LocalName == "NsDepCopConfig" ? Read(root) : (null, $"the file begins with '{root.Name.LocalName}', and NsDepCop's with 'NsDepCopConfig'");
        }
        catch (XmlException e)
        {
            return (null, "the file is no XML: " + e.Message.Replace('\n', ' '));
        }
    }

    private static (NsDepCopConfig? Config, string? Mistake) Read(XElement root)
    {
        var rules = new List<NsDepCopRule>();
        var left = new List<string>();
        foreach (var element in root.Elements())
        {
            var isAllowed = element.Name.LocalName == "Allowed";
            if (!isAllowed && element.Name.LocalName != "Disallowed")
            {
                left.Add($"'{element.Name.LocalName}' is not taken over");
                continue;
            }

            if (element.Attribute("From")?.Value.Trim() is not { Length: > 0 } from || element.Attribute("To")?.Value.Trim() is not { Length: > 0 } to)
                return (null, $"an '{element.Name.LocalName}' needs 'From' and 'To'");

            if (IsPlain(from) && IsPlain(to))
                rules.Add(new NsDepCopRule(from, to, isAllowed));
            else
                left.Add($"'{from}' -> '{to}' is not taken over: only names, names with '.*' and '*' are");
            if (element.HasElements)
                left.Add($"the members that '{from}' may see of '{to}' are not taken over; write 'exposes'");
        }

        var childUsesParent = string.Equals(root.Attribute("ChildCanDependOnParentImplicitly")?.Value, "true", StringComparison.OrdinalIgnoreCase);
        return (new NsDepCopConfig(rules, childUsesParent, left), null);
    }

    // "." stands for the global namespace, which no pattern names; '?' and regular expressions have no word here.
    private static bool IsPlain(string pattern)
    {
        var name = pattern.EndsWith(".*", StringComparison.Ordinal) ? pattern.Substring(0, pattern.Length - 2) : pattern;
        return pattern == "*" || (name.Length > 0 && name.Split('.').All(part => part.Length > 0 && part.All(c => char.IsLetterOrDigit(c) || c == '_')));
    }
}
