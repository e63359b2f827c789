namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>AR0112 at source and in binaries: what a composition root calls beyond composing, where arrows would let all code call it.</summary>
public sealed class CompositionTests
{
    private const string Shop = """
        components:
          host:      { projects: Shop.Host, namespaces: Shop.Host, composition: true }
          web:       { projects: Shop.Web }
          orders:    { projects: Shop.Orders, namespaces: Shop.Orders.** }
          wiring:    { projects: Shop.Orders, namespaces: Shop.Orders.Wiring, composition: true }
          data:      { projects: Shop.Data }
          contracts: { shared: true, projects: Shop.Contracts }
        arrows:
          - host -> web, orders, wiring
          - web -> orders, wiring
          - { host -> data, deprecated: true }
        """;

    private static readonly (string, string) Hosting = ("Hosting", """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }
            public static class Services
            {
                public static IServiceCollection AddSingleton<T>(this IServiceCollection services, Func<IServiceProvider, T> make) => services;
                public static IServiceCollection AddSingleton<T>(this IServiceCollection services) => services;
                public static IServiceCollection Configure<T>(this IServiceCollection services, Action<T> set) => services;
            }
            public interface IMvcBuilder { }
        }
        namespace Microsoft.AspNetCore.Builder
        {
            public interface IApplicationBuilder { }
            public static class Maps
            {
                public static void MapGet(this IApplicationBuilder app, string path, Delegate handler) { }
                public static void Lifetime(this IApplicationBuilder app, Action onStart) { }
            }
        }
        namespace Autofac
        {
            public interface IComponentContext { T Resolve<T>(); }
            public class ContainerBuilder { public void Register<T>(Func<IComponentContext, T> make) { } public void RegisterType<T>() { } }
            public class Module { protected virtual void Load(ContainerBuilder builder) { } }
        }
        """);

    private static readonly (string, string) Contracts = ("Shop.Contracts", "namespace Shop.Contracts { public static class Names { public static string Of(int id) => \"\"; } }");

    private static readonly (string, string) Data = ("Shop.Data", "namespace Shop.Data { public class Rows { public void Clear() { } } }");

    private static readonly (string, string) Orders = ("Shop.Orders", """
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.AspNetCore.Builder;
        namespace Shop.Orders
        {
            public class Order : IDisposable
            {
                public Order() { }
                public Order(string name) { }
                public int Id { get; set; }
                public string Name = "";
                public void Close() { }
                public static Order Find(int id) => new();
                public void Dispose() { }
                public static implicit operator int(Order order) => 1;
            }
            public class OrderOptions { public int Limit { get; set; } public void Reset() { } }
            public class OrderModuleBuilder { public OrderModuleBuilder With(int limit) => this; }
            public static class Setup
            {
                public static IServiceCollection AddOrders(this IServiceCollection services) => services;
                public static IMvcBuilder AddOrderParts(this IMvcBuilder mvc) => mvc;
                public static void UseOrders(this IApplicationBuilder app) { }
                public static void AddOrders(this Autofac.ContainerBuilder builder) { }
                public static TBuilder AddJson<TBuilder>(this TBuilder builder) where TBuilder : IMvcBuilder => builder;
                public static T UseAudit<T>(this T app, int limit) where T : IApplicationBuilder => app;
                public static void Fill<TKey, T>(TKey key, ref T value) { }
                extension<T>(T builder) where T : IMvcBuilder { public T AddXml(int limit) => builder; }
                extension(IServiceCollection services) { public IServiceCollection AddAudit(int limit) => services; }
            }
            public static class Archive
            {
                public static T Save<T>(T item) => item;
                public static void SaveAll<T>(IEnumerable<T> items) { }
                public static T Find<T>(int id) => default!;
                public static void Pair<T, U>(T item, List<U> more) { }
            }
        }
        namespace Shop.Orders.Wiring { public static class Bootstrap { public static void Run() { } } }
        """);

