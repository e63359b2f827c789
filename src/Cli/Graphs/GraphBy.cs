namespace ArchRules.Cli.Graphs;

/// <summary>What the boxes of a picture are.</summary>
internal enum GraphBy
{
    /// <summary>The components of the model.</summary>
    Component,

    /// <summary>Its layers.</summary>
    Layer,

    /// <summary>The projects of the system.</summary>
    Project,

    /// <summary>Its namespaces.</summary>
    Namespace,
}
