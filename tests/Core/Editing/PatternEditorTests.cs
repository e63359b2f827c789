using ArchRules.Editing;
using ArchRules.Model;
using ArchRules.Model.Reading;

namespace ArchRules.Core.Tests.Editing;

public sealed class PatternEditorTests
{
    [Theory]
    [InlineData("a: { namespaces: A.** }  # x\n", "a: { namespaces: [A.**, N.**] }  # x\n")]
    [InlineData("a: { namespaces: \"*.A\", layer: service }\n", "a: { namespaces: [\"*.A\", N.**], layer: service }\n")]
    [InlineData("a: { namespaces: [A, B] }\n", "a: { namespaces: [A, B, N.**] }\n")]
    [InlineData("a:\n    namespaces: A   # x\n    layer: service\n", "a:\n    namespaces: [A, N.**]   # x\n    layer: service\n")]
    [InlineData("a:\n    namespaces:\n      - A   # x\n      # y\n    layer: service\n", "a:\n    namespaces:\n      - A   # x\n      - N.**\n      # y\n    layer: service\n")]
    [InlineData("a:\n    namespaces:\n    - A", "a:\n    namespaces:\n    - A\n    - N.**")]
    [InlineData("a: { namespaces: [\n    A,  # x\n    B ] }\n", "a: { namespaces: [\n    A,  # x\n    B,\n    N.** ] }\n")]
    public void A_pattern_is_written_as_the_others_are(string before, string after) =>
        Assert.Equal("components:\n  " + after, PatternEditor.Add("components:\n  " + before, "a", PatternKey.Namespaces, "N.**").Text);

    [Fact]
    public void A_pattern_that_is_there_is_not_added_again() => Assert.Equal(
        "components: { a: { projects: A } }", PatternEditor.Add("components: { a: { projects: A } }", "a", PatternKey.Projects, "A").Text);

    [Theory]
    [InlineData("x", PatternKey.Namespaces, "N", "component 'x' is not declared in this file")]
    [InlineData("a", PatternKey.Namespaces, "N", "component 'a' has no namespaces; to give it some would take away what it has")]
    [InlineData("a", PatternKey.Projects, "B", "pattern 'B' is in component")]
    [InlineData("a", PatternKey.Projects, "B,C", "is not a pattern")]
    public void What_cannot_be_is_refused_with_the_reason(string component, PatternKey key, string pattern, string reason)
    {
        var edited = PatternEditor.Add("components:\n  a: { projects: A }\n  b: { projects: B }\n", component, key, pattern);

        Assert.Null(edited.Text);
        Assert.Contains(reason, edited.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("components:\n  a: { projects: A }  # x\n\narrows: []\n", "components:\n  a: { projects: A }  # x\n  n: { projects: N }\n\narrows: []\n")]
    [InlineData("components:\n  a:\n    projects: A\n    # y\n", "components:\n  a:\n    projects: A\n    # y\n  n:\n    projects: N\n")]
    [InlineData("components: { a: { projects: A } }", "components: { a: { projects: A }, n: { projects: N } }")]
    [InlineData("components: {\n  a: { projects: A }, # x\n}\n", "components: {\n  a: { projects: A }, # x\n  n: { projects: N },\n}\n")]
    public void A_component_is_declared_as_the_others_are(string before, string after) =>
        Assert.Equal(after, PatternEditor.Declare(before, "n", PatternKey.Projects, "N").Text);

    [Fact]
    public void A_name_that_is_taken_is_refused() =>
        Assert.Contains("is declared twice", PatternEditor.Declare("components: { a: { projects: A } }", "a", PatternKey.Projects, "N").Refusal, StringComparison.Ordinal);

    [Fact]
    public void Any_file_takes_a_pattern_and_a_component_and_keeps_its_comments()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 1_000; round++)
        {
            var text = RandomModel.Write(random);
            if (ArchitectureReader.Parse(text).Model is null)
                continue;

            var name = RandomModel.Name(random);
            var assigned = PatternEditor.Add(text, name, PatternKey.Namespaces, "New.**");
            var declared = PatternEditor.Declare(text, "new", PatternKey.Namespaces, "New.**");

            Assert.True(assigned.Text is not null && declared.Text is not null, assigned.Refusal + declared.Refusal + text);
            Assert.Equal(RandomModel.Comments(text), RandomModel.Comments(assigned.Text));
            Assert.Equal(RandomModel.Comments(text), RandomModel.Comments(declared.Text));
            Assert.Equal("New.**", ArchitectureReader.Parse(assigned.Text).Model!.FindComponent(name)!.Selector.Namespaces[^1].Text);
            Assert.Equal("new", ArchitectureReader.Parse(declared.Text).Model!.Components[^1].Name);
        }
    }
}
