namespace ArchRules.Analyzers.Tests;

/// <summary>One crossing is reported once, however many words of a statement it shows in.</summary>
public sealed class OneReportTests
{
    [Theory]
    [InlineData("var s = new Store(1).{|AR0101:Size|} + Store.Max;")]
    [InlineData("Store s = new {|AR0101:Store|}();")]
    [InlineData("if (C.Give.Store().{|AR0101:Size|} > Store.Max) { }")]
    [InlineData("for (var i = Store.{|AR0101:Max|}; i < Store.Max; i++) { }")]
    public Task A_statement_is_reported_once(string statement) =>
        ArchitectureTest.Check(Models.Apart, CodeForms.WithStatements(statement));

    [Fact]
    public Task Two_statements_are_reported_twice() => ArchitectureTest.Check(Models.Apart, CodeForms.WithStatements("""
        Store.{|AR0101:Open|}();
        Store.{|AR0101:Open|}();
        if (Store.{|AR0101:Max|} > 1)
            Store.{|AR0101:Open|}();
        """));

    [Fact]
    public Task The_statements_of_a_line_are_reported_once() =>
        ArchitectureTest.Check(Models.Apart, CodeForms.WithStatements(
            "C.Give.Same<Action>(() => { Store.{|AR0101:Open|}(); Store.Open(); }); Store.Open();"));

    [Fact]
    public Task The_body_of_a_lambda_is_reported_apart_from_the_statement_around_it() =>
        ArchitectureTest.Check(Models.Apart, CodeForms.WithStatements("""
            C.Give.Same<Action>(
                () => Store.{|AR0101:Open|}());
            C.Give.Take(
                Store.{|AR0101:Open|}());
            """));

    [Fact]
    public Task A_fields_type_and_its_initializer_are_two_reports() =>
        ArchitectureTest.Check(Models.Apart, CodeForms.WithMembers("[Mark] {|AR0101:Store|} field = new {|AR0101:Store|}();"));

    [Fact]
    public Task A_propertys_type_and_its_initializer_are_two_reports() =>
        ArchitectureTest.Check(Models.Apart, CodeForms.WithMembers("[Mark] {|AR0101:Store|} Property { get; } = new {|AR0101:Store|}();"));

    [Fact]
    public Task A_parameters_type_and_default_are_one_declaration() =>
        ArchitectureTest.Check(Models.Apart, CodeForms.WithMembers("void Method({|AR0101:Kind|} kind = Kind.Two, Store? store = null) { }"));

    [Fact]
    public Task A_methods_signature_is_reported_once_and_its_body_apart() =>
        ArchitectureTest.Check(Models.Apart, CodeForms.WithMembers("{|AR0101:Store|} Method(Store a, IEnumerable<Store> b) => a.{|AR0101:Field|} > 1 ? a : a;"));

    [Fact]
    public Task Each_field_of_a_declaration_is_a_member_of_its_own() =>
        ArchitectureTest.Check(Models.Apart, CodeForms.WithMembers("int a = Store.{|AR0101:Max|}, b = Store.{|AR0101:Max|};"));

    [Fact]
    public Task Two_targets_in_one_statement_are_two_reports() => ArchitectureTest.Check(
        """
        components:
          a: { namespaces: A }
          b: { namespaces: B }
          d: { namespaces: D }
        arrows: []
        """,
        """
        namespace B { public class Store { public static int Get() => 1; } }
        namespace D { public class Store { public static int Get() => 1; } }

        namespace A
        {
            class User { int Sum() => B.Store.{|AR0101:Get|}() + D.Store.{|AR0101:Get|}(); }
        }
        """);

    [Fact]
    public Task Of_equal_kinds_the_first_target_by_name_is_reported() =>
        ArchitectureTest.Check(Models.Apart, CodeForms.WithStatements("Store.Put(Store.{|AR0101:Open|}());"));
}
