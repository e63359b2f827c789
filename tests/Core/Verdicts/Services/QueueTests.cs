using ArchRules.Facts;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts.Services;

/// <summary>AR0205 from facts: what a member does with a queue, and which queue a text names.</summary>
public sealed class QueueTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: Web }
          writer: { layer: service, projects: Writer }
          reader: { layer: service, projects: Reader }
          both: { layer: service, projects: Both }
          none: { layer: service, projects: None }
          orders: { technology: rabbitmq, endpoints: orders.created }
          mails: { technology: rabbitmq }
        arrows:
          - web -> writer: http
          - writer -> orders: publish
          - reader -> orders: consume
          - both -> orders: publish
          - both -> mails: call

        """;

    private const string Publish = "RabbitMQ.Client:RabbitMQ.Client.IChannel#BasicPublishAsync(string)";
    private const string Consume = "RabbitMQ.Client:RabbitMQ.Client.IChannel#BasicConsumeAsync(string)";
    private const string Declare = "RabbitMQ.Client:RabbitMQ.Client.IChannel#QueueDeclareAsync(string)";

    [Theory]
    [InlineData("Writer", Publish, null)]
    [InlineData("Writer", Declare, null)]
    [InlineData("Writer", Consume, "AR0205: 'Job' must not use 'IChannel.BasicConsumeAsync': no consume arrow leads from 'writer' to 'orders'")]
    [InlineData("Reader", Consume, null)]
    [InlineData("Writer", "RabbitMQ.Client:RabbitMQ.Client.IChannel#BasicAckAsync(ulong, bool)", "AR0205: 'Job' must not use 'IChannel.BasicAckAsync': no consume arrow leads from 'writer' to 'orders'")]
    [InlineData("Writer", "RabbitMQ.Client:RabbitMQ.Client.IChannel#BasicAcksAsync", null)]
    [InlineData("Reader", "RabbitMQ.Client:RabbitMQ.Client.IModel#BasicPublish(string)", "AR0205: 'Job' must not use 'IModel.BasicPublish': no publish arrow leads from 'reader' to 'orders'")]
    [InlineData("Reader", Publish, "AR0205: 'Job' must not use 'IChannel.BasicPublishAsync': no publish arrow leads from 'reader' to 'orders'")]
    [InlineData("None", Publish, "AR0205: 'Job' must not use 'IChannel.BasicPublishAsync': no publish arrow leads from 'none' to 'orders'")]
    [InlineData("None", Declare, "AR0101: 'Job' must not use 'IChannel.QueueDeclareAsync': no arrow leads from 'none' to 'orders'")]
    [InlineData("Nobody", Publish, null)]
    public void A_member_needs_the_arrow_of_its_direction(string assembly, string target, string? expected) =>
        Assert.Equal(expected, Told(new FactsBuilder(assembly).Type("N.Job").Uses("N.Job", target)));

    [Fact]
    public void A_front_end_without_an_arrow_is_told_of_storage() => Assert.StartsWith(
        "AR0102", Told(new FactsBuilder("Web").Type("N.Job").Uses("N.Job", Publish)), StringComparison.Ordinal);

    [Fact]
    public void Without_arrows_or_without_a_box_nobody_is_told()
    {
        var facts = new FactsBuilder("Writer").Type("N.Job").Uses("N.Job", Consume);

        Assert.Null(Told(facts, Model[..Model.IndexOf("arrows:", StringComparison.Ordinal)]));
        Assert.Null(Told(facts, "components: { writer: { projects: Writer } }\narrows: []\n"));
    }

    [Fact]
    public void The_owner_does_as_it_likes() => Assert.Null(Told(
        new FactsBuilder("None").Type("N.Job").Uses("N.Job", Consume), Model.Replace("projects: None", "projects: None, owns: rabbitmq", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Both", TextRole.ConsumedQueue, "mails", null)]
    [InlineData("Both", TextRole.PublishedQueue, "orders", null)]
    [InlineData("Both", TextRole.ConsumedQueue, "another", null)]
    [InlineData("Both", TextRole.ConsumedQueue, "Orders", "AR0205: 'Job' must not consume from 'orders' by its name for 'Api': no consume arrow leads from 'both' to 'orders'")]
    [InlineData("Both", TextRole.ConsumedQueue, "orders.created", "AR0205: 'Job' must not consume from 'orders' by its name for 'Api': no consume arrow leads from 'both' to 'orders'")]
    [InlineData("Writer", TextRole.PublishedQueue, "mails", "AR0205: 'Job' must not publish to 'mails' by its name for 'Api': no publish arrow leads from 'writer' to 'mails'")]
    [InlineData("None", TextRole.PublishedQueue, "mails", null)]
    public void With_several_boxes_the_name_of_a_queue_decides(string assembly, TextRole role, string name, string? expected) =>
        Assert.Equal(expected, Told(new FactsBuilder(assembly).Type("N.Job").Passes("N.Job", role, name)));

    private static string? Told(FactsBuilder facts, string model = Model) =>
        SystemCheck.Run(TestModel.Judge(model), [facts.Build()], CheckScope.Part).Violations
            .Select(violation => $"{violation.Rule.Id}: {violation.Message}").SingleOrDefault();
}
