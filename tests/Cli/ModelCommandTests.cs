using ArchRules.Model.Schema;

namespace ArchRules.Cli.Tests;

/// <summary>The commands that need no code: <c>validate</c>, <c>schema</c>, <c>rules</c>.</summary>
public sealed class ModelCommandTests
{
    private const string Model = "include: archrules/orders.yml\ncomponents:\n  web: { projects: Web }\narrows: [web -> orders]\n";
    private const string Orders = "components:\n  orders: { projects: Orders, acyclic: true }\n";

    [Theory]
    [InlineData]
    [InlineData("archrules.yml")]
    [InlineData(".")]
    [InlineData("archrules")]
    public async Task A_sound_file_validates_from_its_folder_and_below(params string[] arguments)
    {
        using var folder = new SystemFolder(("archrules.yml", Model), ("archrules/orders.yml", Orders));

        var run = await folder.RunAsync(["validate", .. arguments]);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("archrules.yml: OK: 2 components, 1 arrow\n", run.Output);
    }

    [Fact]
    public async Task A_mistake_is_told_in_its_file_and_ends_with_2()
    {
        using var folder = new SystemFolder(("archrules.yml", Model), ("archrules/orders.yml", "components:\n  orders: { project: Orders }\n"));

        var run = await folder.RunAsync("validate");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("archrules/orders.yml(2,13): error AR0001: component 'orders' has no key 'project'; did you mean 'projects'?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: there is no archrules.yml at '.' or above it", "validate")]
    [InlineData("error: 'archrule.yml' does not exist", "validate", "archrule.yml")]
    [InlineData("error: '--strict' is not an option of 'validate'", "validate", "--strict")]
    [InlineData("error: 'a.dll' is an assembly; to hold it against its model, write: archrules check a.dll", "validate", "a.dll")]
    [InlineData("error: 'jsn' is not a format; did you mean 'json'?", "rules", "--format", "jsn")]
    [InlineData("error: '--formt' is not an option of 'rules'; did you mean '--format'?", "rules", "--formt", "json")]
    [InlineData("error: 'rulez' is not a command; did you mean 'rules'?", "rulez")]
    [InlineData("error: 'schem' is not a command; did you mean 'schema'?", "schem")]
    [InlineData("error: ", "schema", "x")]
    [InlineData("error: ", "validate", "a", "b")]
    public async Task Wrong_arguments_are_one_line(string expected, params string[] arguments)
    {
        using var folder = new SystemFolder(("a.dll", ""));

        Assert.StartsWith(expected, (await folder.RunAsync(arguments)).AssertCouldNotJudge(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_printed_as_it_is()
    {
        using var folder = new SystemFolder();

        var run = await folder.RunAsync("schema");

        Assert.Equal((0, ModelSchema.Write()), (run.ExitCode, run.Output));
        Assert.Equal("http://json-schema.org/draft-07/schema#", run.Json.GetProperty("$schema").GetString());
    }

    [Fact]
    public async Task Each_rule_is_listed_with_its_page()
    {
        using var folder = new SystemFolder();

        var text = await folder.RunAsync("rules");
        var json = await folder.RunAsync("rules", "--format", "json");

        Assert.Equal(Verdicts.Rules.All.Select(rule => rule.Id), json.Json.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(Verdicts.Rules.All, rule => Assert.Contains(rule.HelpLink, text.Output, StringComparison.Ordinal));
        Assert.StartsWith("AR0001  error       The model file cannot be read\n", text.Output, StringComparison.Ordinal);
    }
}
