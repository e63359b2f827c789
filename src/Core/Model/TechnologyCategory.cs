namespace ArchRules.Model;

/// <summary>What a technology is for.</summary>
public enum TechnologyCategory
{
    /// <summary>Anything else: free unless owned.</summary>
    Other,

    /// <summary>Databases and their mappers.</summary>
    Database,

    /// <summary>Stores of files or blobs over the network.</summary>
    ObjectStore,

    /// <summary>The file system of the machine.</summary>
    FileSystem,

    /// <summary>Caches.</summary>
    Cache,

    /// <summary>Queues and buses.</summary>
    Queue,

    /// <summary>Search engines.</summary>
    Search,
}
