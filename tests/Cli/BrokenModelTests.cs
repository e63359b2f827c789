using System.Runtime.Versioning;
using System.Text;

namespace ArchRules.Cli.Tests;

/// <summary>Whatever is wrong with a model, the command says where, ends with 2, and shows no stack trace.</summary>
public sealed class BrokenModelTests
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "tab", "components:\n\tweb: { projects: Web }\n", "archrules.yml(2,1): error AR0001: a tab indents this line" },
        { "unknown key", "componets: { web: { projects: Web } }\n", "(1,1): error AR0001: a model file has no key 'componets'; did you mean 'components'?" },
        { "unknown key inside", "components:\n  web: { project: Web }\n", "(2,10): error AR0001: component 'web' has no key 'project'; did you mean 'projects'?" },
        { "misspelt component", "components: { web: { projects: W }, store: { projects: S } }\narrows:\n  - web -> stroe\n", "did you mean 'store'" },
        { "duplicate component", "components:\n  web: { projects: A }\n  web: { projects: B }\n", "(3,3): error AR0001" },
        { "duplicate pattern", "components: { a: { projects: X }, b: { projects: X } }\n", "error AR0001" },
        { "upward arrow", "components:\n  web: { layer: front-end, projects: W }\n  svc: { layer: service, projects: S }\narrows:\n  - svc -> web\n", "(5,5): error AR0002" },
        { "allowed and forbidden", "components: { a: { projects: A }, b: { projects: B } }\narrows: [a -> b]\nforbid: [a -> b]\n", "error AR0002" },
        { "unknown layer", "components:\n  web: { layer: fronted, projects: W }\n", "(2,17): error AR0001" },
        { "empty", "", "archrules.yml(1,1): error AR0001: the file is empty" },
        { "only a comment", "# nothing\n", "error AR0001" },
        { "no mapping", "- a\n- b\n", "(1,1): error AR0001" },
        { "not closed", "components: { web: { projects: W }\n", "error AR0001" },
        { "nested deep", new string('[', 67_000), "error AR0001" },
        { "alias", "components:\n  web: { projects: *.Web }\n", "quote patterns that start with *" },
        { "anchor", "components:\n  web: &w { projects: Web }\n", "error AR0001: anchors" },
        { "two documents", "components: { web: { projects: W } }\n---\na: b\n", "error AR0001" },
        { "because without a mode", "components: { a: { projects: A }, b: { projects: B } }\narrows:\n  - a -> b\n    because: x\n", "(3,1): error AR0001: an arrow with details needs its mode" },
        { "unknown mode", "components: { a: { projects: A }, b: { projects: B } }\narrows:\n  - a -> b: htpp\n", "did you mean 'http'" },
        { "future version", "version: 2\ncomponents: { a: { projects: A } }\n", "(1,10): error AR0001: version '2'" },
        { "long", "#" + new string('x', 1_000_000), "(1,1): error AR0001: the file has 1,000,001 characters" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_told_with_its_place(string kind, string text, string expected)
    {
        using var folder = new SystemFolder(("archrules.yml", text));

        var run = await folder.RunAsync("check", "archrules.yml", "--assemblies", "*.dll");

        Assert.True(run.ExitCode == 2, kind + run);
        Assert.Empty(run.Output);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.All(
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches(@"^archrules\.yml\(\d+,\d+\): error AR000[12]: ", line));
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        using var folder = new SystemFolder(("archrules.yml", "verion: 1\ncomponents:\n  web: { project: W }\narrows: [web -> stroe]\n"));

        var run = await folder.RunAsync("check", "archrules.yml");

        Assert.Equal(2, run.ExitCode);
        Assert.True(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length >= 3, run.Error);
    }

    [Fact]
    public async Task A_binary_file_is_told_with_its_place()
    {
        using var folder = new SystemFolder();
        await File.WriteAllBytesAsync(folder.At("archrules.yml"), [(byte)'a', (byte)'\n', 0, 1, 2]);

        Assert.StartsWith("archrules.yml(2,1): error AR0001: ", (await folder.RunAsync("check", "archrules.yml")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_told_with_their_place()
    {
        using var folder = new SystemFolder();
        await File.WriteAllBytesAsync(folder.At("archrules.yml"), Encoding.Latin1.GetBytes("system: Böse\n"));

        Assert.StartsWith("archrules.yml(1,10): error AR0001: ", (await folder.RunAsync("check", "archrules.yml")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_10_MB_is_not_even_read()
    {
        using var folder = new SystemFolder();
        await File.WriteAllBytesAsync(folder.At("archrules.yml"), new byte[10_000_000]);

        Assert.Contains("the file has 10,000,000 bytes", (await folder.RunAsync("check", "archrules.yml")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_that_name_is_no_model()
    {
        using var folder = new SystemFolder(("archrules.yml/readme.txt", ""), ("a.dll", ""));

        Assert.Contains("archrules.yml(1,1): error AR0001: this is a folder", (await folder.RunAsync("check", "archrules.yml")).AssertCouldNotJudge(), StringComparison.Ordinal);
        Assert.Contains("archrules.yml(1,1): error AR0001: this is a folder", (await folder.RunAsync("check", "a.dll")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [PermissionFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_without_permission_is_told_in_one_line()
    {
        using var folder = new SystemFolder(("archrules.yml", BuiltShop.Model));
        File.SetUnixFileMode(folder.At("archrules.yml"), UnixFileMode.None);

        Assert.Contains("access is denied", (await folder.RunAsync("check", "archrules.yml")).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mistakes_of_all_models_of_a_solution_are_told_before_anything_is_built()
    {
        using var folder = new SystemFolder(
            ("A/archrules.yml", "a: b"), ("A/A.csproj", "no project"), ("B/archrules.yml", ""), ("B/B.csproj", "no project"));

        var run = await folder.RunAsync("check");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("A/archrules.yml(1,1): error AR0001", run.Error, StringComparison.Ordinal);
        Assert.Contains("B/archrules.yml(1,1): error AR0001", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("building", run.Error, StringComparison.Ordinal);
    }
}
