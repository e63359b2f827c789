namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>
/// A baseline counts crossings by member, once for each statement: both readers have to count alike, or debt that one records is new to
/// the other.
/// </summary>
public sealed class StatementTests
{
    private const string Model = """
        components:
          web: { projects: Shop.Web }
          data: { projects: Shop.Data }
        arrows: []
        """;

    private const string Data = """
        namespace Shop.Data;
        public class Thing { public static int Get() => 1; public static bool Is(int i) => i > 1; public int Number; public static Thing Make() => new(); }
        """;

    [Theory]
    [InlineData("static bool M(int[] a) =>\n  a.All(Thing.Is) ? true : a.Any(i => Thing.Is(i));", "Thing.Is(int)", 1)]
    [InlineData("static int M(int i) => i switch { 1 => Thing.Get(),\n  2 => Thing.Get(),\n  _ => 0 };", "Thing.Get()", 2)]
    [InlineData("static int M(int i) { switch (i) { case 1\n  when Thing.Is(1): return 1; case 2\n  when Thing.Is(2): return 2; } return 0; }", "Thing.Is(int)", 2)]
    [InlineData("static void M() { try { Thing.Make(); } catch (Exception)\n  when (Thing.Is(1)) { } catch\n  when (Thing.Is(2)) { } }", "Thing.Is(int)", 2)]
    [InlineData("static void M() { for (var i = Thing.Get();\n  i < Thing.Get();\n  i += Thing.Get()) { } }", "Thing.Get()", 3)]
    [InlineData("static void M() { foreach (var i in\n  new[] { Thing.Get() }) { } Thing.Get(); }", "Thing.Get()", 1)]
    [InlineData("static void M() { do { Thing.Is(1);\n  } while (Thing.Is(2)); }", "Thing.Is(int)", 2)]
    [InlineData("static object M(int[] a) => from i in a\n  where Thing.Is(i)\n  where Thing.Is(i + 1)\n  orderby Thing.Is(i)\n  select Thing.Is(i);", "Thing.Is(int)", 4)]
    [InlineData("static object M(int[] a) => from i in a\n  let b = Thing.Get()\n  from c in new[] { Thing.Get() }\n  join d in a on Thing.Get() equals\n  Thing.Get()\n  group Thing.Get() by\n  Thing.Get();", "Thing.Get()", 6)]
    [InlineData("static object M(Thing[] t) => t.Where(a => Thing.Make() == a)\n  .Select(b =>\n  b).First(c =>\n  true);", "Thing", 3)]
    [InlineData("static int M() { int a = Thing.Get(),\n  b = Thing.Get(); return a + b; }", "Thing.Get()", 2)]
    [InlineData("static int P =>\n  Thing.Get() +\n  Thing.Get();", "Thing.Get()", 1)]
    [InlineData("static int M() { return\n  Thing.Get() +\n  Thing.Get(); }", "Thing.Get()", 1)]
    [InlineData("static Thing? M(Thing[] all) { foreach (var t in all) { if (Thing.Is(1))\n  return t; }\n  return null; }", "Thing", 1)]
    [InlineData("static Thing? M(int i, Thing t) { if (i == 1)\n  return t;\n if (i == 2)\n  return null;\n return t; }", "Thing", 1)]
    [InlineData("static object M(int i, Thing t) { return (i switch { 1 => t,\n  2 =>\n  t, _ => null })!; }", "Thing", 1)]
    [InlineData("static int M(int i) => Thing.Get() + i switch {\n  1 => Thing.Get() switch { 1 => 2,\n  _ => 3 },\n  _ => 0 };", "Thing.Get()", 1)]
    [InlineData("static bool M(object o) => o switch {\n  Thing t => t.Number switch { 1 => true, _ => false },\n  _ => false };", "Thing.Number", 1)]
    [InlineData("static object M() { return I(null!) + J(null!);\n  static int I(List<Thing> t)\n  { return 1; }\n  static int J(Task<Thing> t)\n  { return 1; } }", "Thing", 1)]
    [InlineData("static object M() { Func<int, Thing> m = Thing (int i) =>\n  null!;\n return m; }", "Thing", 1)]
    public void Both_readers_count_the_same_statements(string code, string target, int count)
    {
        var told = TwoReaders.Count(Model, ("Shop.Data", Data), ("Shop.Web", $"namespace Shop.Web {{ using Shop.Data; class C {{\n{code}\n}} }}"));

        Assert.Equal(count, told.Where(line => line.EndsWith(" -> Shop.Data." + target, StringComparison.Ordinal)).Count());
    }

    [Theory]
    [InlineData("t.Own()", "")]
    [InlineData("t.OwnProp.ToString()", "")]
    [InlineData("((Func<int>)t.Own)()", "")]
    [InlineData("t.Go()", "ThingExtensions.Go(Thing)")]
    [InlineData("t.Twice.ToString()", "ThingExtensions.Twice")]
    public void What_an_extension_block_declares_belongs_to_the_class_around_it(string code, string target)
    {
        const string Extensions = "public static class ThingExtensions { extension(Thing t) { public int Go() => 1; public int Twice => 2; } }";
        var told = TwoReaders.Count(Model, ("Shop.Data", Data + Extensions), ("Shop.Web", $$"""
            namespace Shop.Web { using Shop.Data;
            static class OwnExtensions { extension(Thing t) { public int Own() => 1; public int OwnProp => 1; } }
            class C { static void M(Thing t) {
            {{code}};
            } } }
            """));

        Assert.Equal(
            target.Length == 0 ? [] : [$"AR0101 Shop.Web.C.M(Thing) -> Shop.Data.{target}"],
            told.Where(line => line.Contains("C.M", StringComparison.Ordinal) && !line.EndsWith(".Thing", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Names.Site s", "Site")]
    [InlineData("Outer<int>.Inner s", "Inner")]
    [InlineData("Outer<int>.Generic<string> s", "Generic<string>")]
    [InlineData("List<int>.Enumerator s", "Enumerator")]
    [InlineData("Dictionary<int, List<Names.Site>>.KeyCollection s", "KeyCollection")]
    public void A_member_has_one_name_in_both_readers(string parameter, string spelt)
    {
        var told = TwoReaders.Count(Model, ("Shop.Data", Data), ("Shop.Web", $$"""
            namespace Shop.Web { using Shop.Data;
            class Names { public class Site { } }
            class Outer<T> { public class Inner { } public class Generic<U> { } }
            class C { static int M({{parameter}}) => Thing.Get(); } }
            """));

        Assert.Equal([$"AR0101 Shop.Web.C.M({spelt}) -> Shop.Data.Thing.Get()"], told);
    }
}
