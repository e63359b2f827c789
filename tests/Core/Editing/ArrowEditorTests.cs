using ArchRules.Editing;
using ArchRules.Model;
using ArchRules.Model.Reading;

namespace ArchRules.Core.Tests.Editing;

public sealed class ArrowEditorTests
{
    private const string Components = "components:\n  a: { namespaces: A }\n  b: { namespaces: B }\n  c: { namespaces: C }\n";

    [Theory]
    [InlineData("arrows:\n  - a -> b: call\n  - b -> c: call\n", "arrows:\n  - a -> b: call\n  - a -> c: call\n  - b -> c: call\n")]
    [InlineData("arrows:\n  - a -> b\n", "arrows:\n  - a -> b\n  - a -> c\n")]
    [InlineData("arrows:\n- b -> c: read\n", "arrows:\n- b -> c: read\n- a -> c: call\n")]
    [InlineData("arrows:\n  - a -> b   # one\n  # two\n\n# three\n", "arrows:\n  - a -> b   # one\n  - a -> c\n  # two\n\n# three\n")]
    [InlineData("arrows:\n  - a -> b: call\n    because: yes\n    # inside\n  - b -> c\n", "arrows:\n  - a -> b: call\n    because: yes\n    # inside\n  - a -> c: call\n  - b -> c\n")]
    [InlineData("arrows:\n  - a -> b: call\n    because: >\n      long\n\n      text\n\nignore: { projects: T }\n", "arrows:\n  - a -> b: call\n    because: >\n      long\n\n      text\n  - a -> c: call\n\nignore: { projects: T }\n")]
    [InlineData("arrows:\n  - a -> b", "arrows:\n  - a -> b\n  - a -> c")]
    [InlineData("arrows:\r\n  - a -> b\r\n", "arrows:\r\n  - a -> b\r\n  - a -> c\r\n")]
    [InlineData("arrows: [a -> b]  # x\n", "arrows: [a -> b, a -> c]  # x\n")]
    [InlineData("arrows: [ a -> b: call ]\n", "arrows: [ a -> b: call, a -> c: call ]\n")]
    [InlineData("arrows: []  # x\n", "arrows: [a -> c: call]  # x\n")]
    [InlineData("arrows: [ ]\n", "arrows: [ a -> c: call ]\n")]
    [InlineData("arrows:   # x\nignore: { projects: T }\n", "arrows:   # x\n  - a -> c: call\nignore: { projects: T }\n")]
    [InlineData("arrows:", "arrows:\n  - a -> c: call")]
    [InlineData("arrows: [\n  a -> b, # one\n  b -> c,\n]\n", "arrows: [\n  a -> b, # one\n  a -> c,\n  b -> c,\n]\n")]
    [InlineData("arrows: [\n  b -> c, # one\n  a -> b # two\n]\n", "arrows: [\n  b -> c, # one\n  a -> b, # two\n  a -> c\n]\n")]
    [InlineData("arrows: [\n  a -> b ]\n", "arrows: [\n  a -> b,\n  a -> c ]\n")]
    [InlineData("unlisted: by-layer\n", "\narrows:\n  - a -> c: call\nunlisted: by-layer\n")]
    [InlineData("\"arrows\":\n  - 'a -> b'\n", "\"arrows\":\n  - 'a -> b'\n  - a -> c\n")]
    public void An_arrow_is_written_as_the_others_are(string before, string after) =>
        Assert.Equal(Components + after, Add(Components + before, "a", "c"));

    [Fact]
    public void Components_in_brackets_are_no_hindrance() => Assert.Equal(
        "{ components: { a: { namespaces: A }, b: { namespaces: B } }, arrows: [a -> b: call], unlisted: by-layer }",
        Add("{ components: { a: { namespaces: A }, b: { namespaces: B } }, unlisted: by-layer }", "a", "b"));

    [Fact]
    public void A_name_that_yaml_reads_otherwise_is_quoted() => Assert.Equal(
        "components:\n  \"-\": { namespaces: A }\n  b: { namespaces: B }\narrows:\n  - \"- -> b\": call\n",
        Add("components:\n  \"-\": { namespaces: A }\n  b: { namespaces: B }\narrows:\n", "-", "b"));

