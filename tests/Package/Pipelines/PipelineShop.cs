namespace ArchRules.Package.Tests.Pipelines;

/// <summary>A clone as a pipeline has it: a branch that adds a violation and an arrow to what <c>origin/main</c> has.</summary>
public sealed class PipelineShop(PackedAnalyzer package)
{
    private readonly UserSolution solution = new(package, "pipeline " + Guid.NewGuid().ToString("N")[..6]);

    /// <summary>The root of the clone.</summary>
    public string Folder => solution.Folder;

    /// <summary>A folder of the run, for what is no part of the clone.</summary>
    public string Temporary => solution.Folder + " temp";

    /// <summary>The lines of the installation, which would take the newest stable version, with that of this run.</summary>
    public string WithVersion(string line) => line.Replace("install ArchRules.Cli", $"install ArchRules.Cli --version {package.Version}", StringComparison.Ordinal);

    /// <summary>The version of the tool.</summary>
    public string Version => package.Version;

    /// <summary>Makes the clone, and packs the tool.</summary>
    public async Task Create()
    {
        await package.Pack("Cli");
        Directory.CreateDirectory(Temporary);
        solution.Write(".gitignore", "bin/\nobj/\n.tools/\n");
        solution.Write("archrules.yml", "components: { web: { projects: Shop, namespaces: Shop.Web }, store: { projects: Shop, namespaces: Shop.Store } }\narrows: []\n");
        solution.Write("Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        solution.Write("Shelf.cs", "namespace Shop.Store { public class Shelf { public void Put() { } } }\n");
        solution.Write("Page.cs", "namespace Shop.Web { public class Page { public void Old() => new Shop.Store.Shelf().Put(); } }\n");
        await Git("git init --quiet --initial-branch main && git add --all && git commit --quiet -m first && git update-ref refs/remotes/origin/main HEAD && git checkout --quiet -b work");
        solution.Write("Page.cs", "namespace Shop.Web { public class Page { public void Old() => new Shop.Store.Shelf().Put();\npublic void New() => new Shop.Store.Shelf().Put(); } }\n");
        await Git("git add --all && git commit --quiet -m second");
    }

    /// <summary>Runs lines in the clone.</summary>
    public Task<(int ExitCode, string Output)> Run(string lines, params (string Name, string Value)[] variables) =>
        ShellCommand.Run(Folder, lines, variables.ToDictionary(variable => variable.Name, variable => variable.Value));

    private async Task Git(string lines)
    {
        var (exitCode, output) = await Run(
            lines, ("GIT_AUTHOR_NAME", "a"), ("GIT_AUTHOR_EMAIL", "a@example.com"), ("GIT_COMMITTER_NAME", "a"), ("GIT_COMMITTER_EMAIL", "a@example.com"));
        Assert.True(exitCode == 0, output);
    }
}
