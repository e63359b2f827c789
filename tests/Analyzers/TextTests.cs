namespace ArchRules.Analyzers.Tests;

/// <summary>AR0110 and AR0201 at source: texts that the compiler knows, passed to the APIs that make them a dependency.</summary>
public sealed class TextTests
{
    private const string Model = """
        components:
          web: { layer: front-end, namespaces: Shop.Web.** }
          orders: { layer: service, namespaces: Shop.Orders.** }
          data: { layer: storage, namespaces: Shop.Data.** }
        arrows:
          - web -> orders: http
          - orders -> data: call
        ignore: { namespaces: [Refit, Grpc.Net.Client, Yarp.ReverseProxy.Configuration, Microsoft.Extensions.DependencyInjection] }
        """;

    [Theory]
    [InlineData("""Type.GetType({|AR0110:"Shop.Data.Store, Shop.Data"|})""")]
    [InlineData("""Type.GetType({|AR0110:"Shop.Data.Store"|}, true)""")]
    [InlineData("""Type.GetType(throwOnError: true, typeName: {|AR0110:"Shop.Data.Store"|})""")]
    [InlineData("""Type.GetType({|AR0110:Prefix + "Store"|})""")]
    [InlineData("""Type.GetType({|AR0110:$"{Prefix}Store, Shop.Data"|})""")]
    [InlineData("""Type.GetType({|AR0110:Name|})""")]
    [InlineData("""typeof(Page).Assembly.GetType({|AR0110:"Shop.Data.Store"|})""")]
    [InlineData("""Activator.CreateInstance("Shop.Data", {|AR0110:"Shop.Data.Store"|})""")]
    [InlineData("""System.Reflection.Assembly.Load({|AR0110:"Shop.Data"|})""")]
    [InlineData("""System.Reflection.Assembly.LoadFrom({|AR0110:"plugins/Shop.Data.dll"|})""")]
    [InlineData("""new System.Reflection.AssemblyName({|AR0110:"Shop.Data"|})""")]
    [InlineData("""System.Runtime.InteropServices.NativeLibrary.Load({|AR0110:"libpq"|})""")]
    [InlineData("""AppDomain.CurrentDomain.CreateInstance("Shop.Data", {|AR0110:"Shop.Data.Store"|})""")]
    public Task AR0110_a_name_of_storage(string code) => Check(code);

    [Theory]
    [InlineData("""Type.GetType("Shop.Web.Page")""")]
    [InlineData("""Type.GetType("System.Int32")""")]
    [InlineData("""Type.GetType(Made)""")]
    [InlineData("""Type.GetType(Prefix + Made)""")]
    [InlineData("""new object().GetType()""")]
    [InlineData("""Load("Shop.Data")""")]
    [InlineData("""Activator.CreateInstance(typeof(Page))""")]
    public Task AR0110_not_what_is_allowed_unknown_or_another_member(string code) => Check(code);

    [Theory]
    [InlineData("""new Uri({|AR0201:"http://data/x"|})""")]
    [InlineData("""new Uri({|AR0201:$"http://data/items/{Made}"|})""")]
    [InlineData("""new System.Net.Http.HttpClient().GetAsync({|AR0201:"https+http://data"|})""")]
    [InlineData("""new System.Net.Http.HttpClient { BaseAddress = new({|AR0201:"http://data"|}) }""")]
    [InlineData("""new System.Net.Http.HttpClient { BaseAddress = new({|AR0201:Address|}) }""")]
    [InlineData("""new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Get, {|AR0201:"http://data"|})""")]
    [InlineData("""System.Net.Http.Json.HttpClientJsonExtensions.GetFromJsonAsync<int>(new System.Net.Http.HttpClient(), {|AR0201:"http://data"|}, default(System.Threading.CancellationToken))""")]
    [InlineData("""Grpc.Net.Client.GrpcChannel.ForAddress({|AR0201:"http://data"|})""")]
    [InlineData("""Refit.RestService.For<IDisposable>({|AR0201:"http://data"|})""")]
    [InlineData("""new Yarp.ReverseProxy.Configuration.DestinationConfig { Address = {|AR0201:"http://data"|} }""")]
    public Task AR0201_an_address_of_a_service_without_an_arrow(string code) => Check(code);