    [Theory]
    [InlineData("class Startup { void Configure() => Order.Find(1); }", "Startup.Configure() -> Shop.Orders.Order.Find(int)")]
    [InlineData("class Startup { Order order = Order.Find(1); }", "Startup.order -> Shop.Orders.Order.Find(int)")]
    [InlineData("class Startup { Order P => Order.Find(1); }", "Startup.P -> Shop.Orders.Order.Find(int)")]
    [InlineData("class Startup { async Task Configure() { await Task.Yield(); new Order().Close(); } }", "Startup.Configure() -> Shop.Orders.Order.Close()")]
    [InlineData("static class S { static void Add(this IServiceCollection s) { new Order().Close(); } }", "S.Add(IServiceCollection) -> Shop.Orders.Order.Close()")]
    [InlineData("class C { Action<IServiceCollection> a = s => Order.Find(1); }", "C.a -> Shop.Orders.Order.Find(int)")]
    [InlineData("static class S { static void Add(IServiceCollection s) => s.AddSingleton(p => Order.Find(1)); }", "S.Add(IServiceCollection) -> Shop.Orders.Order.Find(int)")]
    [InlineData("class M : Autofac.Module { protected override void Load(Autofac.ContainerBuilder b) { b.Register(c => Order.Find(1)); } }", "M.Load(ContainerBuilder) -> Shop.Orders.Order.Find(int)")]
    [InlineData("class Startup { void Configure() => Archive.Save(1); }", "Startup.Configure() -> Shop.Orders.Archive.Save(!!0)")]
    [InlineData("class Startup { void Configure(OrderOptions o) => Archive.Save(o); }", "Startup.Configure(OrderOptions) -> Shop.Orders.Archive.Save(!!0)")]
    [InlineData("class Startup { void Configure(List<OrderModuleBuilder> b) => Archive.SaveAll(b); }", "Startup.Configure(List<OrderModuleBuilder>) -> Shop.Orders.Archive.SaveAll(IEnumerable<!!0>)")]
    [InlineData("class Startup { void Configure(List<OrderModuleBuilder> b) => Archive.Save(b); }", "Startup.Configure(List<OrderModuleBuilder>) -> Shop.Orders.Archive.Save(!!0)")]
    [InlineData("class Startup { void Configure(OrderModuleBuilder[] b) => Archive.Save(b); }", "Startup.Configure(OrderModuleBuilder[]) -> Shop.Orders.Archive.Save(!!0)")]
    [InlineData("class Startup { void Configure() => Archive.Find<OrderModuleBuilder>(1); }", "Startup.Configure() -> Shop.Orders.Archive.Find(int)")]
    [InlineData("class Startup { void Configure(List<OrderModuleBuilder> b) => Archive.Pair(1, b); }", "Startup.Configure(List<OrderModuleBuilder>) -> Shop.Orders.Archive.Pair(!!0, List<!!1>)")]
    public void A_root_must_not_do_the_work_of_others(string code, string violation) =>
        Assert.Equal(["AR0112 Shop.Web." + violation], In("Shop.Web", code));

    [Theory]
    [InlineData("static class Program { static void Main() { new Order().Close(); } }", "Program.Main() -> Shop.Orders.Order.Close()")]
    [InlineData("class C { void M() { new Order().Close(); } }", "C.M() -> Shop.Orders.Order.Close()")]
    [InlineData("class C { void M(IServiceCollection s) => s.AddSingleton(p => Order.Find(1)); }", "C.M(IServiceCollection) -> Shop.Orders.Order.Find(int)")]
    public void All_code_of_a_declared_root_composes_only(string code, string violation) =>
        Assert.Equal(["AR0112 Shop.Host." + violation], In("Shop.Host", code));

