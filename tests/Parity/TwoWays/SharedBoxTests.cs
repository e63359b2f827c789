namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>AR0101 at source and in binaries: shared code uses only shared components, and a technology's box is none.</summary>
public sealed class SharedBoxTests
{
    private const string Model = """
        components:
          web:   { layer: service, projects: Shop.Web }
          kit:   { shared: true, projects: Shop.Kit }
          queue: { technology: rabbitmq }
        arrows:
          - web -> queue: publish

        """;

    private static readonly (string, string) Client = (
        "RabbitMQ.Client", "namespace RabbitMQ.Client { public interface IChannel { void BasicPublish(string text); string BasicGet(string queue); } }");

    [Theory]
    [InlineData("static class Q { static void Put(object c) => ((RabbitMQ.Client.IChannel)c).BasicPublish(\"x\"); }", "BasicPublish(string)")]
    [InlineData("static class Q { static void Put(object c) => ((RabbitMQ.Client.IChannel)c).BasicGet(\"x\"); }", "BasicGet(string)")]
    public void Shared_code_must_not_use_a_queue(string code, string member) => Assert.Equal(
        ["AR0101 Shop.Kit.Q.Put(object) -> RabbitMQ.Client.IChannel." + member], In("Shop.Kit", code));

    [Fact]
    public void Who_has_an_arrow_may() => Assert.Empty(
        In("Shop.Web", "static class Q { static void Put(RabbitMQ.Client.IChannel c) => c.BasicPublish(\"x\"); }"));

    private static string[] In(string project, string code) => TwoReaders.Judge(Model, Client, (project, $"namespace {project} {{ {code} }}"));
}
