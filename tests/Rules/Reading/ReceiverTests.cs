using ArchRules.Model.Reading;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Reading;

/// <summary>Whose a member is, in binaries: design, Semantics 8. What source makes of the same code, tests/Parity compares.</summary>
public sealed class ReceiverTests
{
    private const string Model = """
        components:
          orders: { layer: service, namespaces: Shop.Orders }
          store:  { layer: storage, namespaces: Shop.Storage, owns: ef-core }
        arrows: [orders -> store]
        """;

    private const string EntityFramework = """
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext { public int SaveChanges() => 0; public virtual int SaveChanges(bool all) => 0; public DbSet<T> Set<T>() => null!; }
            public class DbSet<T> { public void Add(T t) { } }
        }
        """;

    [Theory]
    [InlineData("class Book { void Save(Shop.Storage.ShopContext c) { c.SaveChanges(); c.SaveChanges(true); } }")]
    [InlineData("class Book { readonly Shop.Storage.ShopContext c = new(); async System.Threading.Tasks.Task Save() { await System.Threading.Tasks.Task.Yield(); c.SaveChanges(); } }")]
    [InlineData("class Book { void Save(System.Collections.Generic.Dictionary<int, Shop.Storage.ShopContext> all) { all[1].SaveChanges(); } }")]
    public void A_member_that_a_technology_declares_belongs_to_the_type_that_makes_it_its_own(string code)
    {
        Assert.Empty(Check(code, OptimizationLevel.Debug));
        Assert.Empty(Check(code, OptimizationLevel.Release));
    }

    [Theory]
    [InlineData("class Book { void Save(Microsoft.EntityFrameworkCore.DbContext c) { c.SaveChanges(); } }")]
    [InlineData("class Book { void Save(Shop.Storage.ShopContext c) { c.Set<int>().Add(1); } }")]
    public void The_technology_itself_stays_its_owners(string code)
    {
        Assert.Contains("AR0106", Check(code, OptimizationLevel.Debug));
        Assert.Contains("AR0106", Check(code, OptimizationLevel.Release));
    }

    [Fact]
    public void A_base_call_is_one_of_the_base()
    {
        var facts = Compiled.Read("""
            namespace A { public class B { public virtual void Do() { } public void Plain() { } } }
            namespace C { public class D : A.B { public override void Do() { base.Do(); System.Action a = () => base.Do(); Plain(); } } }
            """);
        var told = facts.Dependencies.Where(row => row.Kind == Facts.DependencyKind.Call)
            .Select(row => (facts.ElementOf(row.Target).Member, facts.Describe(row).Target.Type)).Distinct().Order();
        Assert.Equal([("Do()", "B"), ("Plain()", "D")], told);
    }

    private static string[] Check(string code, OptimizationLevel optimization)
    {
        var framework = Compiled.Reference(Compiled.Compile("Microsoft.EntityFrameworkCore", [("/src/Ef.cs", EntityFramework)]));
        var facts = Compiled.Read(
            [
                ("/src/Storage.cs", "namespace Shop.Storage { public class ShopContext : Microsoft.EntityFrameworkCore.DbContext { } }"),
                ("/src/Orders.cs", $"namespace Shop.Orders {{ {code} }}"),
            ],
            optimization,
            references: framework);
        var judge = new Judge(ArchitectureReader.Parse(Model).Model!);
        return SystemCheck.Run(judge, [facts], CheckScope.Part).Violations.Select(violation => violation.Rule.Id).ToArray();
    }
}
