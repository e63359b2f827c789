namespace ArchRules.Analyzers.Tests;

/// <summary>Where dependency injection lives, storage may be created and registered, and nothing more.</summary>
public sealed class CompositionRootTests
{
    private const string Host = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }

            public static class Services
            {
                public static IServiceCollection AddSingleton<T>(this IServiceCollection services, System.Func<System.IServiceProvider, T> make) => services;
                public static IServiceCollection AddSingleton<T>(this IServiceCollection services) => services;
                public static IServiceCollection AddDbContext<T>(
                    this IServiceCollection services, System.Action<Microsoft.EntityFrameworkCore.DbContextOptionsBuilder> options) => services;
            }
        }

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContextOptionsBuilder { }
            public class DbContext { public int SaveChanges() => 1; }
            public static class Npgsql
            {
                public static DbContextOptionsBuilder UseNpgsql(this DbContextOptionsBuilder builder, string connection) => builder;
            }
        }

        namespace Microsoft.AspNetCore.Builder
        {
            public class WebApplication
            {
                public static WebApplicationBuilder CreateBuilder() => new();
                public void MapGet(string path, System.Delegate handler) { }
                public void Run() { }
            }

            public class WebApplicationBuilder
            {
                public Microsoft.Extensions.DependencyInjection.IServiceCollection Services => null!;
                public WebApplication Build() => new();
            }
        }
        """;

    private const string Store = """
        namespace Shop.Storage
        {
            public class ShopContext : Microsoft.EntityFrameworkCore.DbContext { public ShopContext() { } public ShopContext(int size) { } public int Size { get; set; } public static string Name => ""; }

            public static class Registration
            {
                public static void AddStore(this Microsoft.Extensions.DependencyInjection.IServiceCollection services) { }
            }
        }

        """;

    [Fact]
    public Task The_first_template_project_with_a_database_is_judged_sensibly() => CheckProgram("""
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddDbContext<ShopContext>(options => options.UseNpgsql("Host=db"));
        builder.Services.AddStore();
        var app = builder.Build();
        app.MapGet("/", () => "hello");
        app.Run();
        """);

    [Fact]
    public Task A_root_may_make_a_service_from_the_provider() => CheckProgram("""
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddSingleton(provider => new ShopContext(3));
        """);

    [Fact]
    public Task A_handler_in_a_root_is_judged_as_all_code() => CheckProgram("""
        var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/", () => new {|AR0102:ShopContext|}());
        app.MapGet("/a", ({|AR0102:ShopContext|} context) => 1);
        app.MapGet("/b", (object context) => ((ShopContext)context).{|AR0102:SaveChanges|}());
        """);

    [Fact]
    public Task A_root_must_not_call_what_registers_nothing() => CheckProgram("""
        var context = new ShopContext();
        context.{|AR0102:SaveChanges|}();
        context.{|AR0102:Size|} = 3;
        System.Console.WriteLine(ShopContext.{|AR0102:Name|});
        """);

    [Fact]
    public Task A_local_function_in_a_root_is_judged_as_all_code() => CheckProgram("""
        Use();
        void Use() => new {|AR0102:ShopContext|}();
        """);

    [Fact]
    public Task A_method_that_takes_the_container_is_a_root() => CheckLibrary("""
        static class Wiring
        {
            public static void Add(IServiceCollection services) => services.AddSingleton<ShopContext>();

            public static void Take(string services) => new {|AR0102:ShopContext|}();
        }
        """);

    [Fact]
    public Task A_lambda_that_takes_the_container_is_a_root() => CheckLibrary("""
        class Page
        {
            System.Action<IServiceCollection> add = services => services.AddSingleton<ShopContext>();

            System.Action<string> other = text => new {|AR0102:ShopContext|}();
        }
        """);

    [Fact]
    public Task A_startup_class_is_a_root() => CheckLibrary("""
        class Startup
        {
            void Configure() => new ShopContext();
        }
        """);

    [Fact]
    public Task A_root_in_its_signature_must_not_name_storage() => CheckLibrary("""
        static class Wiring
        {
            public static void Add(IServiceCollection services, {|AR0102:ShopContext|} context) { }
        }
        """);

    [Fact]
    public Task A_declared_composition_component_may_compose_anywhere() => CheckLibrary(
        """
        class Page
        {
            object Make() => new ShopContext();

            int Use(object o) => ((ShopContext)o).{|AR0102:Size|};
        }
        """,
        "layer: front-end, composition: true");

    private static Task CheckProgram(string statements) => new ArchitectureTest(
        """
        components:
          web: { layer: front-end, projects: TestProject }
          store: { layer: storage, projects: Shop.Storage }
        """,
        "using Microsoft.AspNetCore.Builder;\nusing Microsoft.EntityFrameworkCore;\nusing Microsoft.Extensions.DependencyInjection;\nusing Shop.Storage;\n"
            + statements)
        .With("Host", Host)
        .With("Shop.Storage", Store, "Host")
        .AsProgram()
        .RunAsync();

    private static Task CheckLibrary(string type, string web = "layer: front-end") => new ArchitectureTest(
        $$"""
        components:
          web: { {{web}}, namespaces: Shop.Web }
          store: { layer: storage, namespaces: Shop.Storage }
        """,
        "using Microsoft.Extensions.DependencyInjection;\nusing Shop.Storage;\n" + Store + "namespace Shop.Web\n{\n" + type + "\n}")
        .With("Host", Host)
        .RunAsync();
}
