namespace ArchRules.Package.Tests;

/// <summary>
/// ArchRules' own sources, compiled with the packed analyzer and held to the repository's own model. It is the package that does
/// it, in a copy: an analyzer cannot check the core that it is being built from.
/// </summary>
[Collection(OnePackage.Name)]
public sealed class OwnSourceTests(PackedAnalyzer package)
{
    [Fact]
    public async Task Our_own_sources_keep_to_our_own_model_and_a_missing_arrow_is_missed()
    {
        var solution = new UserSolution(package, "own sources");
        ShortcutTests.Copy(Path.Combine(PackedAnalyzer.RepositoryRoot, "src"), Path.Combine(solution.Folder, "src"));
        foreach (var name in new[] { "Directory.Build.props", "Directory.Packages.props", ".editorconfig", "README.md", "archrules.yml" })
            File.Copy(Path.Combine(PackedAnalyzer.RepositoryRoot, name), Path.Combine(solution.Folder, name), overwrite: true);
        solution.Write("src/Directory.Build.targets", $"""
            <Project>
              <!-- AR0109: the package has the name of a project here, so to refer to it looks like an upward reference. -->
              <PropertyGroup><NoWarn>$(NoWarn);AR0109</NoWarn></PropertyGroup>
              <ItemGroup Condition="'$(MSBuildProjectName)' != 'ArchRules.Analyzers'">
                <PackageReference Include="ArchRules.Analyzers" VersionOverride="{package.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);

        Assert.Equal("", await solution.Build("src/Cli"));

        var model = File.ReadAllText(Path.Combine(solution.Folder, "archrules.yml"));
        solution.Write("archrules.yml", model.Replace("  - verdicts -> text, model, facts\n", "  - verdicts -> text, model\n", StringComparison.Ordinal));
        var told = await solution.Build("src/Core", "--no-restore");
        Assert.Contains("Judge.cs", told, StringComparison.Ordinal);
        Assert.Contains("AR0101", told, StringComparison.Ordinal);
        Assert.All(told.Split('\n'), line => Assert.Contains("no arrow leads from 'verdicts' to 'facts'", line, StringComparison.Ordinal));
    }
}
