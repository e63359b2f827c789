namespace ArchRules.Model;

/// <summary>What an arrow permits.</summary>
public enum ArrowMode
{
    /// <summary>Any use in the same process.</summary>
    Call,

    /// <summary>Use in the same process that changes nothing.</summary>
    Read,

    /// <summary>Use in the same process that only changes.</summary>
    Write,

    /// <summary>Reading and writing in the same process.</summary>
    ReadWrite,

    /// <summary>HTTP over the wire.</summary>
    Http,

    /// <summary>gRPC over the wire.</summary>
    Grpc,

    /// <summary>Publishing to a queue.</summary>
    Publish,

    /// <summary>Consuming from a queue.</summary>
    Consume,

    /// <summary>Any other wire: SignalR, WCF, sockets.</summary>
    Wire,
}
