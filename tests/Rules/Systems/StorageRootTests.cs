using Microsoft.CodeAnalysis;

namespace ArchRules.Systems;

/// <summary>AR0102 for whole systems: a composition root may wire storage up, and nothing else.</summary>
public sealed class StorageRootTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: Web }
          data: { layer: storage, projects: Data }
          tools: { shared: true, projects: Tools }
        arrows: []
        """;

    private const string Hosting = """
        namespace Microsoft.Extensions.DependencyInjection;
        public interface IServiceCollection { }
        public static class Services { public static IServiceCollection AddSingleton<T>(this IServiceCollection services, System.Func<System.IServiceProvider, T> make) => services; }
        """;

    private const string Data = "namespace Shop.Data; public class Store { public static void Migrate() { } }";

    [Fact]
    public void A_registration_in_unassigned_code_may_create_storage() => Assert.Equal(
        "web: storage is out of reach (proven)",
        Proof("services.AddSingleton(provider => new Shop.Data.Store());"));

    [Fact]
    public void What_such_code_does_beside_is_followed() => Assert.Equal(
        "web: storage is reached: Program -> Helper.AddShop -> Store.Migrate",
        Proof("services.AddSingleton(provider => new Shop.Data.Store()); Shop.Data.Store.Migrate();"));

    private static string Proof(string registration) => Assert.Single(new CompiledSystem()
        .AddUnread("Microsoft.Extensions", Hosting)
        .Add("Data", Data)
        .Add("Helpers", $$"""
            using Microsoft.Extensions.DependencyInjection;
            public static class Helper { public static void AddShop(this IServiceCollection services) { {{registration}} } }
            """)
        .Add("Web", "Microsoft.Extensions.DependencyInjection.IServiceCollection services = null!; services.AddShop();", OutputKind.ConsoleApplication)
        .Check(Model)
        .StorageProofs).ToString();
}
