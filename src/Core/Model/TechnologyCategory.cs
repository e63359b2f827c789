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

    /// <summary>Clients of HTTP services: free unless owned.</summary>
    HttpClient,

    /// <summary>gRPC clients and servers: free unless owned.</summary>
    Grpc,

    /// <summary>Pages and components of the web: free unless owned.</summary>
    WebUI,

    /// <summary>Windows and controls of the desktop and of terminals: free unless owned.</summary>
    DesktopUI,
}
