using System.Text.RegularExpressions;

namespace ArchRules.Package.Tests;

/// <summary>A solution of a user who installed the package: a front-end, a service and a storage project.</summary>
internal sealed partial class UserSolution
{
    /// <summary>The model that a newcomer writes.</summary>
    public const string Model = """
        version: 1
        system: Shop
        components:
          web:     { layer: front-end, projects: Shop.Web }
          service: { layer: service, projects: Shop.Service }
          store:   { layer: storage, projects: Shop.Storage }
        arrows:
          - web -> service: call
          - service -> store: call

        """;

    private readonly PackedAnalyzer package;

    public UserSolution(PackedAnalyzer package, string name)
    {
        this.package = package;
        Folder = Path.Combine(package.Folder, name);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="ArchRules under test" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);

        // The SDK's own analyzers are not under test, and cost half of the time.
        Write("Directory.Build.props", "<Project><PropertyGroup><EnableNETAnalyzers>false</EnableNETAnalyzers></PropertyGroup></Project>");
    }

    public string Folder { get; }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Writes a project that installs the package.</summary>
    public void WriteProject(string name, string items = "", string frameworks = "net10.0") => Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>{frameworks}</TargetFrameworks>
            <Nullable>enable</Nullable>
            <LangVersion>latest</LangVersion>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="ArchRules.Analyzers" Version="{package.Version}" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Builds a project.</summary>
    /// <returns>
    /// Each diagnostic of ArchRules in each compilation, as <c>Page.cs(7,15): warning AR0102: ...</c> without its advice, one a line in order.
    /// </returns>
    public async Task<string> Build(string project, params string[] options)
    {
        var (_, output) = await DotnetCommand.Run(
            Folder, ["build", project, "-nodeReuse:false", .. options]);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
        var others = OtherErrors().Match(output);
        Assert.False(others.Success, output);

        // The summary says everything again.
        var log = Summary().Split(output)[0];
        return string.Join('\n', Diagnostics().Matches(log).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"([^/\\\r\n]+(?:\(\d+,\d+\)| ): (?:error|warning) AR\d{4}: [^;]*?)(?:;.*)?(?: \(https:.*)?(?: \[.*)?\r?$", RegexOptions.Multiline)]
    private static partial Regex Diagnostics();

    [GeneratedRegex(@"^Build (?:succeeded|FAILED)\.", RegexOptions.Multiline)]
    private static partial Regex Summary();

    [GeneratedRegex(@"error (?!AR)[A-Z]+\d+")]
    private static partial Regex OtherErrors();
}
