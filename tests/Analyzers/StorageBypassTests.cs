namespace ArchRules.Analyzers.Tests;

public sealed class StorageBypassTests
{
    private const string Store = """
        namespace Shop.Storage
        {
            public class ImageStore { public void Save(string name) { } }
        }

        """;

    [Fact]
    public Task A_front_end_that_uses_a_storage_type_is_a_violation() => ArchitectureTest.Check(Models.ThreeTiers, Store + """
        namespace Shop.Web
        {
            class UploadPage
            {
                void Upload(Shop.Storage.{|AR0102:ImageStore|} store) => store.{|AR0102:Save|}("a");
            }
        }
        """);

    [Fact]
    public Task What_only_tells_where_the_process_runs_is_no_use_of_the_file_system() => ArchitectureTest.Check(
        "components:\n  web: { layer: front-end, namespaces: Web }\n  disk: { layer: storage, namespaces: Disk, owns: file-system }\n",
        """
        namespace Web
        {
            using System.IO;

            class Page
            {
                string Root { get; } = Path.GetFullPath(Directory.GetCurrentDirectory());

                string[] Show({|AR0102:FileInfo|} file) => Directory.{|AR0102:GetFiles|}(Directory.GetDirectoryRoot(file.FullName), file.Name + nameof(Directory.GetCurrentDirectory));
            }
        }

        namespace Disk
        {
            class Shelf { }
        }
        """);

    [Fact]
    public Task A_service_may_use_storage() => ArchitectureTest.Check(Models.ThreeTiers, Store + """
        namespace Shop.Service
        {
            class Images { void Save() => new Shop.Storage.ImageStore().Save("a"); }
        }
        """);

    [Fact]
    public Task Storage_may_use_itself() => ArchitectureTest.Check(Models.ThreeTiers, Store + """
        namespace Shop.Storage.Disk
        {
            class DiskStore : Shop.Storage.ImageStore { }
        }
        """);

    [Fact]
    public Task Unassigned_code_that_uses_storage_is_only_unassigned() => ArchitectureTest.Check(Models.ThreeTiers, Store + """
        namespace Shop.Tools
        {
            class {|AR0004:Cleanup|} { void Run() => new Shop.Storage.ImageStore().Save("a"); }
        }
        """);

    [Fact]
    public Task Ignored_code_is_neither_source_nor_target() => ArchitectureTest.Check(Models.ThreeTiers, Store + """
        namespace Ignored
        {
            public class Anything { public void Run() => new Shop.Storage.ImageStore().Save("a"); }
        }

        namespace Shop.Web
        {
            class Page { void Show() => new Ignored.Anything().Run(); }
        }
        """);

    [Fact]
    public Task A_front_end_that_uses_a_database_client_is_a_violation_without_a_word_in_the_file() =>
        new ArchitectureTest(Models.ThreeTiers, """
            namespace Shop.Web
            {
                class Page { void Show() => new Npgsql.NpgsqlConnection().{|AR0102:Open|}(); }
            }
            """)
        .With("Npgsql", "namespace Npgsql { public class NpgsqlConnection { public void Open() { } } }")
        .RunAsync();

    [Fact]
    public Task A_method_that_a_database_library_declares_belongs_to_the_context_that_derives_it() =>
        new ArchitectureTest(Models.ThreeTiers, """
            namespace Shop.Storage
            {
                public class ShopContext : Microsoft.EntityFrameworkCore.DbContext { }
            }

            namespace Shop.Service
            {
                class Orders { void Save(Shop.Storage.ShopContext context) => context.SaveChanges(); }
            }

            namespace Shop.Web
            {
                class Page { void Save(Shop.Storage.{|AR0102:ShopContext|} context) => context.{|AR0102:SaveChanges|}(); }
            }
            """)
        .With("Microsoft.EntityFrameworkCore", "namespace Microsoft.EntityFrameworkCore { public class DbContext { public int SaveChanges() => 0; } }")
        .RunAsync();
}
