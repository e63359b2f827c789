namespace ArchRules.Analyzers.Tests;

/// <summary>Families at source. Core's tests hold the finer points of captures, Parity's styles compare with binaries.</summary>
public sealed class FamilyTests
{
    private const string Modules = """
        components:
          <module>-api:       { namespaces: Shop.<module>.Api.** }
          <module>-contracts: { projects: Shop.<module>.Contracts }
        arrows:
          - <module>-api -> <other>-contracts
        """;

    [Fact]
    public Task Members_of_one_family_are_components_of_their_own() => ArchitectureTest.Check(Modules, """
        namespace Shop.Orders.Api { class A { void M(Shop.Orders.Api.V1.B b) => b.Do(); void N() => Shop.Billing.Api.C.{|AR0101:Do|}(); } }
        namespace Shop.Orders.Api.V1 { class B { public void Do() { } } }
        namespace Shop.Billing.Api { class C { public static void Do() { } } }
        """);

    [Fact]
    public Task The_value_in_the_name_of_a_reference_counts() => new ArchitectureTest(Modules, """
        namespace Shop.Orders.Api { class A { BillingNotes.Note? allowed; OrderNotes.{|AR0101:Note|}? own; } }
        """)
        .With("Shop.Billing.Contracts", "namespace BillingNotes { public class Note { } }")
        .With("Shop.Orders.Contracts", "namespace OrderNotes { public class Note { } }")
        .RunAsync();
}
