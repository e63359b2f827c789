using System.Text.RegularExpressions;

namespace ArchRules.Package.Tests;

/// <summary>
/// The samples with the real package instead of the analyzer of the sources: the service is clean, and the front-end that takes
/// shortcuts is told of each, at the lines that end with the id of a rule.
/// </summary>
[Collection(OnePackage.Name)]
public sealed partial class ShortcutTests(PackedAnalyzer package)
{
    [Fact]
    public async Task Each_shortcut_of_the_sample_is_told_at_its_line_and_nothing_else_is()
    {
        var solution = CopySamples();
        var project = Path.Combine(solution.Folder, "samples", "ImageService.Shortcut", "Web");

        var told = Told().Matches(await solution.Build(project))
            .Select(match => $"{match.Groups[1].Value}) {match.Groups[2].Value}")
            .Distinct();

        Assert.Equal(Marked(Path.GetDirectoryName(project)!).Distinct().Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_image_service_keeps_to_its_drawing()
    {
        var solution = CopySamples();

        Assert.Equal("", await solution.Build(Path.Combine(solution.Folder, "samples", "ImageService", "AppHost")));
    }

    private static IEnumerable<string> Marked(string sample)
    {
        var projects = Directory.EnumerateFiles(sample, "*.csproj", SearchOption.AllDirectories);
        var code = Directory.EnumerateFiles(sample, "*.cs", SearchOption.AllDirectories);
        var settings = Directory.EnumerateFiles(sample, "appsettings*.json", SearchOption.AllDirectories);
        foreach (var file in projects.Concat(code).Concat(settings))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                if (Mark().Match(lines[i]) is { Success: true } mark)
                    yield return $"{Path.GetFileName(file)}({i + 1}) {mark.Groups[1].Value}";
            }
        }
    }

    private UserSolution CopySamples()
    {
        var solution = new UserSolution(package, "samples of the repository " + Guid.NewGuid().ToString("N")[..6]);
        Copy(Path.Combine(PackedAnalyzer.RepositoryRoot, "samples"), Path.Combine(solution.Folder, "samples"));
        foreach (var name in new[] { "Directory.Build.props", "Directory.Packages.props", ".editorconfig" })
            File.Copy(Path.Combine(PackedAnalyzer.RepositoryRoot, name), Path.Combine(solution.Folder, name), overwrite: true);
        solution.Write("samples/Directory.Build.targets", $"""
            <Project>
              <ItemGroup>
                <PackageReference Include="ArchRules.Analyzers" VersionOverride="{package.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        return solution;
    }

    internal static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or "Tests")))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    [GeneratedRegex(@"(?://|<!--) (AR\d{4})(?: -->)?$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^([^\n(]+\(\d+),\d+\): \w+ (AR\d{4})", RegexOptions.Multiline)]
    private static partial Regex Told();
}
