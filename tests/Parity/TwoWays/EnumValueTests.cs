namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>A value of an enum, like <c>typeof</c>, only names something, at source and in binaries: a composition root may use it.</summary>
public sealed class EnumValueTests
{
    private const string Model = """
        components:
          web:  { layer: front-end, projects: Shop.Web }
          data: { layer: storage, projects: Shop.Data }
        """;

    private static readonly (string, string) Hosting = ("Hosting", """
        namespace Microsoft.Extensions.DependencyInjection { public interface IServiceCollection { } }
        """);

    private static readonly (string, string) Data = ("Shop.Data", """
        using Microsoft.Extensions.DependencyInjection;
        namespace Shop.Data
        {
            public enum Tracking { None, All }
            public class StoreOptions { public Tracking Tracking { get; set; } }
            public class Store
            {
                public const string Section = "store";
                public static readonly Tracking Usual = Tracking.All;
                public static Tracking Chosen { get; set; }
                public static int Count;
                public Store(Tracking tracking) { }
                public static void Open(Tracking tracking) { }
            }
            public static class Setup
            {
                public static void AddStore(this IServiceCollection services, Tracking tracking = Tracking.All) { }
                public static void AddStore(this IServiceCollection services, Action<StoreOptions> set) { }
                public static void AddStore(this IServiceCollection services, string section) { }
            }
        }
        """);

    [Theory]
    [InlineData("s.AddStore(Tracking.None);")]
    [InlineData("s.AddStore();")]
    [InlineData("new Store(Tracking.None);")]
    [InlineData("s.AddStore(o => o.Tracking = Tracking.None);")]
    [InlineData("s.AddStore(1 > DateTime.Now.Hour ? Tracking.None : Tracking.All);")]
    [InlineData("s.AddStore(Store.Section);")]
    public void A_root_may_choose_by_a_value_of_an_enum_or_a_constant(string code) => Assert.Empty(InRoot(code));

    [Theory]
    [InlineData("s.AddStore(Store.Usual);", "Store.Usual")]
    [InlineData("s.AddStore(Store.Chosen);", "Store.Chosen")]
    [InlineData("Store.Count = 1;", "Store.Count")]
    [InlineData("Store.Open(Tracking.None);", "Store.Open(Tracking)")]
    [InlineData("object o = 1; if (o is Tracking.All) { }", "Tracking")]
    public void A_root_must_not_use_other_fields_properties_and_methods(string code, string target) =>
        Assert.Equal(["AR0102 Shop.Web.Startup.Configure(IServiceCollection) -> Shop.Data." + target], InRoot(code));

    [Fact]
    public void A_declared_root_may_choose_by_a_value_of_an_enum() => Assert.Empty(TwoReaders.Judge(
        Model.Replace("projects: Shop.Web", "projects: Shop.Web, composition: true", StringComparison.Ordinal),
        Hosting, Data, ("Shop.Web", "namespace Shop.Web { class C { object M() => new Shop.Data.Store(Shop.Data.Tracking.None); } }")));

    private static string[] InRoot(string code) => In($"class Startup {{ void Configure(IServiceCollection s) {{ {code} }} }}");

    private static string[] In(string code) => TwoReaders.Judge(
        Model, Hosting, Data, ("Shop.Web", $"using Microsoft.Extensions.DependencyInjection; using Shop.Data; namespace Shop.Web {{ {code} }}"));
}
