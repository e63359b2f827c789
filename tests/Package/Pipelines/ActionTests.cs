using YamlDotNet.RepresentationModel;

namespace ArchRules.Package.Tests.Pipelines;

/// <summary>The shell lines of the action, run over the packed tool as GitHub runs them, with a <c>gh</c> that writes down what it is asked.</summary>
[Collection(OnePackage.Name)]
public sealed class ActionTests(PackedAnalyzer package)
{
    private const string Gh = """
        #!/bin/bash
        for word in "$@"; do case "$word" in body=@*) cp "${word#body=@}" "$RUNNER_TEMP/comment.md";; esac; done
        echo "$@" | tr '\n' ' ' >> "$RUNNER_TEMP/gh.log"; echo >> "$RUNNER_TEMP/gh.log"
        case "$*" in *--paginate*) if [ -f "$RUNNER_TEMP/known" ]; then echo 77; fi;; esac

        """;

    [Fact]
    public async Task A_pull_request_is_checked_marked_summed_up_and_told_what_it_changes()
    {
        // The shell of the action is that of Windows' git there, which not every machine has.
        if (OperatingSystem.IsWindows())
            return;

        var shop = new PipelineShop(package);
        await shop.Create();
        File.WriteAllText(Path.Combine(shop.Temporary, "gh"), Gh);
        File.SetUnixFileMode(Path.Combine(shop.Temporary, "gh"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);

        var (installed, log) = await Step(shop, "Install ArchRules");
        Assert.True(installed == 0, log);

        var (checkedCode, text) = await Step(shop, "Check the architecture");
        Assert.True(checkedCode == 1, text);
        Assert.Contains("::warning file=Page.cs,line=1,", text, StringComparison.Ordinal);
        Assert.Contains("::warning file=Page.cs,line=2,", text, StringComparison.Ordinal);
        Assert.Equal($"exit-code=1\nsarif={shop.Temporary}/archrules-out/archrules.sarif\n", Read(shop, "output"));
        Assert.StartsWith("## Architecture\n", Read(shop, "summary"), StringComparison.Ordinal);

        var (told, said) = await Step(shop, "Tell what the pull request changes");
        Assert.True(told == 0, said);
        Assert.Contains("--method POST repos/archrules/shop/issues/5/comments", Read(shop, "gh.log"), StringComparison.Ordinal);
        Assert.StartsWith("<!-- archrules diff -->\n", Read(shop, "comment.md"), StringComparison.Ordinal);
        Assert.Contains("❌ 1 new violation", Read(shop, "comment.md"), StringComparison.Ordinal);

        // The next run replaces its comment, and only what is new fails.
        File.WriteAllText(Path.Combine(shop.Temporary, "known"), "");
        var (since, added) = await Step(shop, "Check the architecture", ("SINCE", "origin/main"), ("ARGUMENTS", "--no-build"));
        Assert.True(since == 1, added);
        Assert.DoesNotContain("line=1,", added, StringComparison.Ordinal);
        await Step(shop, "Tell what the pull request changes");
        Assert.Contains("--method PATCH repos/archrules/shop/issues/comments/77", Read(shop, "gh.log"), StringComparison.Ordinal);

        // What cannot be compared is said, and is no reason to fail.
        var (unknown, warning) = await Step(shop, "Tell what the pull request changes", ("GITHUB_BASE_REF", "gone"));
        Assert.True(unknown == 0, warning);
        Assert.Contains("::warning title=ArchRules::the pull request gets no comment: error: 'origin/gone' is no commit in this clone", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_input_is_described_and_none_reaches_a_shell_but_by_a_variable()
    {
        var action = PipelineFile.Action;
        foreach (var input in ((YamlMappingNode)action.At("inputs")).Children)
            Assert.True(input.Value.TextAt("description").Length > 0, input.Key.ToString());

        // An expression inside of the lines would run whatever a branch is called.
        foreach (var step in (YamlSequenceNode)action.At("runs", "steps"))
            Assert.DoesNotContain("${{", step.TextAt("run"), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> Step(PipelineShop shop, string name, params (string Name, string Value)[] variables)
    {
        var step = ((YamlSequenceNode)PipelineFile.Action.At("runs", "steps")).Single(step => step.TextAt("name") == name);
        var inputs = new Dictionary<string, string> { ["${{ inputs.version }}"] = shop.Version, ["${{ github.event.pull_request.number }}"] = "5", ["${{ inputs.token }}"] = "t" };
        var environment = new Dictionary<string, string>
        {
            ["RUNNER_TEMP"] = shop.Temporary,
            ["GITHUB_OUTPUT"] = Path.Combine(shop.Temporary, "output"),
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(shop.Temporary, "summary"),
            ["GITHUB_BASE_REF"] = "main",
            ["GITHUB_REPOSITORY"] = "archrules/shop",
            ["PATH"] = shop.Temporary + ":" + Environment.GetEnvironmentVariable("PATH"),
        };
        foreach (var (key, value) in (YamlMappingNode)step["env"])
        {
            var expression = ((YamlScalarNode)value).Value!;
            var input = expression.Replace("${{ inputs.", "", StringComparison.Ordinal).Replace(" }}", "", StringComparison.Ordinal);
            environment[key.ToString()] = inputs.TryGetValue(expression, out var given) ? given : PipelineFile.Action.At("inputs", input).TextAt("default");
        }

        foreach (var (variable, value) in variables)
            environment[variable] = value;
        return await shop.Run(step.TextAt("run"), environment.Select(pair => (pair.Key, pair.Value)).ToArray());
    }

    private static string Read(PipelineShop shop, string file) => File.ReadAllText(Path.Combine(shop.Temporary, file));
}
