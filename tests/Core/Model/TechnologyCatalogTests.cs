using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Text;

namespace ArchRules.Core.Tests.Model;

public sealed class TechnologyCatalogTests
{
    // One component of code that matches nothing below, so that only the catalog places types.
    private static readonly PlacementIndex Places = new(
        ArchitectureReader.Parse("components: { web: { projects: Shop.Web } }").Model!);

    public static TheoryData<string> Names => new(TechnologyCatalog.BuiltIn.Keys);

    [Fact]
    public void Every_entry_is_read_without_a_mistake()
    {
        var (technologies, mistakes) = TechnologyCatalog.Parse(CatalogText());

        Assert.Empty(mistakes.Select(mistake => mistake.ToString("technologies.yml")));
        Assert.Equal(TechnologyCatalog.BuiltIn.Keys.Order(StringComparer.Ordinal), technologies.Keys.Order(StringComparer.Ordinal));
        Assert.True(technologies.Count >= 60, $"only {technologies.Count} technologies were read");
    }

    [Fact]
    public void What_is_embedded_is_what_the_file_says()
    {
        var path = InRepository("src/Core/Model/technologies.nodes");
        var written = NodeText.Write(YamlReader.Read(CatalogText()).Root!);
        if (Environment.GetEnvironmentVariable("ARCHRULES_UPDATE_DOCS") == "1")
            File.WriteAllText(path, written);

        Assert.Equal(written, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_entry_has_an_api_whose_selectors_all_hold_a_pattern(string name)
    {
        var technology = TechnologyCatalog.BuiltIn[name];

        Assert.NotEmpty(technology.Apis);
        Assert.All(technology.Apis, api => Assert.False(api.Selector.IsEmpty));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_name_is_lower_case_words_with_hyphens(string name) => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", name);

    [Fact]
    public void Every_category_has_an_entry() => Assert.Equal(
        Enum.GetValues<TechnologyCategory>(),
        TechnologyCatalog.BuiltIn.Values.Select(technology => technology.Category).Distinct().Order());

    [Fact]
    public void Entries_are_sorted_by_category_then_name()
    {
        // "other" is the last word of the documentation but the first of the enumeration.
        var words = TechnologyCategories.Words.ToList();
        var written = TechnologyCatalog.Parse(CatalogText()).Technologies.Values
            .OrderBy(technology => technology.Apis[0].Selector.Patterns.First().Range.Line)
            .Select(technology => technology.Name)
            .ToArray();
        var sorted = TechnologyCatalog.BuiltIn.Values
            .OrderBy(technology => words.IndexOf(technology.Category.Word()))
            .ThenBy(technology => technology.Name, StringComparer.Ordinal)
            .Select(technology => technology.Name)
            .ToArray();

        Assert.Equal(sorted, written);
    }

    [Fact]
    public void No_two_entries_choose_by_the_same_pattern()
    {
        var patterns = TechnologyCatalog.BuiltIn.Values
            .SelectMany(technology => technology.Apis)
            .Select(api => string.Join("|", api.Selector.Patterns.Select(pattern => $"{pattern.Key}:{pattern.Text}")));

        Assert.Empty(patterns.GroupBy(text => text, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void The_reference_lists_every_technology_under_its_category()
    {
        var reference = File.ReadAllText(InRepository("docs/archrules-yml.md")).ReplaceLineEndings("\n");
        var begin = reference.IndexOf('\n', reference.IndexOf("<!-- technologies: begin", StringComparison.Ordinal)) + 1;
        var end = reference.IndexOf("<!-- technologies: end -->", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("ARCHRULES_UPDATE_DOCS") == "1")
            File.WriteAllText(InRepository("docs/archrules-yml.md"), reference[..begin] + Table() + reference[end..]);

        var written = File.ReadAllText(InRepository("docs/archrules-yml.md")).ReplaceLineEndings("\n");
        Assert.Equal(Table(), written[begin..written.IndexOf("<!-- technologies: end -->", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("System.Data.Common", "System.Data.Common.DbConnection", "ado-net")]
    [InlineData("System.Data.Common", "System.Data.IDbCommand", "ado-net")]
    [InlineData("System.Data.Common", "System.Data.IDataReader", "ado-net")]
    [InlineData("Azure.Data.Tables", "Azure.Data.Tables.TableClient", "azure-tables")]
    [InlineData("Microsoft.Azure.Cosmos.Table", "Microsoft.Azure.Cosmos.Table.CloudTable", "azure-tables")]
    [InlineData("Microsoft.Azure.Cosmos.Client", "Microsoft.Azure.Cosmos.CosmosClient", "cosmos")]
    [InlineData("Dapper", "Dapper.SqlMapper", "dapper")]
    [InlineData("AWSSDK.DynamoDBv2", "Amazon.DynamoDBv2.AmazonDynamoDBClient", "dynamodb")]
    [InlineData("Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.DbContext", "ef-core")]
    [InlineData("Microsoft.EntityFrameworkCore.Relational", "Microsoft.EntityFrameworkCore.Migrations.Migration", "ef-core")]
    [InlineData("Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.AspNetCore.Identity.EntityFrameworkCore.IdentityDbContext", "ef-core")]
    [InlineData("Microsoft.EntityFrameworkCore.InMemory", "Microsoft.EntityFrameworkCore.InMemoryDbContextOptionsExtensions", "ef-core-inmemory")]
    [InlineData("Pomelo.EntityFrameworkCore.MySql", "Microsoft.EntityFrameworkCore.MySqlDbContextOptionsBuilderExtensions", "ef-core-mysql")]
    [InlineData("Npgsql.EntityFrameworkCore.PostgreSQL", "Microsoft.EntityFrameworkCore.NpgsqlDbContextOptionsBuilderExtensions", "ef-core-postgres")]
    [InlineData("Npgsql.EntityFrameworkCore.PostgreSQL", "Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder", "ef-core-postgres")]
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqliteDbContextOptionsBuilderExtensions", "ef-core-sqlite")]
    [InlineData("Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.EntityFrameworkCore.SqlServerDbContextOptionsExtensions", "ef-core-sqlserver")]
    [InlineData("Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.EntityFrameworkCore.Infrastructure.SqlServerDbContextOptionsBuilder", "ef-core-sqlserver")]
    [InlineData("LiteDB", "LiteDB.LiteDatabase", "litedb")]
    [InlineData("MongoDB.Driver", "MongoDB.Driver.MongoClient", "mongodb")]
    [InlineData("MySqlConnector", "MySqlConnector.MySqlConnection", "mysql")]
    [InlineData("Npgsql", "Npgsql.NpgsqlConnection", "postgres")]
    [InlineData("Npgsql", "NpgsqlTypes.NpgsqlDbType", "postgres")]
    [InlineData("Microsoft.Data.SqlClient", "Microsoft.Data.SqlClient.SqlConnection", "sql-server")]
    [InlineData("System.Data.SqlClient", "System.Data.SqlClient.SqlConnection", "sql-server")]
    [InlineData("Microsoft.Data.Sqlite", "Microsoft.Data.Sqlite.SqliteConnection", "sqlite")]
    [InlineData("Azure.Storage.Blobs", "Azure.Storage.Blobs.BlobServiceClient", "azure-blob")]
    [InlineData("System.Net.Requests", "System.Net.FtpWebRequest", "ftp")]
    [InlineData("AWSSDK.S3", "Amazon.S3.AmazonS3Client", "s3")]
    [InlineData("Renci.SshNet", "Renci.SshNet.SftpClient", "sftp")]
    [InlineData("System.Runtime", "System.IO.File", "file-system")]
    [InlineData("System.Runtime", "System.IO.FileStream", "file-system")]
    [InlineData("System.Private.CoreLib", "System.IO.Directory", "file-system")]
    [InlineData("System.IO.Compression.ZipFile", "System.IO.Compression.ZipFile", "file-system")]
    [InlineData("System.IO.IsolatedStorage", "System.IO.IsolatedStorage.IsolatedStorageFile", "file-system")]
    [InlineData("TestableIO.System.IO.Abstractions", "System.IO.Abstractions.IFileSystem", "file-system")]
    [InlineData("Microsoft.Extensions.FileProviders.Physical", "Microsoft.Extensions.FileProviders.PhysicalFileProvider", "file-system")]
    [InlineData("Microsoft.Extensions.Caching.Abstractions", "Microsoft.Extensions.Caching.Distributed.IDistributedCache", "distributed-cache")]
    [InlineData("StackExchange.Redis", "StackExchange.Redis.ConnectionMultiplexer", "redis")]
    [InlineData("Microsoft.Extensions.Caching.StackExchangeRedis", "Microsoft.Extensions.Caching.StackExchangeRedis.RedisCache", "redis")]
    [InlineData("CSRedisCore", "RedisHelper", "redis")]
    [InlineData("Confluent.Kafka", "Confluent.Kafka.ProducerBuilder", "kafka")]
    [InlineData("MassTransit.Abstractions", "MassTransit.IPublishEndpoint", "masstransit")]
    [InlineData("RabbitMQ.Client", "RabbitMQ.Client.ConnectionFactory", "rabbitmq")]
    [InlineData("AWSSDK.SQS", "Amazon.SQS.AmazonSQSClient", "sqs")]
    [InlineData("Lucene.Net", "Lucene.Net.Index.IndexWriter", "lucene")]
    [InlineData("System.Net.Http", "System.Net.Http.HttpClient", "http-client")]
    [InlineData("Microsoft.Extensions.Caching.Memory", "Microsoft.Extensions.Caching.Memory.MemoryCache", "memory-cache")]
    [InlineData("Microsoft.AspNetCore.Mvc.RazorPages", "Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "web-ui")]
    [InlineData("Microsoft.AspNetCore.Mvc.ViewFeatures", "Microsoft.AspNetCore.Mvc.Controller", "web-ui")]
    public void A_client_type_belongs_to_its_technology(string assembly, string type, string technology) =>
        Assert.Equal(technology, TechnologyOf(assembly, type));

    [Theory]
    [InlineData("System.Data.Common", "System.Data.DataTable")]
    [InlineData("System.Data.Common", "System.Data.DbType")]
    [InlineData("Npgsql", "Npgsql.NpgsqlException")]
    [InlineData("Microsoft.EntityFrameworkCore.Abstractions", "Microsoft.EntityFrameworkCore.IndexAttribute")]
    [InlineData("Microsoft.EntityFrameworkCore", "Microsoft.Extensions.DependencyInjection.EntityFrameworkServiceCollectionExtensions")]
    [InlineData("MongoDB.Bson", "MongoDB.Bson.ObjectId")]
    [InlineData("System.Runtime", "System.IO.Path")]
    [InlineData("System.Runtime", "System.IO.Stream")]
    [InlineData("System.Runtime", "System.IO.MemoryStream")]
    [InlineData("System.Runtime", "System.IO.FileMode")]
    [InlineData("System.Net.Primitives", "System.Net.Sockets.AddressFamily")]
    [InlineData("System.Runtime", "System.IO.FileNotFoundException")]
    [InlineData("TestableIO.System.IO.Abstractions", "System.IO.Abstractions.IPath")]
    [InlineData("Microsoft.Extensions.FileProviders.Abstractions", "Microsoft.Extensions.FileProviders.IFileProvider")]
    [InlineData("Renci.SshNet", "Renci.SshNet.SshClient")]
    [InlineData("MassTransit.Abstractions", "MassTransit.NewId")]
    [InlineData("MassTransit.Abstractions", "MassTransit.Mediator.IMediator")]
    [InlineData("Microsoft.AspNetCore.Mvc.Core", "Microsoft.AspNetCore.Mvc.ControllerBase")]
    [InlineData("System.Net.Http", "System.Net.Http.HttpMethod")]
    [InlineData("System.ObjectModel", "System.Windows.Input.ICommand")]
    [InlineData("Shop.Orders", "RedisHelper")]
    public void A_type_that_only_helps_belongs_to_no_technology(string assembly, string type) => Assert.Null(TechnologyOf(assembly, type));

    private static string? TechnologyOf(string assembly, string type)
    {
        var dot = type.LastIndexOf('.');
        var placement = Places.Place(assembly, dot < 0 ? "" : type[..dot], type[(dot + 1)..]);
        return placement.HasNode ? Places.FindTechnology(placement.Node)!.Name : null;
    }

    private static string Table() => "| category | technologies |\n|---|---|\n"
        + string.Concat(TechnologyCategories.Words.Select(word => $"| `{word}` | {string.Join(", ", NamesIn(word))} |\n"));

    private static IEnumerable<string> NamesIn(string category) => TechnologyCatalog.BuiltIn.Values
        .Where(technology => technology.Category.Word() == category)
        .Select(technology => technology.Name)
        .Order(StringComparer.Ordinal)
        .Select(name => $"`{name}`");

    private static string InRepository(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArchRules.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no folder above the tests holds ArchRules.sln");

        return Path.Combine(folder.FullName, path);
    }

    private static string CatalogText() => File.ReadAllText(InRepository("src/Core/Model/technologies.yml"));
}
