using System.Text.RegularExpressions;

namespace ArchRules.Cli.Projects;

/// <summary>The errors in what a build wrote.</summary>
internal sealed partial class BuildErrors
{
    private readonly IReadOnlyList<(string Line, string Code)> errors;

    private BuildErrors(IReadOnlyList<(string Line, string Code)> errors) => this.errors = errors;

    /// <summary>Whether the build failed for nothing but ArchRules diagnostics, so that the code compiles.</summary>
    public bool AreAllOurs => errors.Count > 0 && errors.All(error => OurCode().IsMatch(error.Code));

    /// <summary>The errors, each once, without the project that the build appends.</summary>
    public IReadOnlyList<string> Lines => errors.Select(error => error.Line).Distinct().ToArray();

    /// <summary>Finds the errors.</summary>
    /// <param name="lines">What a failed build wrote.</param>
    /// <returns>Its errors; where none has their form, all that it wrote.</returns>
    public static BuildErrors Read(IReadOnlyList<string> lines)
    {
        var errors = lines.Select(line => Error().Match(line))
            .Where(match => match.Success)
            .Select(match => (match.Groups["line"].Value.Trim(), match.Groups["code"].Value))
            .ToArray();
        return new BuildErrors(errors.Length > 0
            ? errors
            : lines.Where(line => line.Trim().Length > 0).Select(line => (line.Trim(), "")).ToArray());
    }

    // MSBuild's canonical form: "origin : error CODE: text [project]"; the origin and the code may be missing.
    [GeneratedRegex(@"^(?<line>(.*?[):]\s*|\s*)error\s*(?<code>[A-Za-z]+[0-9]+)?\s*:.*?)(\s*\[[^\[\]]+proj(::[^\[\]]*)?\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Error();

    [GeneratedRegex(@"^AR\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex OurCode();
}