    [Theory]
    [InlineData("class Startup { void Configure(IServiceCollection s) { s.AddOrders(); s.AddSingleton<Order>(); s.AddSingleton(p => new Order(\"a\")); } }")]
    [InlineData("class Startup { void Configure(IServiceCollection s) => s.Configure<OrderOptions>(o => { o.Limit = 3; o.Reset(); }); }")]
    [InlineData("class Startup { void Configure(IMvcBuilder m, IApplicationBuilder a) { m.AddOrderParts(); a.UseOrders(); new OrderModuleBuilder().With(3); } }")]
    [InlineData("class Startup { void Configure(IApplicationBuilder a) { a.MapGet(\"/\", (Order o) => o.Close()); a.Lifetime(() => Order.Find(1)); } }")]
    [InlineData("class Startup { void Configure(IApplicationBuilder a) => a.MapGet(\"/\", (Func<int, Order>)Order.Find); }")]
    [InlineData("class Startup { void Configure(IApplicationBuilder a) { a.Lifetime(Run); void Run() => Order.Find(1); } }")]
    [InlineData("class Startup { void Configure() { using var o = new Order(); o.Name = \"b\"; o.Id = 3; int i = o; } }")]
    [InlineData("class Startup { System.Linq.Expressions.Expression<Func<Order, Order>> e = o => Order.Find(1); }")]
    [InlineData("class Startup { void Configure() => Shop.Contracts.Names.Of(1); }")]
    [InlineData("class Startup { void Configure() => Shop.Orders.Wiring.Bootstrap.Run(); }")]
    [InlineData("class M : Autofac.Module { protected override void Load(Autofac.ContainerBuilder b) { b.RegisterType<Order>(); b.AddOrders(); b.Register(c => new Order()); } }")]
    [InlineData("class Startup { void Configure(IMvcBuilder m) { m.AddJson().AddJson(); Setup.AddJson<IMvcBuilder>(m); } }")]
    [InlineData("class Startup { void Configure(IApplicationBuilder a, OrderModuleBuilder b) { a.UseAudit(1); Archive.Save(b); Archive.Pair(b, new List<int>()); } }")]
    [InlineData("class Startup { void Configure(OrderModuleBuilder b) { Setup.Fill(1, ref b); } }")]
    [InlineData("class Startup { void Configure(IMvcBuilder m) => m.AddXml(1); }")]
    [InlineData("class Startup { void Configure(IServiceCollection s) => s.AddAudit(1); }")]
    public void A_root_may_put_the_system_together(string code) => Assert.Empty(In("Shop.Web", code));

    [Theory]
    [InlineData("class Page { void M() => Order.Find(1); }")]
    [InlineData("class Page { void M(IServiceProvider p) => Order.Find(1); }")]
    [InlineData("class Page { void M() { Action<IServiceProvider> a = p => Order.Find(1); } }")]
    [InlineData("static class Program { static void Main() { new Order().Close(); } }")]
    public void Other_code_and_a_programs_entry_point_may_work(string code) => Assert.Empty(In("Shop.Web", code));

    [Fact]
    public void A_handler_in_a_declared_root_is_ordinary_code() => Assert.Empty(
        In("Shop.Host", "class C { void M(IApplicationBuilder a) => a.MapGet(\"/\", (Order o) => o.Close()); void N() { L(); void L() => Order.Find(1); } }"));

    [Fact]
    public void What_another_rule_reports_keeps_its_verdict() => Assert.Equal(
        ["AR0113 Shop.Host.C.M() -> Shop.Data.Rows.Clear()"],
        In("Shop.Host", "class C { void M() => new Shop.Data.Rows().Clear(); }").Where(line => line.Contains("Clear", StringComparison.Ordinal)));

    [Fact]
    public void The_same_component_is_free() => Assert.Empty(In("Shop.Web", "class Work { public void Do() { } } class Startup { void M() => new Work().Do(); }"));

    [Fact]
    public void Unassigned_code_is_neither_a_root_nor_work() => Assert.Empty(In("Shop.Other", "class Startup { void M() => Order.Find(1); }"));

    [Theory]
    [InlineData("IServiceCollection s", "new Add(); Add.To(s, 1);")]
    [InlineData("Microsoft.AspNetCore.Builder.IApplicationBuilder a", "Add.To(a, 1);")]
    [InlineData("ShopOptionsBuilder o", "Add.To(o, 1);")]
    [InlineData("ShopOptionsBuilder o", "o.AddBlock(1);")]
    [InlineData("IServiceCollection s", "s.AddAll(1);")]
    public void A_hosts_builder_may_be_handed_to_storage_as_what_a_type_parameter_stands_for(string parameter, string code) =>
        Assert.Empty(ToStorage(parameter, code));

