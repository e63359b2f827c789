namespace ArchRules.Analyzers.Tests;

/// <summary>AR0205 at source; Core's tests hold the finer points.</summary>
public sealed class QueueTests
{
    private const string Model = """
        components:
          writer: { layer: service, namespaces: Shop.Writer }
          reader: { layer: service, namespaces: Shop.Reader }
          both: { layer: service, namespaces: Shop.Both }
          orders: { technology: rabbitmq }
          mails: { technology: rabbitmq }
        arrows:
          - writer -> orders: publish
          - reader -> orders: consume
          - both -> mails: call
          - both -> orders: publish
        ignore: { namespaces: Shop.Ignored }
        """;

    [Fact]
    public Task Each_direction_needs_its_arrow() => new ArchitectureTest(Model, """
        using RabbitMQ.Client;
        namespace Shop.Writer
        {
            class Job { void Run(IChannel c) { c.BasicPublishAsync("", "any"); c.{|AR0205:BasicGetAsync|}("any"); c.QueueDeclareAsync("any"); } }
        }
        namespace Shop.Reader
        {
            class Job { void Run(IChannel c) { c.{|AR0205:BasicPublishAsync|}("", "any"); c.BasicGetAsync("any"); } }
        }
        namespace Shop.Both
        {
            class Job { void Run(IChannel c) { c.BasicGetAsync("mails"); c.BasicGetAsync({|AR0205:"orders"|}); c.BasicPublishAsync("", "orders"); } }
        }
        namespace Shop.Ignored
        {
            class Job { void Run(IChannel c) { c.BasicGetAsync("orders"); } }
        }
        """).With("RabbitMQ.Client", """
        namespace RabbitMQ.Client
        {
            public interface IChannel
            {
                void BasicPublishAsync(string exchange, string routingKey);
                void BasicGetAsync(string queue);
                void QueueDeclareAsync(string queue);
            }
        }
        """).RunAsync();
}
