namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>Who forwards a type to another assembly depends on it, at source as in metadata, where that is no attribute.</summary>
public sealed class ForwardTests
{
    private const string Model = """
        components:
          old: { projects: Shop.Old }
          data: { projects: Shop.Data }
        arrows: []

        """;

    [Theory]
    [InlineData("Shop.Row", "AR0101 <Module> -> Shop.Row")]
    [InlineData("Shop.Box<>", "AR0101 <Module> -> Shop.Box")]
    public void A_forwarded_type_is_a_dependency(string type, string expected) => Assert.Equal(
        [expected],
        TwoReaders.Judge(
            Model,
            ("Shop.Data", "namespace Shop { public class Row { public class Cell { } } public class Box<T> { } }"),
            ("Shop.Old", $"[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof({type}))]")));

    [Fact]
    public void A_type_that_is_only_referenced_is_none() => Assert.Empty(TwoReaders.Judge(
        Model,
        ("Shop.Data", "namespace Shop { public class Row { } }"),
        ("Shop.Old", "[assembly: System.Reflection.AssemblyMetadata(\"row\", \"Shop.Row\")]")));
}
