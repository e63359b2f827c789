using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace ArchRules.Package.Tests.Pipelines;

/// <summary>The YAML of a pipeline: the action, or a block of <c>docs/ci.md</c>.</summary>
internal static class PipelineFile
{
    /// <summary>The action of this repository.</summary>
    public static YamlMappingNode Action { get; } = Parse(File.ReadAllText(Path.Combine(PackedAnalyzer.RepositoryRoot, "action.yml")));

    /// <summary>The blocks under a heading of the documentation.</summary>
    public static IReadOnlyList<YamlMappingNode> In(string heading)
    {
        var text = File.ReadAllText(Path.Combine(PackedAnalyzer.RepositoryRoot, "docs", "ci.md")).ReplaceLineEndings("\n");
        var start = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return Regex.Matches(text[start..end], "```yaml\n(.*?)```", RegexOptions.Singleline).Select(block => Parse(block.Groups[1].Value)).ToArray();
    }

    /// <summary>A value, by its keys.</summary>
    public static YamlNode At(this YamlNode node, params string[] keys) => keys.Aggregate(node, (inner, key) => inner[key]);

    /// <summary>The text of a value; empty where there is none.</summary>
    public static string TextAt(this YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value! : "";

    private static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }
}
