using ArchRules.Facts;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts;

/// <summary>The way that a message offers: its last step permits what the code was about to do.</summary>
public sealed class AllowedWayTests
{
    private const string Components = """
        components:
          web: { layer: front-end, projects: Web }
          retrieval: { layer: service, projects: Retrieval }
          write: { layer: service, projects: Write }
          store:
            layer: storage
            projects: Store
            reads: [IStore.Open]
            writes: [IStore.Save]
          bucket: { technology: s3 }
          queue: { technology: rabbitmq }

        """;

    private const string Arrows = """
        arrows:
          - web -> retrieval, write: http
          - retrieval -> store, bucket: read
          - write -> store, bucket: write
          - retrieval -> queue: consume
          - write -> queue: publish
        """;

    [Theory]
    [InlineData("Store:N.IStore#Open()", "; the allowed way is web -> retrieval -> store")]
    [InlineData("Store:N.IStore#Save()", "; the allowed way is web -> write -> store")]
    [InlineData("Store:N.IStore#Other()", "; the allowed way is web -> retrieval -> store")]
    [InlineData("Store:N.IStore", "; the allowed way is web -> retrieval -> store")]
    [InlineData("AWSSDK.S3:Amazon.S3.IAmazonS3#PutObjectAsync()", "; the allowed way is web -> write -> bucket")]
    [InlineData("AWSSDK.S3:Amazon.S3.IAmazonS3#GetObjectAsync()", "; the allowed way is web -> retrieval -> bucket")]
    [InlineData("RabbitMQ.Client:RabbitMQ.Client.IChannel#BasicPublishAsync()", "; the allowed way is web -> write -> queue")]
    [InlineData("RabbitMQ.Client:RabbitMQ.Client.IChannel#BasicGetAsync()", "; the allowed way is web -> retrieval -> queue")]
    public void The_last_step_permits_the_use_at_hand(string target, string way) =>
        Assert.EndsWith(way, MessageOf(Components + Arrows, target), StringComparison.Ordinal);

    [Fact]
    public void Where_no_arrow_permits_the_use_no_way_is_offered() => Assert.EndsWith(
        "must not reach storage 'store'; move this code into a service, and call the service",
        MessageOf(Components + "arrows:\n  - web -> retrieval: http\n  - retrieval -> store: read\n", "Store:N.IStore#Save()"),
        StringComparison.Ordinal);

    [Fact]
    public void A_member_that_a_technology_declares_decides_as_well()
    {
        const string model = """
            components:
              web: { layer: front-end, projects: Web }
              reports: { layer: service, projects: Reports }
              orders: { layer: service, projects: Orders }
              data: { layer: storage, projects: Data }
            arrows:
              - web -> reports, orders: http
              - reports -> data: read
              - orders -> data: read-write
            """;
        var facts = new FactsBuilder("Web").Type("N.Page")
            .UsesThrough("N.Page", "Microsoft.EntityFrameworkCore:Microsoft.EntityFrameworkCore.DbContext#SaveChanges()", "Data:N.ShopContext");

        Assert.EndsWith("; the allowed way is web -> orders -> data", MessageOf(model, facts), StringComparison.Ordinal);
    }

    private static string MessageOf(string model, string target) =>
        MessageOf(model, new FactsBuilder("Web").Type("N.Page").Uses("N.Page", target));

    private static string MessageOf(string model, FactsBuilder facts) =>
        Assert.Single(SystemCheck.Run(TestModel.Judge(model), [facts.Build()], CheckScope.Part).Violations).Message;
}