    [Fact]
    public void A_model_in_several_files_takes_an_arrow_in_its_main_one()
    {
        const string Main = "include: archrules/b.yml\ncomponents:\n  a: { namespaces: A }\n";
        var parts = new Dictionary<string, string> { ["archrules/b.yml"] = "components: { b: { namespaces: B } }\narrows: [b -> a]\n" };
        var alone = new Dictionary<string, string> { ["archrules/b.yml"] = "components: { b: { namespaces: B } }\n" };

        Assert.Equal(Main + "\narrows:\n  - a -> b: call\n", ArrowEditor.Add(Main, "a", "b", ArrowMode.Call, parts).Text);
        Assert.Equal(Main, ArrowEditor.Add(Main, "b", "a", ArrowMode.Call, parts).Text);
        Assert.Null(PatternEditor.Add(Main, "b", PatternKey.Namespaces, "C", parts).Text);
        Assert.NotNull(PatternEditor.Declare(Main, "c", PatternKey.Namespaces, "C", parts).Text);
        Assert.NotNull(ArrowEditor.Add(Main, "a", "b", ArrowMode.Call).Refusal);
        Assert.Contains("no components of its own", PatternEditor.Declare("include: archrules/b.yml\n", "c", PatternKey.Namespaces, "C", alone).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void An_arrow_that_is_there_is_not_added_again()
    {
        var text = Components + "arrows: [\"a, b -> c\"]\n";

        Assert.Equal(text, Add(text, "a", "c"));
        Assert.Equal(text.Replace("\"]", "\", a -> c: read]", StringComparison.Ordinal), Add(text, "a", "c", ArrowMode.Read));
    }

    [Theory]
    [InlineData("arrows: []\n", "a", "x", "component 'x' is not declared")]
    [InlineData("", "a", "b", "a first arrow would close all other pairs")]
    [InlineData("arrows: []\nforbid: [a -> b]\n", "a", "b", "both allowed and forbidden")]
    [InlineData("arrows: []\nindependent: [a, b]\n", "a", "b", "'independent' keeps apart")]
    [InlineData("arrows: []\n", "a", "a", "needs no arrow to itself")]
    [InlineData("? arrows\n: - b -> c\n", "a", "b", "not written so that it can be edited in place")]
    [InlineData("arrows: [a -> z]\n", "a", "b", "component 'z' is not declared")]
    [InlineData("  up: { layer: front-end, namespaces: U }\n  down: { layer: storage, namespaces: D }\narrows: []\n", "up", "down", "joins front-end layer")]
    [InlineData("  up: { layer: front-end, namespaces: U }\n  mid: { layer: service, namespaces: D }\narrows: []\n", "mid", "up", "goes up from layer")]
    [InlineData("  kit: { shared: true, namespaces: K }\narrows: []\n", "kit", "a", "starts at a shared component")]
    public void What_must_not_be_is_refused_with_the_reason(string text, string source, string target, string reason)
    {
        var edited = ArrowEditor.Add(Components + text, source, target, ArrowMode.Call);

        Assert.Null(edited.Text);
        Assert.Contains(reason, edited.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_arrow_into_any_file_keeps_all_else_or_is_refused_for_a_reason()
    {
        var random = new Random(20261122);
        var added = 0;
        for (var round = 0; round < 1_000; round++)
        {
            var text = RandomModel.Write(random);
            var before = ArchitectureReader.Parse(text).Model;
            var (source, target) = (RandomModel.Name(random), RandomModel.Name(random));
            var mode = random.Next(3) == 0 ? ArrowMode.Http : ArrowMode.Call;
            var edited = ArrowEditor.Add(text, source, target, mode);
            if (edited.Text is not { } now)
            {
                Assert.DoesNotContain("edited in place", edited.Refusal! + text, StringComparison.Ordinal);
                continue;
            }

            added++;
            var after = ArchitectureReader.Parse(now).Model!;
            Assert.Equal(RandomModel.Comments(text), RandomModel.Comments(now));
            var arrow = $"{source} -> {target}: {mode.Word()}";
            Assert.Equal(
                before!.Arrows.Select(known => known.ToString()).Append(arrow).Distinct().Order(StringComparer.Ordinal),
                after.Arrows.Select(known => known.ToString()).Order(StringComparer.Ordinal));
            Assert.Equal(now, ArrowEditor.Add(now, source, target, mode).Text);
            Assert.Equal(text.Contains("\r\n", StringComparison.Ordinal), now.Contains("\r\n", StringComparison.Ordinal));
            Assert.True(now.Length <= text.Length + arrow.Length + 40, now);
        }

        Assert.InRange(added, 100, 1_000);
    }

    [Fact]
    public void Broken_files_are_refused_and_never_crash()
    {
        var random = new Random(7);
        for (var round = 0; round < 1_000; round++)
        {
            var text = RandomModel.Write(random);
            var at = random.Next(text.Length);
            var broken = text.Remove(at, random.Next(Math.Min(12, text.Length - at))).Insert(at, "[]{}:#-\n\"'&*> "[random.Next(14)].ToString());

            var edited = ArrowEditor.Add(broken, "a", "b", ArrowMode.Call);
            var assigned = PatternEditor.Add(broken, "a", PatternKey.Namespaces, "New.**");
            var declared = PatternEditor.Declare(broken, "new", PatternKey.Namespaces, "New.**");

            foreach (var result in new[] { edited, assigned, declared })
            {
                Assert.True(result.Text is null ^ result.Refusal is null);
                Assert.True(result.Text is null || ArchitectureReader.Parse(result.Text).Model is not null, broken);
            }
        }
    }

    private static string Add(string text, string source, string target, ArrowMode mode = ArrowMode.Call)
    {
        var edited = ArrowEditor.Add(text, source, target, mode);
        Assert.Null(edited.Refusal);
        return edited.Text!;
    }
}
