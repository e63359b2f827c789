namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>AR0108 at source and in binaries: what a service shows of the storage that its callers must not use.</summary>
public sealed class LeakTests
{
    private const string Shop = """
        components:
          web:       { layer: front-end, projects: Shop.Web }
          orders:    { layer: service, projects: Shop.Orders }
          data:      { layer: storage, projects: Shop.Data, owns: [postgres, ef-core] }
          contracts: { shared: true, projects: Shop.Contracts }
        arrows:
          - web -> orders: call
          - orders -> data: call
        """;

    private static readonly (string, string) Contracts = ("Shop.Contracts", "namespace Shop.Contracts { public class OrderView { } }");

    private static readonly (string, string) Data = ("Shop.Data", """
        namespace Shop.Data
        {
            public class Row { public int Id { get; set; } }
            public interface IStore { Row Find(int id); }
            public struct Key { }
            public delegate void Changed(Row row);
        }
        """);

    private static readonly (string, string) Drivers = ("Npgsql", """
        namespace Npgsql { public class NpgsqlConnection { } }
        namespace Microsoft.EntityFrameworkCore { public class DbContext { protected virtual void OnModelCreating(ModelBuilder b) { } } public class DbSet<T> { } public class ModelBuilder { } }
        """);

    [Theory]
    [InlineData("public class S { public Row Find() => new(); }", "S.Find() -> Shop.Data.Row")]
    [InlineData("public class S { public void Save(Row row) { } }", "S.Save(Row) -> Shop.Data.Row")]
    [InlineData("public class S { protected Row? P { get; private set; } }", "S.P -> Shop.Data.Row")]
    [InlineData("public class S { public Row? P { private get; set; } }", "S.P -> Shop.Data.Row")]
    [InlineData("public class S { public readonly Row F = new(); }", "S.F -> Shop.Data.Row")]
    [InlineData("public class S { public event Changed? E; }", "S.E -> Shop.Data.Changed")]
    [InlineData("public class S { public Row this[int i] => new(); }", "S.Item -> Shop.Data.Row")]
    [InlineData("public class S { public List<Row> All() => []; }", "S.All() -> Shop.Data.Row")]
    [InlineData("public class S { public Task<(int, Row)> Get() => null!; }", "S.Get() -> Shop.Data.Row")]
    [InlineData("public class S { public async Task<Row?> Get() { await Task.Yield(); return null; } }", "S.Get() -> Shop.Data.Row")]
    [InlineData("public class S { public IEnumerable<Row> Get() { yield break; } }", "S.Get() -> Shop.Data.Row")]
    [InlineData("public class S { public Row[]? Get() => null; }", "S.Get() -> Shop.Data.Row")]
    [InlineData("public class S { public Key? Get() => null; }", "S.Get() -> Shop.Data.Key")]
    [InlineData("public class S { public bool Try(out Row? row) { row = null; return false; } }", "S.Try(ref Row) -> Shop.Data.Row")]
    [InlineData("public class View : Row { }", "View -> Shop.Data.Row")]
    [InlineData("public interface IMore : IStore { }", "IMore -> Shop.Data.IStore")]
    [InlineData("public class Rows : List<Row> { }", "Rows -> Shop.Data.Row")]
    [InlineData("public class S { public void Each<T>() where T : Row { } }", "S.Each() -> Shop.Data.Row")]
    [InlineData("public delegate Row Loader();", "Loader -> Shop.Data.Row")]
    [InlineData("public record View(Row Row);", "View..ctor(Row) -> Shop.Data.Row")]
    [InlineData("public class Outer { public class Dto { public Row? Row { get; set; } } }", "Outer.Dto.Row -> Shop.Data.Row")]
    [InlineData("public static class Maps { public static int IdOf(this Row row) => row.Id; }", "Maps.IdOf(Row) -> Shop.Data.Row")]
    public void A_signature_that_others_see_hands_out_what_they_must_not_use(string code, string leak) =>
        Assert.Equal(["AR0108 Shop.Orders." + leak], InOrders(code));

    [Theory]
    [InlineData("public class S(IStore store) { public int Find() => store.Find(1).Id; }")]
    [InlineData("public class S { public S(IStore store) { } private Row? row; internal Row? Get() => row; }")]
    [InlineData("internal class S { public Row? Get() => null; }")]
    [InlineData("public class S { private class Cache { public Row? Row { get; set; } } internal class Dto { public Row? Row; } }")]
    [InlineData("public class S { private protected Row? Get() => null; }")]
    [InlineData("public class S { public Shop.Contracts.OrderView Get() { Row row = new(); return new(); } }")]
    [InlineData("public class Dto { public int Id { get; set; } } public class S { public Task<List<Dto>> All() => null!; }")]
    [InlineData("internal class Rows : List<Row> { }")]
    [InlineData("public class S { int Shop() { Row Make() => new(); return Make().Id; } }")]
    public void What_nobody_sees_and_what_the_container_calls_is_no_leak(string code) => Assert.Empty(InOrders(code));

    [Theory]
    [InlineData("public class S { public Npgsql.NpgsqlConnection Open() => new(); }", "S.Open() -> Npgsql.NpgsqlConnection")]
    [InlineData("public class S { public Microsoft.EntityFrameworkCore.DbSet<string>? Rows { get; }  }", "S.Rows -> Microsoft.EntityFrameworkCore.DbSet")]
    public void A_driver_of_a_service_leaks(string code, string leak) => Assert.Equal(
        ["AR0108 Shop.Orders." + leak],
        TwoReaders.Judge(Owning, Drivers, ("Shop.Orders", $"namespace Shop.Orders {{ {code} }}")));

