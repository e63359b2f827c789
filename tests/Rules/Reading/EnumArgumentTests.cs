using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>A constant of an enum is a number in IL: it is the parameter that says whose.</summary>
public sealed class EnumArgumentTests
{
    [Theory]
    [InlineData("Taker.Take(7, Kind.B)", "Call Taker.Take(int, Kind)", "TypeReference Kind")]
    [InlineData("Taker.Take(7, Taker.Make())", "Call Taker.Make()", "Call Taker.Take(int, Kind)")]
    [InlineData("Taker.Int(7)", "Call Taker.Int(int)")]
    public void Only_the_parameter_of_an_enum_is_a_use_of_it(string call, params string[] expected)
    {
        var facts = Compiled.Read(
            $$"""
            public class First { }
            public enum Kind { A, B }
            public static class Taker { public static void Take(int i, Kind k) { } public static Kind Make() => default; public static void Int(int i) { } }
            public class User { public void M() { {{call}}; } }
            """);

        Assert.Equal(expected, FactsOf(facts, "M()").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> FactsOf(AssemblyFacts facts, string member)
    {
        foreach (var fact in facts.Dependencies.Select(facts.Describe).Where(fact => fact.Source.Member == member))
            yield return fact.Target.Member.Length == 0 ? $"{fact.Kind} {fact.Target.Type}" : $"{fact.Kind} {fact.Target.Type}.{fact.Target.Member}";
    }
}
