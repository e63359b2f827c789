namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>AR0107 for what exposed types inherit from types that are not exposed.</summary>
public sealed class SurfaceTests
{
    private const string Model = """
        components:
          orders: { projects: Shop.Orders }
          data: { projects: Shop.Data, exposes: [Order] }
        arrows:
          - orders -> data
        """;

    private static readonly (string, string) Data = ("Shop.Data", """
        namespace Shop.Data
        {
            public interface IKeyed { int Key { get; } }
            public class Row : IKeyed
            {
                public int Id { get; set; }
                public int Key => 1;
                public static int Count() => 1;
                public static bool operator ==(Row? a, Row? b) => true;
                public static bool operator !=(Row? a, Row? b) => false;
                public override bool Equals(object? o) => true;
                public override int GetHashCode() => 1;
            }
            public class Dated : Row { public int Day { get; set; } }
            public class Order : Dated { public int Total { get; set; } }
            public class Hidden { public int Id { get; set; } public static Hidden operator +(Hidden a, int b) => a; }
        }
        """);

    [Theory]
    [InlineData("bool M(Order o) => o == null;")]
    [InlineData("bool M(Order o) => o != null && o.Day == 2;")]
    [InlineData("int M(Order o) => o.Id + o.Key;")]
    public void What_an_exposed_type_inherits_is_open(string code) => Assert.Empty(In(code));

    [Theory]
    [InlineData("object M() => new Dated();", "AR0107 Shop.Orders.C.M() -> Shop.Data.Dated..ctor()")]
    [InlineData("Row? f;", "AR0107 Shop.Orders.C.f -> Shop.Data.Row")]
    [InlineData("object M() => new Hidden().Id;", "AR0107 Shop.Orders.C.M() -> Shop.Data.Hidden.Id")]
    public void The_base_type_itself_is_not(string code, string violation) => Assert.Equal([violation], In(code));

    private static string[] In(string code) => TwoReaders.Judge(
        Model, Data, ("Shop.Orders", $"using Shop.Data; namespace Shop.Orders {{ class C {{ {code} }} }}"));
}
