using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArchRules.Model.Reading;
using ArchRules.Model.Schema;
using ArchRules.Text;
using NJsonSchema;

namespace ArchRules.Core.Tests.Model.Schema;

/// <summary>The JSON schema says what the reader says, as far as a schema can.</summary>
public sealed partial class SchemaTests
{
    private static readonly JsonSchema Committed = JsonSchema.FromJsonAsync(ModelSchema.Write()).GetAwaiter().GetResult();

    // What no schema can see: references, places in a text, one key against another, and what is not YAML at all.
    private static readonly string[] BeyondSchemas =
    [
        "tab indentation", "not closed", "misspelt layer", "misspelt component", "second name misspelt", "arrow to itself", "arrow twice",
        "details without a mode", "key twice", "component twice", "same pattern twice", "layer twice", "unknown technology", "unquoted star", "anchor",
        "two documents", "binary", "space in a pattern", "double star in a project", "double star in a segment", "generic arity",
        "code and technology", "technology without category", "technology without api", "except without patterns", "reads without a member", "free without a member",
        "upward arrow", "front-end to storage", "allowed and forbidden", "arrow between independent", "shared that depends",
        "front-end owns a database", "skipped layer", "capture in a plain component", "another capture than the name's", "two captures in a name",
        "open capture in a name", "family without a value", "pattern without the value", "capture beside a star", "capture in except", "family twice",
        "family's arrow to itself", "misspelt family", "include of a missing file", "comment only", "empty",
    ];

    [Fact]
    public void The_committed_schema_is_the_one_that_the_reader_makes()
    {
        var path = Path.Combine(Root(), "schema/archrules.schema.json");
        if (Environment.GetEnvironmentVariable("ARCHRULES_UPDATE_DOCS") == "1")
            File.WriteAllText(path, ModelSchema.Write());

        Assert.Equal(ModelSchema.Write(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_the_reader_takes_in_docs_and_samples_the_schema_takes()
    {
        var texts = Texts().Where(text => ArchitectureReader.Parse(text.Text).Model is not null).ToArray();

        Assert.True(texts.Length > 30, $"{texts.Length} models");
        Assert.All(texts, text => Assert.True(Problems(text.Text) is "", text.File + ": " + Problems(text.Text) + "\n" + text.Text));
    }

    [Theory]
    [MemberData(nameof(BrokenFileTests.Files), MemberType = typeof(BrokenFileTests))]
    public void What_is_broken_is_refused_as_far_as_a_schema_can_see(string name, string text, string mistake)
    {
        if (BeyondSchemas.Contains(name))
            return;

        Assert.False(Problems(text) is "", $"{name}: {mistake}");
    }

    [Fact]
    public void A_value_that_the_reader_takes_behind_a_key_the_schema_takes()
    {
        string[] values = ["text", "\"1\"", "1", "[a, b]", "[a]", "[]", "{}", "{ a: b }", "true", "false", "", "[[a, b], [a, c]]", "A.B", "redis", "front-end", "[{ name: x }]", "strict"];
        foreach (var (before, keys) in new[] { ("", ModelShapes.Model.Names), ("  a: { projects: A, ", ModelShapes.Component.Names) })
        {
            foreach (var text in keys.Where(key => key is not "components").SelectMany(key => values.Select(value => TextOf(before, key, value))))
                Assert.True(ArchitectureReader.Parse(text).Model is null || Problems(text) is "", text + Problems(text));
        }
    }

    [Theory]
    [InlineData("free: File.Exists", true)]
    [InlineData("free: [File.Exists, Directory.Tell*]", true)]
    [InlineData("free: []", false)]
    [InlineData("free: { File: Exists }", false)]
    [InlineData("fre: File.Exists", false)]
    public void The_free_members_of_a_technology_are_a_text_or_a_list(string free, bool isTaken)
    {
        var text = $"technologies: {{ file-system: {{ {free} }} }}\n{Ok}";

        Assert.Equal(isTaken, Problems(text) is "");
        Assert.Equal(isTaken, ArchitectureReader.Parse(text).Model is not null);
    }

    private static string TextOf(string before, string key, string value) => before.Length == 0
        ? $"{key}: {value}\ncomponents:\n  a: {{ projects: A }}\n  b: {{ projects: B }}\n  c: {{ projects: C }}\n"
        : $"components:\n{before}{key}: {value} }}\n  b: {{ projects: B }}\n";

    [Fact]
    public void A_key_that_the_reader_does_not_know_is_refused() => Assert.All(
        ["colour: red\n" + Ok, "components:\n  a: { projects: A, colour: red }\n", Ok + "arrows: [{ a -> b: call, colour: red }]\n", "layers: [{ name: a, colour: red }]\n" + Ok],
        text => Assert.NotEqual("", Problems(text)));

    private const string Ok = "components:\n  a: { projects: A }\n  b: { projects: B }\n";

    private static string Problems(string text)
    {
        var (root, mistake) = YamlReader.Read(text);
        if (mistake is not null)
            return mistake.Message;

        var json = new StringBuilder();
        Write(json, root);
        return string.Join("; ", Committed.Validate(json.ToString()).Select(error => error.ToString()));
    }

    // As editors read YAML: a plain word may be a number, a truth or nothing.
    private static void Write(StringBuilder json, YamlNode? node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                json.Append('{').AppendJoin(',', mapping.Entries.Select(entry => JsonSerializer.Serialize(entry.Key.Value) + ":" + Json(entry.Value))).Append('}');
                break;
            case YamlSequence sequence:
                json.Append('[').AppendJoin(',', sequence.Items.Select(Json)).Append(']');
                break;
            case YamlScalar { IsQuoted: false } plain when plain.Value.Length == 0:
                json.Append("null");
                break;
            case YamlScalar { IsQuoted: false } plain when plain.Value is "true" or "false" || int.TryParse(plain.Value, CultureInfo.InvariantCulture, out _):
                json.Append(plain.Value);
                break;
            case YamlScalar scalar:
                json.Append(JsonSerializer.Serialize(scalar.Value));
                break;
            default:
                json.Append("null");
                break;
        }
    }

    private static string Json(YamlNode node)
    {
        var json = new StringBuilder();
        Write(json, node);
        return json.ToString();
    }

    private static IEnumerable<(string File, string Text)> Texts()
    {
        foreach (var file in new[] { "docs", "samples", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.yml", SearchOption.AllDirectories)))
        {
            if (!file.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal))
                yield return (file, File.ReadAllText(file));
        }

        yield return ("archrules.yml", File.ReadAllText(Path.Combine(Root(), "archrules.yml")));
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Root(), "docs"), "*.md", SearchOption.AllDirectories))
        {
            foreach (Match block in YamlBlock().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")))
                yield return (page, block.Groups[1].Value);
        }
    }

    private static string Root() => typeof(SchemaTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RepositoryRoot").Value!;

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
