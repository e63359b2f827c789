namespace ArchRules.Styles.Tests;

/// <summary>
/// As much of well-known libraries as the examples use, by their real names: what a style says does not depend on what a library does.
/// </summary>
internal static class Libraries
{
    /// <summary>The sources by assembly, those first that others need.</summary>
    public static IReadOnlyList<(string Assembly, string Source)> All { get; } =
    [
        ("Microsoft.Extensions.DependencyInjection.Abstractions", """
            namespace Microsoft.Extensions.DependencyInjection;

            public interface IServiceCollection { }

            public static class ServiceCollectionServiceExtensions
            {
                public static IServiceCollection AddScoped<T>(this IServiceCollection services) => services;
                public static IServiceCollection AddScoped<T, TImplementation>(this IServiceCollection services) where TImplementation : T => services;
            }
            """),
        ("Microsoft.AspNetCore", """
            namespace Microsoft.AspNetCore.Builder
            {
                public sealed class WebApplicationBuilder
                {
                    public Microsoft.Extensions.DependencyInjection.IServiceCollection Services => null!;
                    public WebApplication Build() => null!;
                }

                public sealed class WebApplication
                {
                    public static WebApplicationBuilder CreateBuilder(string[] args) => null!;
                    public void MapGet(string pattern, System.Delegate handler) { }
                    public void MapControllers() { }
                    public void Run() { }
                }
            }

            namespace Microsoft.AspNetCore.Mvc
            {
                public abstract class Controller { }
            }
            """),
        ("Microsoft.EntityFrameworkCore", """
            namespace Microsoft.EntityFrameworkCore
            {
                public class DbContext { public int SaveChanges() => 0; }
                public class DbSet<T> { public T? Find(int id) => default; public void Remove(T entity) { } }
                public class DbContextOptionsBuilder { }
            }

            namespace Microsoft.Extensions.DependencyInjection
            {
                public static class EntityFrameworkServiceCollectionExtensions
                {
                    public static IServiceCollection AddDbContext<T>(this IServiceCollection services, System.Action<Microsoft.EntityFrameworkCore.DbContextOptionsBuilder> options) => services;
                }
            }
            """),
        ("Microsoft.EntityFrameworkCore.SqlServer", """
            namespace Microsoft.EntityFrameworkCore;

            public static class SqlServerDbContextOptionsExtensions
            {
                public static DbContextOptionsBuilder UseSqlServer(this DbContextOptionsBuilder builder, string connection) => builder;
            }
            """),
        ("Npgsql", """
            namespace Npgsql;

            public sealed class NpgsqlConnection(string text) : System.IDisposable
            {
                public override string ToString() => text;
                public void Dispose() { }
            }

            public sealed class NpgsqlCommand(string text, string connection)
            {
                public object? ExecuteScalar() => text + connection;
                public int ExecuteNonQuery() => 0;
            }
            """),
        ("StackExchange.Redis", """
            namespace StackExchange.Redis;

            public interface IDatabase { string? StringGet(string key); bool StringSet(string key, string value); }
            """),
        ("RabbitMQ.Client", """
            namespace RabbitMQ.Client;

            public sealed class BasicGetResult { }

            public interface IChannel
            {
                void BasicPublishAsync(string exchange, string key, byte[] body);
                void BasicConsumeAsync(string queue, System.Action<byte[]> handler);
                System.Threading.Tasks.Task<BasicGetResult?> BasicGetAsync(string queue, bool autoAck);
            }
            """),
        ("AWSSDK.S3", """
            namespace Amazon.S3
            {
                public interface IAmazonS3 { System.Threading.Tasks.Task<string> PutObjectAsync(Model.PutObjectRequest request); }
            }

            namespace Amazon.S3.Model
            {
                public sealed class PutObjectRequest { }
            }
            """),
        ("Microsoft.Extensions.Hosting", """
            namespace Microsoft.Extensions.Hosting
            {
                public sealed class HostApplicationBuilder
                {
                    public Microsoft.Extensions.DependencyInjection.IServiceCollection Services => null!;
                    public IHost Build() => null!;
                }

                public interface IHost { System.IServiceProvider Services { get; } }

                public static class Host { public static HostApplicationBuilder CreateApplicationBuilder(string[] args) => null!; }

                public static class HostingAbstractionsHostExtensions { public static void Run(this IHost host) { } }
            }

            namespace Microsoft.Extensions.DependencyInjection
            {
                public static class ServiceProviderServiceExtensions
                {
                    public static T GetRequiredService<T>(this System.IServiceProvider provider) => default!;
                }
            }
            """),
    ];
}