    [Fact]
    public void What_extends_a_hosts_builder_is_for_composition_roots() => Assert.Empty(TwoReaders.Judge(
        Shop,
        Data,
        ("Hosting", "namespace Microsoft.Extensions.Hosting { public interface IHostBuilder { } }"),
        ("Shop.Orders", """
            namespace Shop.Orders
            {
                using Microsoft.Extensions.Hosting;
                public static class Setup { public static IHostBuilder UseRows(this IHostBuilder host, Action<Shop.Data.Row> each) => host; }
            }
            """)));

    [Fact]
    public void A_context_makes_the_technology_its_components_own() => Assert.Empty(TwoReaders.Judge(Owning, Drivers, ("Shop.Orders", """
        using Microsoft.EntityFrameworkCore;
        namespace Shop.Orders
        {
            public class Order { }
            public class ShopContext : DbContext
            {
                public DbSet<Order>? Orders { get; set; }
                protected override void OnModelCreating(ModelBuilder b) { }
            }
            public class S { public ShopContext Get() => new(); }
        }
        """)));

    [Fact]
    public void Storage_may_show_its_drivers() => Assert.Empty(TwoReaders.Judge(Shop, Drivers, ("Shop.Data", """
        namespace Shop.Data { public class Rows { public Npgsql.NpgsqlConnection Open() => new(); public IQueryable<string>? All() => null; } }
        """)));

    [Theory]
    [InlineData("public class S { public IQueryable<string>? All() => null; }", "S.All() -> System.Linq.IQueryable")]
    [InlineData("public class S { public Task<IQueryable<string>>? All { get; } }", "S.All -> System.Linq.IQueryable")]
    [InlineData("public interface IOrders { IOrderedQueryable<string> All(); }", "IOrders.All() -> System.Linq.IOrderedQueryable")]
    public void A_service_does_not_hand_out_queries(string code, string leak) => Assert.Equal(["AR0108 Shop.Orders." + leak], InOrders(code));

    [Theory]
    [InlineData("public static class S { public static IQueryable<T> Page<T>(this IQueryable<T> all) => all.Take(10); }")]
    [InlineData("public class S { public void Run(IQueryable<string> all) { } internal IQueryable<string>? All() => null; }")]
    public void What_takes_a_query_may_give_one_back(string code) => Assert.Empty(InOrders(code));

    [Theory]
    [InlineData("web -> orders: http")]
    [InlineData("web -> orders: wire")]
    public void Nobody_gets_hold_of_anything_where_no_one_calls_in_process(string arrow) =>
        Assert.Empty(InOrders("public class S { public Row? Get() => null; public IQueryable<string>? All() => null; }", Shop.Replace("web -> orders: call", arrow, StringComparison.Ordinal)));

    [Fact]
    public void Nothing_leaks_to_those_who_may_use_it_anyway() => Assert.Empty(InOrders(
        "public class S { public Row? Get() => null; }",
        """
        layers: [ui, application, domain]
        layering: relaxed
        components:
          web:    { layer: ui, projects: Shop.Web }
          orders: { layer: application, projects: Shop.Orders }
          data:   { layer: domain, projects: Shop.Data }
        """));

    [Fact]
    public void A_layer_file_without_arrows_is_enough() => Assert.Equal(
        ["AR0108 Shop.Orders.S.Get() -> Shop.Data.Row"],
        InOrders(
            "public class S { public Row? Get() => null; }",
            """
            components:
              web:    { layer: front-end, projects: Shop.Web }
              orders: { layer: service, projects: Shop.Orders }
              data:   { layer: storage, projects: Shop.Data }
            """));

    [Fact]
    public void What_breaks_another_rule_is_told_by_that_rule() => Assert.Equal(
        ["AR0101 Shop.Orders.S.Get() -> Shop.Data.Row"],
        InOrders("public class S { public Row? Get() => null; }", Shop.Replace("orders -> data: call", "orders -> contracts: call", StringComparison.Ordinal)));

    [Fact]
    public void A_front_end_has_no_one_above_it() => Assert.Empty(TwoReaders.Judge(
        Shop,
        ("Shop.Orders", "namespace Shop.Orders { public class Order { } }"),
        ("Shop.Web", "namespace Shop.Web { public class Page { public Shop.Orders.Order? Get() => null; public IQueryable<string>? All() => null; } }")));

    [Fact]
    public void Unassigned_code_is_not_judged() => Assert.Empty(TwoReaders.Judge(
        Shop, Data, ("Shop.Other", "namespace Shop.Other { public class S { public Shop.Data.Row? Get() => null; public IQueryable<string>? All() => null; } }")));

    [Fact]
    public void Only_exposed_types_show_anything() => Assert.Equal(
        ["AR0108 Shop.Orders.IOrders.Get() -> Shop.Data.Row"],
        InOrders(
            "public interface IOrders { Row? Get(); } public class S { public Row? Get() => null; public IQueryable<string>? All() => null; }",
            Shop.Replace("projects: Shop.Orders }", "projects: Shop.Orders, exposes: [IOrders] }", StringComparison.Ordinal)));

    [Fact]
    public void The_same_component_is_free() => Assert.Empty(TwoReaders.Judge(
        Shop, ("Shop.Data", "namespace Shop.Data { public class Row { } public class Rows { public Row? Get() => null; } }")));

    private const string Owning = """
        components:
          web:    { layer: front-end, projects: Shop.Web }
          orders: { layer: service, projects: Shop.Orders, owns: [postgres, ef-core] }
          data:   { layer: storage, projects: Shop.Data }
        arrows:
          - web -> orders: call
        """;

    private static string[] InOrders(string code, string model = Shop) => TwoReaders.Judge(
        model, Contracts, Data, ("Shop.Orders", $"namespace Shop.Orders {{ using Shop.Data; {code} }}"));
}