    [Theory]
    [InlineData("""new Uri("http://orders/x")""")]
    [InlineData("""new Uri("http://example.com")""")]
    [InlineData("""new Uri($"http://{Made}data/x")""")]
    [InlineData("""new Uri($"http://data{Made}/x")""")]
    [InlineData("""new System.Net.Http.HttpClient().GetAsync("data")""")]
    [InlineData("""new UriBuilder { Host = "data" }""")]
    public Task AR0201_not_a_neighbour_a_stranger_or_what_is_made_at_run_time(string code) => Check(code);

    [Theory]
    [MemberData(nameof(Neighbours))]
    public Task Keys_and_native_libraries_in_attributes_count(string neighbour) => ArchitectureTest.Check(Model, neighbour, Libraries, """
        using System.Runtime.InteropServices;
        using Microsoft.Extensions.DependencyInjection;
        namespace Shop.Web
        {
            class Page
            {
                Page([FromKeyedServices({|AR0110:"data"|})] object store, [FromKeyedServices("orders")] object orders) { }

                [DllImport({|AR0110:"libpq"|})]
                static extern void Query();

                [DllImport("kernel32")]
                static extern void Beep();

                object Handler = ([FromKeyedServices({|AR0110:"data"|})] object store) => store;
            }

            class Primary([FromKeyedServices({|AR0110:"data"|})] object store) : System.UriBuilder({|AR0201:"http://data"|})
            {
                object Store => store;
            }

            class Secondary : System.UriBuilder
            {
                Secondary() : base({|AR0201:"http://data"|}) { }
            }
        }
        """);

    [Fact]
    public Task A_service_of_the_same_component_and_code_of_none_are_free() => ArchitectureTest.Check(Model, """
        namespace Shop.Data { class Client { object O = new System.Uri("http://data"); } }
        namespace Ignored { class Client { object O = new System.Uri("http://data"); } }
        """.Replace("Ignored", "Refit", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Neighbours))]
    public Task Fields_lambdas_and_pages_are_code_too(string neighbour) => ArchitectureTest.Check(Model, neighbour, """
        using System;
        namespace Shop.Web
        {
            class Page
            {
                static readonly Uri Store = new({|AR0201:"http://data"|}), Other = new("http://orders"), Third = new({|AR0201:"http://data"|});
                Func<object> Make = () => { object Inner() => new Uri({|AR0201:"http://data"|}); return Inner(); };
                string Text => new Uri({|AR0201:"http://data"|}).Host;
            }
        }
        """);

    [Theory]
    [MemberData(nameof(Neighbours))]
    public Task A_composition_root_may_name_types_and_calls_nobody_else(string neighbour) => new ArchitectureTest(Model.Replace("namespaces: Shop.Web.**", "types: Program", StringComparison.Ordinal), """
        using System;

        var type = Type.GetType("Shop.Data.Store");
        var client = new Uri({|AR0201:"http://data"|});
        Func<string, object?> handler = text => Type.GetType({|AR0110:"Shop.Data.Store"|});

        public partial class Program;
        """, neighbour).AsProgram().RunAsync();

    private static Task Check(string expression) => ArchitectureTest.Check(Model, Libraries, Storage, $$"""
        using System;
        namespace Shop.Web
        {
            class Page
            {
                const string Prefix = "Shop.Data.";
                const string Name = Prefix + "Store";
                const string Address = "http://data";
                static string Made => Environment.NewLine;
                static object? Load(string name) => null;
                object? Run() => {{expression}};
            }
        }
        """);

    // With storage beside it, all code is read; without, only what may pass a text.
    public static TheoryData<string> Neighbours { get; } = new() { Storage, "" };

    private const string Storage = "namespace Shop.Data { public class Store { } }";

    private const string Libraries = """
        namespace Grpc.Net.Client { public class GrpcChannel { public static GrpcChannel ForAddress(string address) => new(); } }
        namespace Refit { public static class RestService { public static T For<T>(string hostUrl) => default!; } }
        namespace Yarp.ReverseProxy.Configuration { public class DestinationConfig { public string Address { get; init; } = ""; } }
        namespace Microsoft.Extensions.DependencyInjection
        {
            [System.AttributeUsage(System.AttributeTargets.Parameter)]
            public class FromKeyedServicesAttribute : System.Attribute { public FromKeyedServicesAttribute(object key) { } }
        }
        """;
}
