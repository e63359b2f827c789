namespace ArchRules.Cli.Tests;

/// <summary>Wrong arguments get one line and the nearest right thing.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("a command is missing; try 'archrules check'")]
    [InlineData("did you mean 'check'?", "chekc")]
    [InlineData("did you mean 'archrules check src'?", "src")]
    [InlineData("'--assembly' is not an option of 'archrules'", "--assembly")]
    [InlineData("did you mean '--format'?", "check", "--fromat", "json")]
    [InlineData("did you mean '--no-build'?", "check", "--nobuild")]
    [InlineData("did you mean '--diagram'?", "check", "src", "--diagramm")]
    [InlineData("'jsno' is not a format; did you mean 'json'?", "check", "--format", "jsno")]
    [InlineData("'sarfi' is not a format; did you mean 'sarif'?", "check", "--format", "sarfi=out.sarif")]
    [InlineData("'xml' is not a format; known are text, json, sarif, junit, github, gitlab, azure, markdown", "check", "--format", "xml")]
    [InlineData("'sarif=' names no file; write --format sarif=<file>", "check", "--format", "sarif=")]
    [InlineData("'json' is a whole document and shares the output with 'text'", "check", "--format", "text", "--format", "json")]
    [InlineData("--format text is given twice", "check", "--format", "text", "--format", "text")]
    [InlineData("two reports would be written to 'x'", "check", "--format", "json=x", "--format", "sarif=./x")]
    [InlineData("'src' is a folder; name a file for the report", "check", "--format", "json=src")]
    [InlineData("'AR9102' is not a rule; did you mean 'AR0102'?", "check", "--rules", "AR0102,AR9102")]
    [InlineData("did you mean '--component'?", "check", "--components", "web")]
    [InlineData("Required argument missing", "check", "--format")]
    [InlineData("Required argument missing", "check", "--assemblies")]
    [InlineData("'scr' does not exist; did you mean 'src'?", "check", "scr")]
    [InlineData("'src/x/y' does not exist", "check", "src/x/y")]
    [InlineData("'src' is one too many", "check", "src", "src")]
    [InlineData("'a.txt' is none of", "check", "a.txt")]
    [InlineData("no solution or project in", "check", "src")]
    [InlineData("no archrules.yml at", "check", "src", "--assemblies", "*.txt")]
    [InlineData("has several solutions; name one of a.sln, b.sln", "check", "two")]
    [InlineData("cannot be read as a solution", "check", "two/a.sln")]
    [InlineData("lists '", "check", "missing.slnx")]
    [InlineData("has no C#, F# or Visual Basic project", "check", "none.slnx")]
    [InlineData("there is no archrules.yml beside or above", "check", "project")]
    [InlineData("'@x' does not exist", "check", "@x")]
    [InlineData("did you mean '--prune'?", "check", "--prun")]
    [InlineData("did you mean 'baseline'?", "basline", "create")]
    [InlineData("a command is missing; try 'archrules baseline create', or 'archrules baseline --help'", "baseline")]
    [InlineData("'crate' is not a command; did you mean 'create'?", "baseline", "crate")]
    [InlineData("'purne' is not a command; did you mean 'prune'?", "baseline", "purne")]
    [InlineData("did you mean 'archrules baseline create src'?", "baseline", "src")]
    [InlineData("'--accept' is not an option of 'baseline update'; known are", "baseline", "update", "--accept")]
    [InlineData("'--acept-new' is not an option of 'baseline update'; did you mean '--accept-new'?", "baseline", "update", "--acept-new")]
    [InlineData("'--forse' is not an option of 'baseline create'; did you mean '--force'?", "baseline", "create", "--forse")]
    [InlineData("'baseline prune' takes one path, or several assemblies; 'src' is one too many", "baseline", "prune", "src", "src")]
    [InlineData("'--all' is not an option of 'baseline show'", "baseline", "show", "--all")]
    [InlineData("there is no archrules.yml at 'src' or above it", "baseline", "show", "src")]
    [InlineData("'scr' does not exist; did you mean 'src'?", "baseline", "show", "scr")]
    public async Task Are_told_in_one_line(string expected, params string[] arguments)
    {
        using var folder = new SystemFolder(
            ("src/readme.md", ""),
            ("a.txt", ""),
            ("two/a.sln", "no solution"),
            ("two/b.sln", "no solution"),
            ("missing.slnx", SystemFolder.Solution("Gone/Gone.csproj")),
            ("none.slnx", SystemFolder.Solution()),
            ("project/P.csproj", SystemFolder.Project()));

        var line = (await folder.RunAsync(arguments)).AssertCouldNotJudge();

        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_shows_examples_and_exit_codes()
    {
        var run = await CliRun.InAsync(Path.GetTempPath(), "check", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--assemblies <glob>", run.Output, StringComparison.Ordinal);
        Assert.Contains("archrules check Shop.sln --no-build", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 clean", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_that_of_the_tool()
    {
        var run = await CliRun.InAsync(Path.GetTempPath(), "--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Output);
    }
}
