namespace ArchRules.Benchmarks.Scale;

/// <summary>One project of a generated solution.</summary>
internal sealed record GeneratedProject(string Name, params string[] References)
{
    public string Output { get; init; } = "Library";

    public bool IsWeb { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Writes the project into a folder of its name.</summary>
    public void Write(string folder)
    {
        var at = Directory.CreateDirectory(Path.Combine(folder, "src", Name)).FullName;
        File.WriteAllText(Path.Combine(at, Name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <OutputType>{Output}</OutputType>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(References.Select(reference => $"<ProjectReference Include=\"../{reference}/{reference}.csproj\" />"))}
                {(IsWeb ? "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />" : "")}
              </ItemGroup>
            </Project>
            """);
        for (var i = 0; i < Files.Count; i++)
            File.WriteAllText(Path.Combine(at, $"File{i}.cs"), Files[i]);
    }
}
