namespace ArchRules.Facts;

/// <summary>What a text stands for where it is passed: a name that leads to other code, a service or a queue.</summary>
public enum TextRole
{
    /// <summary>The name of a type, as reflection writes it, with or without its assembly.</summary>
    TypeName,

    /// <summary>The name of an assembly, or the path of its file.</summary>
    AssemblyName,

    /// <summary>The name of a native library.</summary>
    NativeLibrary,

    /// <summary>The key of a service in a container.</summary>
    ServiceKey,

    /// <summary>An address, absolute or relative: <c>http://image-write/images</c>.</summary>
    Address,

    /// <summary>The key of a setting that holds an address: <c>Services:Write</c>.</summary>
    AddressSetting,

    /// <summary>The name of a queue, topic or exchange that something is published to.</summary>
    PublishedQueue,

    /// <summary>The name of a queue or topic that something is taken from.</summary>
    ConsumedQueue,
}
