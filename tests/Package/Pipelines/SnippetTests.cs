using System.Text.Json;
using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace ArchRules.Package.Tests.Pipelines;

/// <summary>The snippets of <c>docs/ci.md</c>: their YAML is read, and their lines run over the packed tool.</summary>
[Collection(OnePackage.Name)]
public sealed class SnippetTests(PackedAnalyzer package)
{
    [Fact]
    public async Task Azure_and_GitLab_check_and_tell_what_changes()
    {
        if (OperatingSystem.IsWindows())
            return;

        var shop = new PipelineShop(package);
        await shop.Create();
        var gitlab = Assert.Single(PipelineFile.In("GitLab"))["architecture"];
        var lines = Lines(gitlab, "script");
        Assert.Equal((0, 1), ((await shop.Run(shop.WithVersion(lines[0]))).ExitCode, (await shop.Run(lines[1])).ExitCode));
        var report = gitlab.At("artifacts", "reports");
        using var quality = JsonDocument.Parse(File.ReadAllText(Path.Combine(shop.Folder, report.TextAt("codequality"))));
        Assert.Equal(2, quality.RootElement.GetArrayLength());
        Assert.NotNull(XDocument.Load(Path.Combine(shop.Folder, report.TextAt("junit"))).Root);

        var (told, said) = await shop.Run(Assert.Single(Lines(gitlab, "after_script")), ("CI_MERGE_REQUEST_DIFF_BASE_SHA", "origin/main"));
        Assert.True(told == 0, said);
        Assert.Contains("1 new violation", File.ReadAllText(Path.Combine(shop.Folder, gitlab.At("artifacts", "paths")[0].ToString())), StringComparison.Ordinal);
        Assert.Equal((0, ""), await shop.Run(Lines(gitlab, "after_script")[0], ("CI_MERGE_REQUEST_DIFF_BASE_SHA", "")));

        // The folder of an agent has no space in its name; neither needs the line quotes.
        var temporary = Directory.CreateTempSubdirectory("agent").FullName;
        var azure = Lines(Assert.Single(PipelineFile.In("Azure Pipelines")), "steps", "script").Select(line => line.Replace("$(Agent.TempDirectory)", temporary, StringComparison.Ordinal)).ToArray();
        Assert.Equal(0, (await shop.Run(shop.WithVersion(azure[0]))).ExitCode);
        var (exitCode, output) = await shop.Run(azure[1].Replace("check", "check --no-build", StringComparison.Ordinal));
        Assert.Equal(1, exitCode);
        Assert.Contains("##vso[task.logissue type=warning;sourcepath=", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(temporary, "archrules.xml")));
        var (summed, summary) = await shop.Run(azure[2]);
        Assert.True(summed == 0, summary);
        Assert.Contains($"##vso[task.uploadsummary]{temporary}/diff.md", summary, StringComparison.Ordinal);
        Directory.Delete(temporary, recursive: true);
    }

    [Fact]
    public void The_snippets_of_GitHub_are_read()
    {
        var blocks = PipelineFile.In("GitHub Actions");

        Assert.Equal(2, blocks.Count);
        Assert.Equal("archrules/archrules@main", ((YamlSequenceNode)blocks[0].At("jobs", "architecture", "steps")).Last().TextAt("uses"));
    }

    private static string[] Lines(YamlNode job, string key, string? inner = null) => ((YamlSequenceNode)job[key])
        .Select(step => inner is null ? ((YamlScalarNode)step).Value! : step.TextAt(inner))
        .Where(line => line.Length > 0)
        .ToArray();
}