    [Theory]
    [InlineData("ShopBuilder b", "Add.To(b, 1);")]
    [InlineData("ShopOptions o", "Add.To(o, 1);")]
    [InlineData("int i", "Add.To(i, 1);")]
    public void Any_other_builder_may_not_and_neither_may_options(string parameter, string code) => Assert.Equal(
        [$"AR0102 Shop.Web.Startup.Configure({parameter.Split(' ')[0]}) -> Shop.Data.Add.To(!!0, int)"], ToStorage(parameter, code));

    private static string[] ToStorage(string parameter, string code) => TwoReaders.Judge(
        "components:\n  web: { layer: front-end, projects: Shop.Web }\n  data: { layer: storage, projects: Shop.Data }\n",
        Hosting,
        ("Shop.Data", """
            namespace Shop.Data
            {
                using Microsoft.Extensions.DependencyInjection;
                public class Add { public static void To<T>(T builder, int limit) { } }
                public static class Blocks
                {
                    extension<T>(T builder) { public T AddBlock(int limit) => builder; }
                    extension(IServiceCollection services) { public IServiceCollection AddAll(int limit) => services; }
                }
            }
            """),
        ("Shop.Web", $"namespace Shop.Web {{ using Microsoft.Extensions.DependencyInjection; using Shop.Data; class ShopBuilder {{ }} class ShopOptions {{ }} class ShopOptionsBuilder {{ }} class Startup {{ void Configure({parameter}) {{ {code} }} }} }}"));

    [Fact]
    public void A_declared_root_is_judged_where_nothing_else_can_be_wrong() => Assert.Equal(
        ["AR0112 Shop.Host.C.M() -> Shop.Orders.Order.Find(int)"],
        TwoReaders.Judge(
            "components:\n  host: { projects: Shop.Host, composition: true }\n  orders: { projects: Shop.Orders }\n",
            Hosting, Orders, ("Shop.Host", "namespace Shop.Host { class C { void M() => Shop.Orders.Order.Find(1); } }")));

    [Fact]
    public void A_startup_class_is_judged_where_nothing_else_can_be_wrong() => Assert.Equal(
        ["AR0112 Shop.Web.Startup.M() -> Shop.Orders.Order.Find(int)"],
        TwoReaders.Judge(
            "components:\n  web: { projects: Shop.Web }\n  orders: { projects: Shop.Orders }\n",
            Hosting, Orders, ("Shop.Web", "namespace Shop.Web { class Startup { void M() => Shop.Orders.Order.Find(1); } }")));

    [Theory]
    [InlineData("static class S { static void Add(this IServiceCollection s) => s.Remove(1); }")]
    [InlineData("static class S { static void Add(this IServiceCollection s) { foreach (var part in s.ToArray()) s.Add(part); s[0] = 1; } }")]
    public void A_container_may_be_changed_by_what_it_inherits(string code) => Assert.Empty(InContainer(
        "components:\n  web: { projects: Shop.Web }\n  hosting: { projects: Hosting }\narrows:\n  - web -> hosting\n", code));

    [Fact]
    public void What_a_container_inherits_registers_though_no_arrow_leads_there() => Assert.Equal(
        ["AR0101 Shop.Web.S.Add(IServiceCollection) -> Microsoft.Extensions.DependencyInjection.IServiceCollection"],
        InContainer(
            "components:\n  web: { projects: Shop.Web }\n  hosting: { projects: Hosting }\narrows: []\n",
            "static class S { static void Add(this IServiceCollection s) => s.Remove(1); }"));

    private static string[] InContainer(string model, string code) => TwoReaders.Judge(
        model,
        ("Hosting", "namespace Microsoft.Extensions.DependencyInjection { public interface IServiceCollection : IList<int> { } }"),
        ("Shop.Web", $"using Microsoft.Extensions.DependencyInjection; namespace Shop.Web {{ {code} }}"));

    private static string[] In(string project, string code) => TwoReaders.Judge(
        Shop,
        Hosting,
        Contracts,
        Data,
        Orders,
        (project, $"using Microsoft.Extensions.DependencyInjection; using Microsoft.AspNetCore.Builder; using Shop.Orders; namespace {project} {{ {code} }}"));
}
