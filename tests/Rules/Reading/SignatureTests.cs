using Microsoft.CodeAnalysis;

namespace ArchRules.Reading;

/// <summary>Members are spelt as docs/facts.md says.</summary>
public sealed class SignatureTests
{
    [Theory]
    [InlineData("void M()", "M()")]
    [InlineData("void M(bool a, byte b, sbyte c, char d, short e, ushort f)", "M(bool, byte, sbyte, char, short, ushort)")]
    [InlineData("void M(int a, uint b, long c, ulong d, nint e, nuint f)", "M(int, uint, long, ulong, nint, nuint)")]
    [InlineData("void M(float a, double b, decimal c, string d, object e, dynamic f)", "M(float, double, decimal, string, object, object)")]
    [InlineData("void M(IntPtr a, UIntPtr b)", "M(nint, nuint)")]
    [InlineData("void M(int? a, Guid? b)", "M(int?, Guid?)")]
    [InlineData("void M(string? a, List<string?>? b)", "M(string, List<string>)")]
    [InlineData("void M(ref int a, out int b, in int c, ref readonly int d) => b = 1", "M(ref int, ref int, ref int, ref int)")]
    [InlineData("void M(int[] a, int[,] b, int[][] c, params string[] d)", "M(int[], int[,], int[][], string[])")]
    [InlineData("unsafe void M(int* a, void* b, int** c)", "M(int*, void*, int**)")]
    [InlineData("unsafe void M(delegate*<int, string, void> a)", "M(delegate*<int, string, void>)")]
    [InlineData("void M((int, string) a, (int A, (string, Guid) B) b)", "M((int, string), (int, (string, Guid)))")]
    [InlineData("void M((int, int, int, int, int, int, int, int, Guid) a)", "M((int, int, int, int, int, int, int, int, Guid))")]
    [InlineData("void M(ValueTuple<int> a)", "M(ValueTuple<int>)")]
    [InlineData("void M(Dictionary<int, List<Guid[]>> a)", "M(Dictionary<int, List<Guid[]>>)")]
    [InlineData("void M(List<int>.Enumerator a, Inner b, G<int>.H<string> c)", "M(Enumerator, Inner, H<string>)")]
    [InlineData("void M<V>(T a, V b, List<V[]> c, U d)", "M(!0, !!0, List<!!0[]>, !1)")]
    [InlineData("int this[int a]", "Item")]
    [InlineData("[System.Runtime.CompilerServices.IndexerName(\"Cell\")] int this[int a]", "Cell")]
    public void A_member_is_spelt_with_simple_type_names(string declaration, string expected)
    {
        var body = declaration.Contains("this[", StringComparison.Ordinal) ? "{ get { Do(); return 1; } }"
            : declaration.Contains("=>", StringComparison.Ordinal) ? "" : "{ Do(); }";
        var code = declaration.Contains("=>", StringComparison.Ordinal) ? declaration.Replace("=> b = 1", "{ b = 1; Do(); }", StringComparison.Ordinal) : declaration + body;
        var facts = Compiled.Read($$"""
            using System; using System.Collections.Generic;
            class G<A> { public class H<B> { } }
            class Outer<T> { class C<U> { class Inner { } static void Do() => GC.Collect(); {{code}} void Other() { System.IO.File.Delete(""); } } }
            """.Replace("Do();", "GC.Collect(1);", StringComparison.Ordinal));

        var source = facts.Dependencies.Select(facts.Describe).Single(fact => fact.Target.Member == "Collect(int)").Source;

        Assert.Equal(("Outer.C", expected), (source.Type, source.Member));
    }

    [Fact]
    public void Another_assembly_spells_a_member_like_its_own()
    {
        const string Library = """
            namespace Store
            {
                using System.Collections.Generic;
                public class Shelf<T>
                {
                    public Shelf(T first, ref int count) { }
                    public void Put<U>(T item, List<U> more, (int, T)? pair) { }
                    public T this[int i] => default!;
                    public event System.Action? Changed { add { } remove { } }
                    public int Size;
                }
            }
            """;
        const string User = """
            class User
            {
                void M()
                {
                    int i = 0;
                    var s = new Store.Shelf<string>("", ref i) { Size = 1 };
                    s.Put<int>(s[0], null!, null);
                    s.Changed += null;
                }
            }
            """;

        var apart = Compiled.Read([("/src/User.cs", User)], OptimizationLevel.Debug, references: Compiled.Reference(Compiled.Compile("Store", [("/src/Store.cs", Library)])));
        var together = Compiled.Read([("/src/User.cs", User), ("/src/Store.cs", Library)], OptimizationLevel.Debug);

        string[] expected = [".ctor(!0, ref int)", "Changed", "Item", "Put(!0, List<!!0>, (int, !0)?)", "Size"];
        foreach (var facts in new[] { apart, together })
        {
            Assert.Equal(
                expected,
                facts.Dependencies.Select(facts.Describe).Where(fact => fact is { Source.Type: "User", Target: { Type: "Shelf", Member.Length: > 0 } })
                    .Select(fact => fact.Target.Member).Distinct().Order(StringComparer.Ordinal));
        }
    }
}
