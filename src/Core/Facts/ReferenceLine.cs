using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace ArchRules.Facts;

/// <summary>Finds where a project file declares a reference.</summary>
public static class ReferenceLine
{
    private static readonly Regex Element = new(
        @"<(Project|Package)Reference\b[^>]*?\bInclude\s*=\s*[""']([^""']*)[""']", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    /// <summary>Finds the position of the element.</summary>
    /// <param name="text">The text of <see cref="DirectReference.File"/>.</param>
    /// <param name="reference">The reference.</param>
    /// <returns>The offset of its <c>&lt;</c>; 0, the beginning of the file, where no element names it: an item may come from a list or a pattern.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static int FindOffset(string text, DirectReference reference)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        _ = reference ?? throw new ArgumentNullException(nameof(reference));
        foreach (Match element in Element.Matches(text))
        {
            if (element.Groups[1].Value == "Package" == reference.IsPackage
                && element.Groups[2].Value.Split(';').Any(item => NameOf(item.Trim(), reference.IsPackage).Equals(reference.Name, StringComparison.OrdinalIgnoreCase)))
                return element.Index;
        }

        return 0;
    }

    /// <summary>Finds the place of the element.</summary>
    /// <param name="text">The text of <see cref="DirectReference.File"/>; null where it cannot be read.</param>
    /// <param name="reference">The reference.</param>
    /// <returns>Line and column of its <c>&lt;</c>; the beginning of the file where no element names it.</returns>
    public static SourcePlace Find(string? text, DirectReference reference)
    {
        var before = text is null ? "" : text.Substring(0, FindOffset(text, reference));
        return new SourcePlace(reference.File, 1 + before.Count(c => c == '\n'), before.Length - before.LastIndexOf('\n'));
    }

    // A path may be written with properties: the name of the project's file is what tells it.
    private static string NameOf(string item, bool isPackage) =>
        isPackage ? item : System.IO.Path.GetFileNameWithoutExtension(item.Replace('\\', '/'));
}
