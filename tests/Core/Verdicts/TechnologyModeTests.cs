using ArchRules.Facts;
using ArchRules.Model.Reading;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts;

/// <summary>AR0105 where the catalog, not the file, says what a member does.</summary>
public sealed class TechnologyModeTests
{
    private static readonly CodeElement SaveChanges = new("Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore", "DbContext", "SaveChanges()");

    [Theory]
    [InlineData("file-system", "read", "System.Runtime", "System.IO", "File", "WriteAllText(string, string)", "AR0105")]
    [InlineData("file-system", "read", "System.Runtime", "System.IO", "File", "ReadAllText(string)", null)]
    [InlineData("file-system", "write", "System.Runtime", "System.IO", "File", "ReadAllText(string)", "AR0105")]
    [InlineData("file-system", "write", "System.Runtime", "System.IO", "File", "Delete(string)", null)]
    [InlineData("file-system", "read-write", "System.Runtime", "System.IO", "File", "Delete(string)", null)]
    [InlineData("file-system", "call", "System.Runtime", "System.IO", "File", "Delete(string)", null)]
    [InlineData("file-system", "read", "System.Runtime", "System.IO", "FileStream", ".ctor(string, FileMode)", null)]
    [InlineData("s3", "read", "AWSSDK.S3", "Amazon.S3", "IAmazonS3", "PutObjectAsync(PutObjectRequest, CancellationToken)", "AR0105")]
    [InlineData("s3", "read", "AWSSDK.S3", "Amazon.S3", "IAmazonS3", "GetObjectAsync(GetObjectRequest, CancellationToken)", null)]
    [InlineData("azure-blob", "read", "Azure.Storage.Blobs", "Azure.Storage.Blobs", "BlobClient", "UploadAsync(Stream)", "AR0105")]
    [InlineData("azure-blob", "read", "Azure.Storage.Blobs", "Azure.Storage.Blobs", "BlobClient", "DownloadContent()", null)]
    [InlineData("postgres", "read", "Npgsql", "Npgsql", "NpgsqlCommand", "ExecuteNonQueryAsync(CancellationToken)", "AR0105")]
    [InlineData("postgres", "read", "Npgsql", "Npgsql", "NpgsqlCommand", "ExecuteReader()", null)]
    [InlineData("postgres", "write", "Npgsql", "Npgsql", "NpgsqlCommand", "ExecuteReader()", null)]
    [InlineData("dapper", "read", "Dapper", "Dapper", "SqlMapper", "Execute(IDbConnection, string)", "AR0105")]
    [InlineData("dapper", "read", "Dapper", "Dapper", "SqlMapper", "Query(IDbConnection, string)", null)]
    [InlineData("ef-core", "read", "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore", "DbSet", "Add(!0)", "AR0105")]
    [InlineData("ef-core", "read", "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore", "DbSet", "Find(object[])", null)]
    [InlineData("mongodb", "read", "MongoDB.Driver", "MongoDB.Driver", "IMongoCollection", "InsertOne(!0)", "AR0105")]
    [InlineData("mongodb", "read", "MongoDB.Driver", "MongoDB.Driver", "IMongoCollectionExtensions", "Find(IMongoCollection<!!0>)", null)]
    [InlineData("redis", "read", "StackExchange.Redis", "StackExchange.Redis", "IDatabaseAsync", "StringSetAsync(RedisKey)", "AR0105")]
    [InlineData("redis", "read", "StackExchange.Redis", "StackExchange.Redis", "IDatabase", "StringGet(RedisKey)", null)]
    [InlineData("redis", "write", "StackExchange.Redis", "StackExchange.Redis", "IDatabase", "StringGet(RedisKey)", "AR0105")]
    [InlineData("azure-search", "read", "Azure.Search.Documents", "Azure.Search.Documents", "SearchClient", "UploadDocuments(!!0)", "AR0105")]
    public void The_catalog_says_what_a_member_of_a_box_does(
        string technology, string mode, string assembly, string ns, string type, string member, string? rule)
    {
        var judge = TestModel.Judge($"components:\n  a: {{ projects: A }}\n  box: {{ technology: {technology} }}\narrows:\n  - a -> box: {mode}\n");
        var outermost = judge.Places.Place(assembly, ns, type);

        var crossing = new Crossing(judge.Places.Place("A", "", "X"), outermost, DependencyKind.Call, false);

        Assert.Equal(technology, judge.Places.FindTechnology(outermost.Node)!.Name);
        Assert.Equal(rule, judge.FindBrokenRule(crossing, new CodeElement(assembly, ns, type, member)));
    }

