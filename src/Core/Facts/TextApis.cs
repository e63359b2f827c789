using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Facts;

/// <summary>The APIs by which a text becomes a dependency. Both readers look here, by names only.</summary>
public static class TextApis
{
    private static readonly TextApi[] None = [];

    private static readonly TextApi[] All =
    [
        .. Of("System", "Type", TextRole.TypeName, 0, "GetType", "ReflectionOnlyGetType"),
        .. Of("System.Reflection", "Assembly", TextRole.TypeName, 0, "GetType", "CreateInstance"),
        .. Of("System.Reflection", "Module", TextRole.TypeName, 0, "GetType"),
        .. Of("System.Reflection", "Assembly", TextRole.AssemblyName, 0,
            "Load", "LoadFrom", "LoadFile", "LoadWithPartialName", "UnsafeLoadFrom", "ReflectionOnlyLoad", "ReflectionOnlyLoadFrom"),
        .. Of("System.Reflection", "AssemblyName", TextRole.AssemblyName, 0, ".ctor"),
        .. Of("System.Runtime.Loader", "AssemblyLoadContext", TextRole.AssemblyName, 0, "LoadFromAssemblyPath"),
        new("System", "Activator", "CreateInstance", TextRole.TypeName, 1, 0),
        new("System", "Activator", "CreateInstanceFrom", TextRole.TypeName, 1, 0),
        new("System", "AppDomain", "CreateInstance", TextRole.TypeName, 1, 0),
        new("System", "AppDomain", "CreateInstanceAndUnwrap", TextRole.TypeName, 1, 0),
        new("System", "AppDomain", "CreateInstanceFrom", TextRole.TypeName, 1, 0),
        new("System", "AppDomain", "CreateInstanceFromAndUnwrap", TextRole.TypeName, 1, 0),
        .. Of("System", "AppDomain", TextRole.AssemblyName, 0, "Load", "ExecuteAssembly", "ExecuteAssemblyByName"),
        .. Of("System.Runtime.InteropServices", "NativeLibrary", TextRole.NativeLibrary, 0, "Load", "TryLoad"),
        .. Of("System.Runtime.InteropServices", "DllImportAttribute", TextRole.NativeLibrary, 0, ".ctor"),
        .. Of("System.Runtime.InteropServices", "LibraryImportAttribute", TextRole.NativeLibrary, 0, ".ctor"),
        .. Of("System.Runtime.CompilerServices", "UnsafeAccessorTypeAttribute", TextRole.TypeName, 0, ".ctor"),
        .. Of("Microsoft.Extensions.DependencyInjection", "ServiceProviderKeyedServiceExtensions", TextRole.ServiceKey, 1,
            "GetKeyedService", "GetRequiredKeyedService", "GetKeyedServices"),
        .. Of("Microsoft.Extensions.DependencyInjection", "IKeyedServiceProvider", TextRole.ServiceKey, 1,
            "GetKeyedService", "GetRequiredKeyedService"),
        .. Of("Microsoft.Extensions.DependencyInjection", "FromKeyedServicesAttribute", TextRole.ServiceKey, 0, ".ctor"),

        .. Of("System", "Uri", TextRole.Address, 0, ".ctor"),
        .. Of("System", "UriBuilder", TextRole.Address, 0, ".ctor"),
        .. Of("System.Net.Http", "HttpClient", TextRole.Address, 0,
            "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync", "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync"),
        .. Of("System.Net.Http", "HttpRequestMessage", TextRole.Address, 1, ".ctor"),
        .. Of("System.Net.Http.Json", "HttpClientJsonExtensions", TextRole.Address, 1,
            "GetFromJsonAsync", "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync", "DeleteFromJsonAsync", "GetFromJsonAsAsyncEnumerable"),
        .. Of("System.Net", "WebRequest", TextRole.Address, 0, "Create", "CreateHttp"),
        .. Of("System.Net", "WebClient", TextRole.Address, 0,
            "DownloadString", "DownloadStringTaskAsync", "DownloadData", "DownloadDataTaskAsync", "OpenRead", "UploadString", "UploadData"),
        .. Of("Grpc.Net.Client", "GrpcChannel", TextRole.Address, 0, "ForAddress"),
        .. Of("Grpc.Core", "Channel", TextRole.Address, 0, ".ctor"),
        .. Of("Refit", "RestService", TextRole.Address, 0, "For"),
        .. Of("RestSharp", "RestClient", TextRole.Address, 0, ".ctor"),
        .. Of("Flurl", "Url", TextRole.Address, 0, ".ctor"),
        .. Of("Flurl.Http", "FlurlClient", TextRole.Address, 0, ".ctor"),
        .. Of("Microsoft.AspNetCore.SignalR.Client", "HubConnectionBuilderHttpExtensions", TextRole.Address, 1, "WithUrl"),
        .. Of("Yarp.ReverseProxy.Configuration", "DestinationConfig", TextRole.Address, 0, "Address", "Health"),
        .. Of("System.ServiceModel", "EndpointAddress", TextRole.Address, 0, ".ctor"),

        .. Of("RabbitMQ.Client", "IModel", TextRole.ConsumedQueue, 0, "BasicConsume", "BasicGet"),
        .. Of("RabbitMQ.Client", "IChannel", TextRole.ConsumedQueue, 0, "BasicConsumeAsync", "BasicGetAsync"),
        .. Of("RabbitMQ.Client", "IModelExensions", TextRole.ConsumedQueue, 1, "BasicConsume"),
        .. Of("RabbitMQ.Client", "IChannelExtensions", TextRole.ConsumedQueue, 1, "BasicConsumeAsync"),
        // The default exchange has no name: the routing key is then the queue.
        .. Of("RabbitMQ.Client", "IModel", TextRole.PublishedQueue, 0, "BasicPublish"),
        .. Of("RabbitMQ.Client", "IModel", TextRole.PublishedQueue, 1, "BasicPublish"),
        .. Of("RabbitMQ.Client", "IModelExensions", TextRole.PublishedQueue, 1, "BasicPublish"),
        .. Of("RabbitMQ.Client", "IModelExensions", TextRole.PublishedQueue, 2, "BasicPublish"),
        .. Of("RabbitMQ.Client", "IChannel", TextRole.PublishedQueue, 0, "BasicPublishAsync"),
        .. Of("RabbitMQ.Client", "IChannel", TextRole.PublishedQueue, 1, "BasicPublishAsync"),
        .. Of("RabbitMQ.Client", "IChannelExtensions", TextRole.PublishedQueue, 1, "BasicPublishAsync"),
        .. Of("RabbitMQ.Client", "IChannelExtensions", TextRole.PublishedQueue, 2, "BasicPublishAsync"),
        .. Of("Azure.Messaging.ServiceBus", "ServiceBusClient", TextRole.PublishedQueue, 0, "CreateSender"),
        .. Of("Azure.Messaging.ServiceBus", "ServiceBusClient", TextRole.ConsumedQueue, 0,
            "CreateReceiver", "CreateProcessor", "CreateSessionProcessor", "AcceptNextSessionAsync", "AcceptSessionAsync"),
        .. Of("Confluent.Kafka", "IProducer", TextRole.PublishedQueue, 0, "Produce", "ProduceAsync"),
        .. Of("Confluent.Kafka", "IConsumer", TextRole.ConsumedQueue, 0, "Subscribe"),
        .. Of("NATS.Client.Core", "INatsConnection", TextRole.PublishedQueue, 0, "PublishAsync"),
        .. Of("NATS.Client.Core", "INatsConnection", TextRole.ConsumedQueue, 0, "SubscribeAsync"),
    ];

