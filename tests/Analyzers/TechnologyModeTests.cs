namespace ArchRules.Analyzers.Tests;

/// <summary>AR0105 by what the catalog knows of a technology's members.</summary>
public sealed class TechnologyModeTests
{
    private const string Files = """
        components:
          report: { namespaces: Report }
          files:  { technology: file-system }
        arrows:
          - report -> files: read
            because: reports never change an image
        ignore: { namespaces: Ignored }
        """;

    private const string Data = """
        components:
          report: { namespaces: Report }
          data:   { namespaces: Data }
        arrows:
          - report -> data: read
        ignore: { namespaces: Ignored }
        """;

    private const string EntityFramework = """
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext { public virtual int SaveChanges() => 0; public object? Find(System.Type type) => null; }
        }
        """;

    [Fact]
    public Task A_read_arrow_to_a_box_does_not_write() => ArchitectureTest.Check(Files, """
        namespace Report
        {
            using System.IO;

            class Monthly
            {
                void Run(FileInfo file)
                {
                    File.{|AR0105:WriteAllText|}("a", File.ReadAllText("b"));
                    file.{|AR0105:Delete|}();
                    using var read = file.OpenRead();
                }
            }
        }
        """);

    [Fact]
    public Task Ignored_code_may_do_as_it_likes() => ArchitectureTest.Check(Files, """
        namespace Ignored { class Monthly { void Run() => System.IO.File.Delete("a"); } }
        """);

    [Fact]
    public Task A_derived_context_belongs_to_its_component_and_has_the_modes_of_the_catalog() => new ArchitectureTest(Data, """
        namespace Data
        {
            public class ShopContext : Microsoft.EntityFrameworkCore.DbContext { void Own() => SaveChanges(); }
        }

        namespace Report
        {
            class Monthly
            {
                void Run(Data.ShopContext shop)
                {
                    shop.Find(typeof(string));
                    shop.{|AR0105:SaveChanges|}();
                }
            }
        }
        """).With("Microsoft.EntityFrameworkCore", EntityFramework).RunAsync();

    [Fact]
    public Task An_override_in_the_derived_context_does_what_it_was_first_declared_for() => new ArchitectureTest(
        Data,
        """
        namespace Data
        {
            public class ShopContext : Microsoft.EntityFrameworkCore.DbContext { public override int SaveChanges() => 1; }
        }

        namespace Report
        {
            class Monthly { void Run(Data.ShopContext shop) => shop.{|AR0105:SaveChanges|}(); }
        }
        """).With("Microsoft.EntityFrameworkCore", EntityFramework).RunAsync();
}
