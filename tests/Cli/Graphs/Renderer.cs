namespace ArchRules.Cli.Tests.Graphs;

/// <summary>A program that draws pictures.</summary>
public enum Renderer
{
    /// <summary>Graphviz.</summary>
    Dot,

    /// <summary>PlantUML, which needs Graphviz.</summary>
    PlantUml,

    /// <summary>Mermaid in a browser.</summary>
    Mermaid,
}