    private static readonly Dictionary<string, TextApi[]> ByMember = All
        .GroupBy(api => api.NameInSource, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static readonly HashSet<string> Types = new(All.Select(api => api.Type), StringComparer.Ordinal);

    private static readonly HashSet<string> Attributes = new(
        All.Where(api => api.IsAttribute).SelectMany(api => new[] { api.Type, api.ShortName }), StringComparer.Ordinal);

    /// <summary>Whether some API has this name: what source shows of a member before it is bound.</summary>
    /// <param name="name">A method or a property; the type's simple name for a constructor.</param>
    public static bool MayBe(string name) => ByMember.ContainsKey(name);

    /// <summary>Whether some API belongs to a type of this name.</summary>
    /// <param name="name">The simple name, without arity.</param>
    public static bool MayBeType(string name) => Types.Contains(name);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TextApi> List => All;

    /// <summary>Whether some attribute of an API is written like this.</summary>
    /// <param name="name">The name in source, with or without <c>Attribute</c> at its end.</param>
    public static bool MayBeAttribute(string name) => Attributes.Contains(name);

    /// <summary>Finds the parameters of a member that take such a text.</summary>
    /// <param name="ns">The namespace of the declaring type.</param>
    /// <param name="type">The declaring type's simple name, without arity.</param>
    /// <param name="member">The member's name; <c>.ctor</c> for a constructor.</param>
    /// <returns>Empty for nearly every member.</returns>
    public static IReadOnlyList<TextApi> Find(string ns, string type, string member)
    {
        if (!ByMember.TryGetValue(member == ".ctor" ? type : member, out var candidates))
            return None;

        return candidates.Where(api => api.Type == type && api.Member == member && api.Namespace == ns).ToArray();
    }

    private static IEnumerable<TextApi> Of(string ns, string type, TextRole role, int position, params string[] members) =>
        members.Select(member => new TextApi(ns, type, member, role, position));
}
