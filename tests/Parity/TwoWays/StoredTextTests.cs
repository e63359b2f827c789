namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>Texts that code keeps before it passes them on: followed where one constant is all that can be in the local or the readonly field.</summary>
public sealed class StoredTextTests
{
    private const string Model = """
        components:
          web: { projects: Shop.Web }
          orders: { projects: Shop.Orders }
        arrows: []
        """;

    private const string Told = "AR0201 Shop.Web.C.M(HttpClient) -> orders";

    [Theory]
    [InlineData("", "var a = \"http://orders/x\"; c.GetAsync(a);")]
    [InlineData("", "string a; a = \"http://orders\"; c.GetAsync(a);")]
    [InlineData("", "var a = \"http://orders\"; c.GetAsync(a + \"/x\");")]
    [InlineData("", "var a = \"http://orders\"; c.GetAsync($\"{a}/x/{c.Timeout}\");")]
    [InlineData("", "var a = \"http://orders\"; for (var i = 0; i < 2; i++) c.GetAsync(a + \"/x/\" + i);")]
    [InlineData("static readonly string A = \"http://orders\";", "c.GetAsync(A);")]
    [InlineData("static readonly string A = \"http://orders\";", "new Uri(A);")]
    [InlineData("static readonly string A = \"http://orders\";", "c.GetAsync(A + \"/x\");")]
    [InlineData("static readonly string A = \"http://orders\";", "c.GetAsync(A + \"/x/\" + c.Timeout);")]
    [InlineData("static readonly string A = \"http://orders\";", "c.GetAsync($\"{A}/x/{c.Timeout}\");")]
    [InlineData("static readonly string A = \"http://orders\";", "c.GetAsync($\"{A}?x={c.Timeout}\");")]
    [InlineData("static readonly string A = \"http://orders/\";", "c.GetAsync(A + c.Timeout);")]
    [InlineData("static readonly string A; static C() { A = \"http://orders\"; }", "c.GetAsync(A);")]
    [InlineData("readonly string a = \"http://orders\";", "c.GetAsync(a);")]
    [InlineData("readonly string a = \"http://orders\"; C() { } C(int i) { }", "c.GetAsync(a);")]
    [InlineData("readonly string a; C() => a = \"http://orders\";", "c.GetAsync(this.a);")]
    public void The_only_constant_that_is_kept_is_followed(string field, string code) => Assert.Equal([Told], In(field, code));

    [Theory]
    [InlineData("", "var a = \"http://orders\"; for (var i = 0; i < 2; i++) { c.GetAsync(a); a = i.ToString(); }")]
    [InlineData("", "var a = \"http://orders\"; if (c.Timeout.Days > 1) a = \"http://else\"; c.GetAsync(a);")]
    [InlineData("", "var a = c.Timeout.Days > 1 ? \"http://else\" : \"http://orders\"; c.GetAsync(a);")]
    [InlineData("", "var a = \"http://orders\"; Set(ref a); c.GetAsync(a);")]
    [InlineData("", "var a = \"http://orders\"; c.GetAsync(a + \".example\");")]
    [InlineData("", "var a = \"http://orders\"; c.GetAsync($\"{a}{c.Timeout}\");")]
    [InlineData("", "var a = \"http://orders\"; c.GetAsync($\"{a}{c.Timeout}/x\");")]
    [InlineData("", "var a = \"http://orders\"; (a, _) = (c.ToString()!, 1); c.GetAsync(a);")]
    [InlineData("static string A = \"http://orders\";", "c.GetAsync(A);")]
    [InlineData("static readonly string A = \"http://orders\"; static C() { A = 1.ToString(); }", "c.GetAsync(A);")]
    [InlineData("readonly string a = \"http://orders\"; C(string b) => a = b;", "c.GetAsync(a);")]
    [InlineData("readonly string a; C() => a = \"http://orders\"; C(string b) => this.a = b;", "c.GetAsync(a);")]
    [InlineData("readonly string a = Environment.NewLine;", "c.GetAsync(a);")]
    public void What_may_be_something_else_is_not(string field, string code) => Assert.Empty(In(field, code));

    [Theory]
    [InlineData("await c.GetAsync(\"http://orders\");")]
    [InlineData("var a = \"http://orders\"; await c.GetAsync(a);")]
    [InlineData("var a = \"http://orders\"; await Task.Yield(); await c.GetAsync(a);")]
    [InlineData("await c.GetAsync(\"http://orders\"); await c.GetAsync(\"http://orders\");")]
    [InlineData("var a = \"http://orders\"; await c.GetAsync(a); await c.GetAsync(a);")]
    [InlineData("var a = \"http://orders\"; await c.GetAsync($\"{a}/{c}\");")]
    [InlineData("await c.GetAsync($\"http://orders/{c.Timeout}\");")]
    [InlineData("await Task.Yield(); await c.GetAsync($\"http://orders/{c}/{c.Timeout}\");")]
    public void A_local_of_asynchronous_code_is_followed(string code) => Assert.Equal([Told], Judge($"class C {{ async Task M(HttpClient c) {{ {code} }} }}"));

    [Fact]
    public void A_parameter_of_asynchronous_code_is_not() => Assert.Empty(
        Judge("class C { async Task M(HttpClient c, string a) { if (a == \"\") a = \"http://orders\"; await c.GetAsync(a); await c.GetAsync(a); } }"));

    [Fact]
    public void The_name_of_a_type_is_followed_as_well() => Assert.Equal(
        ["AR0110 Shop.Web.C.M() -> Shop.Orders.Order"],
        Judge("class C { static readonly string N = \"Shop.Orders.Order, Shop.Orders\"; void M() => Type.GetType(N); }"));

    private static string[] In(string field, string code) =>
        Judge($"class C {{ {field} void M(HttpClient c) {{ {code} }} static void Set(ref string a) => a = \"\"; }}");

    private static string[] Judge(string code) => TwoReaders.Judge(
        Model,
        ("Shop.Orders", "namespace Shop.Orders { public class Order { } }"),
        ("Shop.Web", $"using System.Net.Http; namespace Shop.Web {{ {code} }}"));
}
