using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>AR0008: what stands on the board refers to the drawing, and every requirement is served by something that is there.</summary>
public static class BoardRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0008";

    /// <summary>The rule in one line.</summary>
    public const string Title = "The board refers to nothing, or nothing serves it";

    /// <summary>A decision or estimate without a reference: its kind and name.</summary>
    public const string EmptyFormat = "{0} '{1}' refers to nothing; say under 'about' what it is about";

    /// <summary>A requirement that nothing serves: its name.</summary>
    public const string UnservedFormat = "nothing serves requirement '{0}'; name the components under 'served-by'";

    /// <summary>A requirement whose components have no code: its name, and theirs.</summary>
    public const string NoCodeFormat = "nothing serves requirement '{0}': {1} matches no code";

    /// <summary>A reference to something that the model does not have: the kind and name, the reference, what was probably meant.</summary>
    public const string UnknownFormat = "{0} '{1}' refers to '{2}', which the model does not have{3}";

    /// <summary>Finds what is wrong with the board.</summary>
    /// <param name="model">The model.</param>
    /// <param name="typeCounts">How many types each component has, by its id.</param>
    internal static IEnumerable<Finding> Findings(ArchitectureModel model, IReadOnlyList<int> typeCounts)
    {
        foreach (var item in model.Board.Items)
        {
            foreach (var reference in item.Customers.Concat(item.About).Where(reference => reference.Missing is not null))
                yield return new Finding(
                    Rules.Get(Id), Format(UnknownFormat, KindOf(item), item.Name, reference.Text, reference.Missing!), reference.Range, null);

            if (FindGap(item, typeCounts) is { } gap)
                yield return new Finding(Rules.Get(Id), gap, item.Range, null);
        }
    }

    /// <summary>Whether something that is there serves a requirement.</summary>
    internal static bool IsServed(BoardItem requirement, IReadOnlyList<int> typeCounts) =>
        requirement.About.Any(reference => reference.Component is { } component && (!component.HasCode || typeCounts[component.Id] > 0));

    private static string? FindGap(BoardItem item, IReadOnlyList<int> typeCounts)
    {
        if (item.Kind != BoardItemKind.Requirement)
            return item.About.Count == 0 ? Format(EmptyFormat, KindOf(item), item.Name) : null;

        if (item.About.Count == 0)
            return Format(UnservedFormat, item.Name);

        // A name that the model does not have has been told already.
        var named = item.About.Where(reference => reference.Component is not null).Select(reference => $"'{reference.Text}'").ToArray();
        return named.Length == 0 || IsServed(item, typeCounts) ? null : Format(NoCodeFormat, item.Name, string.Join(" and ", named));
    }

    private static string KindOf(BoardItem item) => item.Kind.ToString().ToLowerInvariant();

    private static string Format(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
