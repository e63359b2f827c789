using ArchRules.Facts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Reading;

/// <summary>Code that composes the system is told from code that runs in it.</summary>
public sealed class RootTests
{
    private const string Hosting = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }
            public static class ServiceExtensions
            {
                public static IServiceCollection AddStore<T>(this IServiceCollection services, System.Action<StoreOptions> configure) => services;
                public static IServiceCollection AddFactory(this IServiceCollection services, System.Func<System.IServiceProvider, object> make) => services;
            }
            public class StoreOptions { public void UseDisk(string path) { } }
        }
        namespace Microsoft.AspNetCore.Builder
        {
            public class WebApplication
            {
                public static WebApplication Create() => new();
                public Microsoft.Extensions.DependencyInjection.IServiceCollection Services => null!;
                public void MapGet(string path, System.Action<string> handler) { }
                public void Run() { }
            }
        }
        namespace Store
        {
            public class Disk { public static void Write() { } public static void Format() { } public static void Mount() { } }
        }
        """;

    [Fact]
    public void Top_level_statements_are_a_root_but_their_handlers_are_not()
    {
        var facts = Read(
            """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;
            using Store;
            var app = WebApplication.Create();
            Disk.Mount();
            app.Services.AddStore<Disk>(options => { options.UseDisk(args.Length.ToString()); Disk.Format(); });
            app.MapGet("/", name => Disk.Write());
            """,
            OutputKind.ConsoleApplication);

        Assert.Equal(
            [
                "Disk.Format Call root", "Disk.Mount Call root", "Disk.Write Call",
            ],
            Calls(facts, "Disk"));
        Assert.Equal("Program.<Main>$(string[])", SourceOf(facts, "Write()"));
    }

    [Theory]
    [InlineData("class P { static void Main() { Store.Disk.Write(); } }")]
    [InlineData("class P { static async System.Threading.Tasks.Task Main() { await System.Threading.Tasks.Task.Yield(); Store.Disk.Write(); } }")]
    [InlineData("await System.Threading.Tasks.Task.Yield(); Store.Disk.Write();")]
    public void An_entry_point_is_a_root(string code) =>
        Assert.Equal(["Disk.Write Call root"], Calls(Read(code, OutputKind.ConsoleApplication), "Disk"));

    [Theory]
    [InlineData("class Startup { void Any() { Store.Disk.Write(); } }", true)]
    [InlineData("class Startup { object f = Make(() => Store.Disk.Write()); static object Make(System.Action a) => a; object G() => f; }", false)]
    [InlineData("class StartupTask { void Any() { Store.Disk.Write(); } }", false)]
    [InlineData("class P { static void Main(int notAnEntryPoint) { Store.Disk.Write(); } }", false)]
    [InlineData("static class X { static void AddX(this Microsoft.Extensions.DependencyInjection.IServiceCollection s) { Store.Disk.Write(); } }", true)]
    [InlineData("static class X { static async System.Threading.Tasks.Task AddX(Microsoft.Extensions.DependencyInjection.IServiceCollection s) { await System.Threading.Tasks.Task.Yield(); Store.Disk.Write(); } }", true)]
    [InlineData("static class X { static void AddX(System.Collections.Generic.List<Microsoft.Extensions.DependencyInjection.IServiceCollection> s) { Store.Disk.Write(); } }", false)]
    [InlineData("static class X { static void AddX(Microsoft.Extensions.DependencyInjection.IServiceCollection s) { L(); void L() { Store.Disk.Write(); } } }", false)]
    [InlineData("static class X { static void AddX(Microsoft.Extensions.DependencyInjection.IServiceCollection s) { L(null!); void L(System.IServiceProvider p) { Store.Disk.Write(); } } }", true)]
    [InlineData("class X { void M() { System.Action<Microsoft.Extensions.DependencyInjection.IServiceCollection> a = s => Store.Disk.Write(); a(null!); } }", true)]
    [InlineData("class X { void M() { System.Action<System.IServiceProvider> a = s => Store.Disk.Write(); a(null!); } }", false)]
    public void A_root_is_told_by_its_name_or_parameters(string code, bool isRoot) =>
        Assert.Equal([isRoot ? "Disk.Write Call root" : "Disk.Write Call"], Calls(Read(code, OutputKind.DynamicallyLinkedLibrary), "Disk"));

    [Fact]
    public void A_lambda_inside_a_handler_is_part_of_the_handler()
    {
        var facts = Read(
            """
            var app = Microsoft.AspNetCore.Builder.WebApplication.Create();
            app.MapGet("/", name => { System.Action<System.IServiceProvider> a = p => Store.Disk.Write(); a(null!); });
            """,
            OutputKind.ConsoleApplication);

        Assert.Equal(["Disk.Write Call"], Calls(facts, "Disk"));
    }

    [Fact]
    public void A_call_that_takes_extends_or_belongs_to_a_builder_is_a_registration()
    {
        var facts = Read(
            """
            using Microsoft.Extensions.DependencyInjection;
            class X
            {
                void M(Microsoft.AspNetCore.Builder.WebApplication app, StoreOptions options)
                {
                    app.Services.AddFactory(p => new Store.Disk());
                    app.Run();
                    options.UseDisk("x");
                    Store.Disk.Write();
                }
            }
            """,
            OutputKind.DynamicallyLinkedLibrary);

        Assert.Equal(["ServiceExtensions.AddFactory Registration"], Calls(facts, "ServiceExtensions"));
        Assert.Equal(["WebApplication.Run Registration", "WebApplication.Services Registration"], Calls(facts, "WebApplication"));
        Assert.Equal(["StoreOptions.UseDisk Registration"], Calls(facts, "StoreOptions"));
        Assert.Equal(["Disk Creation", "Disk.Write Call"], Calls(facts, "Disk"));
    }

    private static AssemblyFacts Read(string code, OutputKind kind)
    {
        var debug = Compiled.Read([("/src/Hosting.cs", Hosting), ("/src/Code.cs", code)], OptimizationLevel.Debug, kind);
        var release = Compiled.Read([("/src/Hosting.cs", Hosting), ("/src/Code.cs", code)], OptimizationLevel.Release, kind);
        Assert.Equal(Calls(debug, "Disk"), Calls(release, "Disk"));
        return debug;
    }

    private static IEnumerable<string> Calls(AssemblyFacts facts, string target) => facts.Dependencies
        .Where(row => row.Kind is DependencyKind.Call or DependencyKind.Registration or DependencyKind.Creation)
        .Select(row => (Row: row, Fact: facts.Describe(row)))
        .Where(pair => pair.Fact.Target.Type == target)
        .Select(pair => $"{pair.Fact.Target.ShortName} {pair.Fact.Kind}{(pair.Row.InRoot ? " root" : "")}")
        .Order(StringComparer.Ordinal);

    private static string SourceOf(AssemblyFacts facts, string target)
    {
        var source = facts.Dependencies.Select(facts.Describe).First(fact => fact.Target.Member == target).Source;
        return source.Type + "." + source.Member;
    }
}
