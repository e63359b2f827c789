using ArchRules.Facts;

namespace ArchRules.Cli.Projects;

/// <summary>What a project builds for one target framework.</summary>
/// <param name="Project">The absolute path of the project file.</param>
/// <param name="Assembly">The absolute path of the assembly; it need not exist.</param>
/// <param name="AssemblyName">The assembly's simple name.</param>
/// <param name="Framework">The framework as the project names it, such as <c>net8.0</c>.</param>
/// <param name="Order">Compares frameworks: .NET before .NET Standard before .NET Framework, then by version.</param>
internal sealed record ProjectOutput(string Project, string Assembly, string AssemblyName, string Framework, (int Family, Version Version) Order)
{
    private const string ReferenceStart = "Reference=";

    /// <summary>The references that the project declares, with their places.</summary>
    public required ProjectReferences References { get; init; }

    /// <summary>The absolute path of the model that the project names as <c>ArchRulesModel</c>; null where the nearest one is its own.</summary>
    public string? Model { get; init; }

    /// <summary>Compares two paths of the file system at hand.</summary>
    public static StringComparer PathComparer { get; } =
        OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>Reads what <c>ArchRules.Collect.targets</c> wrote.</summary>
    /// <param name="collected">The lines that it wrote for each project and framework.</param>
    /// <returns>One output for each project and framework.</returns>
    public static IReadOnlyList<ProjectOutput> ReadAll(IEnumerable<string[]> collected) => collected
        .Select(Parse)
        .OfType<ProjectOutput>()
        .DistinctBy(output => output.Assembly, PathComparer)
        .OrderBy(output => output.Project, StringComparer.Ordinal)
        .ToArray();

    private static ProjectReferences ReadReferences(string[] lines)
    {
        var read = ProjectReferences.Parse(lines
            .Where(line => line.StartsWith(ReferenceStart, StringComparison.Ordinal))
            .Select(line => line[ReferenceStart.Length..]));
        return read with
        {
            References = read.References
                .Select(reference => reference with { Place = ReferenceLine.Find(ReadText(reference.File), reference) })
                .ToArray(),
        };
    }

    private static string? ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The place is then the beginning of the file.
            return null;
        }
    }

    private static ProjectOutput? Parse(string[] lines)
    {
        var values = lines.Where(line => !line.StartsWith(ReferenceStart, StringComparison.Ordinal)).Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        if (values.GetValueOrDefault("TargetPath") is not { Length: > 0 } path)
            return null;

        var family = values.GetValueOrDefault("FrameworkIdentifier") switch { ".NETCoreApp" => 3, ".NETStandard" => 2, _ => 1 };
        var version = Version.TryParse(values.GetValueOrDefault("FrameworkVersion")?.TrimStart('v'), out var known) ? known : new Version();
        return new ProjectOutput(
            values["Project"],
            Path.GetFullPath(path, Path.GetDirectoryName(values["Project"])!),
            values.GetValueOrDefault("AssemblyName") ?? Path.GetFileNameWithoutExtension(path),
            values.GetValueOrDefault("TargetFramework") ?? "",
            (family, version))
        {
            References = ReadReferences(lines),
            Model = values.GetValueOrDefault("Model") is { Length: > 0 } model ? Path.GetFullPath(model, Path.GetDirectoryName(values["Project"])!) : null,
        };
    }
}
