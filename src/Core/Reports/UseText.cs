using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Reports;

/// <summary>Dependencies, uses and paths as lines for a person.</summary>
public static class UseText
{
    /// <summary>How many dependencies of one use are written out; what is left out is counted.</summary>
    public const int MostShown = 20;

    /// <summary>One dependency.</summary>
    /// <returns><c>src/Page.cs(7,9): 'Page.Post' uses 'Store.Save'</c>; without symbols the whole names instead of a place.</returns>
    public static string Write(Dependency dependency, ReportContext context) => dependency.Place is { } place
        ? $"{context.Show(place.File)}({place.Line},{place.Column}): '{dependency.Source.ShortName}' uses '{dependency.Target.ShortName}'"
        : $"{dependency.Source} uses {dependency.Target}";

    /// <summary>The dependencies of a use, each on a line; where there are many, the first ones and how many more there are.</summary>
    public static IEnumerable<string> Lines(ComponentUse use, ReportContext context)
    {
        foreach (var dependency in use.Dependencies.Take(MostShown))
            yield return Write(dependency, context);

        if (use.Count > MostShown)
            yield return $"... and {use.Count - MostShown} more";
    }

    /// <summary>One step of a path, with whose code it joins.</summary>
    public static string Write(PathStep step, ReportContext context) =>
        $"{Write(step.Dependency, context)} ({step.Source.Owner ?? SubjectUsers.Unassigned} -> {step.Target.Owner ?? "(outside)"})";
}
