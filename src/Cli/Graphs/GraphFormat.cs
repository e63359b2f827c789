namespace ArchRules.Cli.Graphs;

/// <summary>The language of a picture.</summary>
internal enum GraphFormat
{
    /// <summary>A Mermaid flowchart, which GitHub, GitLab and Azure DevOps draw in Markdown.</summary>
    Mermaid,

    /// <summary>DOT, for Graphviz.</summary>
    Dot,

    /// <summary>A component diagram of PlantUML.</summary>
    PlantUml,

    /// <summary>A container diagram of C4-PlantUML.</summary>
    C4,

    /// <summary>A workspace in the DSL of Structurizr.</summary>
    Structurizr,

    /// <summary>SVG: the picture itself, with no other program.</summary>
    Svg,

    /// <summary>JSON, for a program that draws.</summary>
    Json,
}
