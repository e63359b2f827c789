using System.Text.RegularExpressions;

namespace ArchRules.Repository.Tests;

/// <summary>Rules of the house that no analyzer knows.</summary>
public sealed partial class HouseStyleTests
{
    private static readonly string[] Sources = Directory
        .EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal) && !file.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal))
        .ToArray();

    [Fact]
    public void No_type_is_called_helper_manager_utils_common_or_base() =>
        Assert.DoesNotContain(Sources, file => VagueName().IsMatch(Path.GetFileNameWithoutExtension(file)));

    [Fact]
    public void A_file_has_at_most_three_hundred_lines() =>
        Assert.DoesNotContain(Sources, file => File.ReadAllLines(file).Length > 300);

    [Fact]
    public void Core_does_no_IO() => Assert.DoesNotContain(
        Sources.Where(file => file.Contains($"{Path.DirectorySeparatorChar}Core{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
        file => Io().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = RepositoryFiles.Read("ArchRules.sln").Replace('\\', '/');
        var projects = new[] { "src", "tests", "samples/ImageService" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

        Assert.DoesNotContain(projects, project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Package_versions_stand_in_one_file() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src"), "*.csproj", SearchOption.AllDirectories),
        file => File.ReadAllText(file).Contains(" Version=\"", StringComparison.Ordinal));

    [GeneratedRegex("(Helper|Manager|Utils|Common|Base)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\b(File|Directory|FileInfo|DirectoryInfo|FileStream|HttpClient|Process)\.(?!Name)[A-Z]\w*\(")]
    private static partial Regex Io();
}
