namespace ArchRules.Cli;

/// <summary>What a path is about.</summary>
internal enum CheckPathKind
{
    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A <c>.sln</c> or <c>.slnx</c> file.</summary>
    Solution,

    /// <summary>A project file.</summary>
    Project,

    /// <summary>A model file.</summary>
    Model,

    /// <summary>A built assembly.</summary>
    Assembly,
}