    [Fact]
    public void A_member_that_a_technology_declares_has_the_mode_of_the_catalog_in_the_component_that_derives_its_type()
    {
        var judge = TestModel.Judge(Contexts("read"));

        Assert.Equal("AR0105", judge.FindBrokenRule(ToContext(judge), Context("SaveChanges()"), SaveChanges));
        Assert.Null(judge.FindBrokenRule(ToContext(judge), Context("Orders"), Context("Orders")));
    }

    [Fact]
    public void What_the_file_says_of_the_member_counts_before_the_catalog()
    {
        var judge = TestModel.Judge(Contexts("read").Replace("projects: Data", "projects: Data, reads: [ShopContext.SaveChanges]", StringComparison.Ordinal));

        Assert.Null(judge.FindBrokenRule(ToContext(judge), Context("SaveChanges()"), SaveChanges));
    }

    [Fact]
    public void What_the_file_says_of_a_member_counts_for_the_types_that_inherit_it()
    {
        var judge = TestModel.Judge(Contexts("read").Replace("projects: Data", "projects: Data, writes: [Store.Save]", StringComparison.Ordinal));

        Assert.Equal("AR0105", judge.FindBrokenRule(ToContext(judge), Context("Save()"), new CodeElement("Data", "Data", "Store", "Save()")));
        Assert.Null(judge.FindBrokenRule(ToContext(judge), Context("Find()"), new CodeElement("Data", "Data", "Store", "Find()")));
    }

    [Fact]
    public void An_arrow_that_reads_and_writes_lets_the_derived_type_do_both() =>
        Assert.False(TestModel.Judge(Contexts("read-write")).CanFail(0, 1));

    [Fact]
    public void A_file_may_say_what_the_members_of_its_own_technology_do()
    {
        var judge = TestModel.Judge("""
            components:
              a: { projects: A }
              bus: { technology: our-store }
            technologies:
              our-store: { category: object-store, namespaces: Acme.**, like: ado-net, reads: [Bag.Get*], writes: [Bag.Put*] }
            arrows:
              - a -> bus: read
            """);
        var crossing = new Crossing(judge.Places.Place("A", "", "X"), judge.Places.Place("Acme", "Acme", "Bag"), DependencyKind.Call, false);

        Assert.Equal("AR0105", judge.FindBrokenRule(crossing, new CodeElement("Acme", "Acme", "Bag", "Put(int)")));
        Assert.Equal("AR0105", judge.FindBrokenRule(crossing, new CodeElement("Acme", "Acme", "AcmeCommand", "ExecuteNonQuery()")));
        Assert.Null(judge.FindBrokenRule(crossing, new CodeElement("Acme", "Acme", "Bag", "Get()")));
        Assert.True(judge.IsUnclassified(crossing, new CodeElement("Acme", "Acme", "Bag", "Open()"), new CodeElement("Acme", "Acme", "Bag", "Open()")));
        Assert.False(judge.IsUnclassified(crossing, new CodeElement("Acme", "Acme", "Bag", "Dispose()"), new CodeElement("Acme", "Acme", "Bag", "Dispose()")));
    }

    [Fact]
    public void An_unknown_technology_behind_like_is_a_mistake()
    {
        var (_, mistakes) = TechnologyCatalog.Parse("a: { category: other, namespaces: A, like: ado-nett }");

        Assert.Contains("ado-nett", Assert.Single(mistakes).ToString("f"), StringComparison.Ordinal);
    }

    private static string Contexts(string mode) =>
        $"components:\n  a: {{ projects: A }}\n  data: {{ projects: Data }}\narrows:\n  - a -> data: {mode}\n";

    private static CodeElement Context(string member) => new("Data", "Data", "ShopContext", member);

    private static Crossing ToContext(Judge judge) =>
        new(judge.Places.Place("A", "", "X"), judge.Places.Place("Data", "Data", "ShopContext"), DependencyKind.Call, false);
}
