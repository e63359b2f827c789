namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>AR0105 by what the catalog knows, at source and in binaries.</summary>
public sealed class TechnologyModeTests
{
    private const string Model = """
        components:
          report: { projects: Shop.Report }
          data:   { projects: Shop.Data }
          files:  { technology: file-system }
        arrows:
          - report -> data, files: read
        """;

    private static readonly (string, string) EntityFramework = ("Microsoft.EntityFrameworkCore", """
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext { public virtual int SaveChanges() => 0; public void Add(object o) { } public object? Find(Type t) => null; }
            public class DbSet<T> { public void Add(T row) { } public T? Find(object key) => default; }
        }
        """);

    private static readonly (string, string) Data = ("Shop.Data", """
        using Microsoft.EntityFrameworkCore;
        namespace Shop.Data
        {
            public class Order { }
            public class ShopContext : DbContext { public DbSet<Order> Orders { get; } = new(); void Own() => SaveChanges(); }
            public class Careful : ShopContext { public override int SaveChanges() => base.SaveChanges(); }
        }
        """);

    [Theory]
    [InlineData("shop.SaveChanges();", "Shop.Data.ShopContext.SaveChanges()")]
    [InlineData("shop.Add(shop);", "Shop.Data.ShopContext.Add(object)")]
    [InlineData("File.Delete(\"a\");", "System.IO.File.Delete(string)")]
    [InlineData("new FileInfo(\"a\").CreateText();", "System.IO.FileInfo.CreateText()")]
    [InlineData("using var all = new FileStream(\"a\", FileMode.Open); all.WriteByte(1);", "System.IO.FileStream.WriteByte(byte)")]
    public void A_read_arrow_does_not_write(string code, string target) =>
        Assert.Equal([$"AR0105 Shop.Report.Monthly.Run(ShopContext) -> {target}"], Judge(code));

    [Theory]
    [InlineData("shop.Find(typeof(string));")]
    [InlineData("_ = shop.Orders;")]
    [InlineData("_ = File.ReadAllText(\"a\"); _ = File.Exists(\"b\");")]
    [InlineData("using var read = new FileInfo(\"a\").OpenRead();")]
    [InlineData("_ = new FileStream(\"a\", FileMode.Open, FileAccess.Read).ReadByte();")]
    public void A_read_arrow_reads(string code) => Assert.Empty(Judge(code));

    [Fact]
    public void The_component_itself_may_write() => Assert.Empty(TwoReaders.Judge(Model, EntityFramework, Data));

    [Fact]
    public void Unassigned_code_is_not_judged() => Assert.Empty(TwoReaders.Judge(
        Model, EntityFramework, Data, ("Other", "namespace Other { class X { void Run(Shop.Data.ShopContext shop) { shop.SaveChanges(); System.IO.File.Delete(\"a\"); } } }")));

    private static string[] Judge(string code) => TwoReaders.Judge(
        Model,
        EntityFramework,
        Data,
        ("Shop.Report", $"using System.IO; namespace Shop.Report {{ class Monthly {{ void Run(Shop.Data.ShopContext shop) {{ {code} }} }} }}"));
}
