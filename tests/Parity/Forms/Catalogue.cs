namespace ArchRules.Parity.Tests.Forms;

/// <summary>
/// Every form in which C# code can depend on other code, in the order of the language's specification. Each stands in a namespace
/// under <c>Front</c> with <c>using Store; using Service;</c>, and must not use <c>Store</c>.
/// </summary>
internal static class Catalogue
{
    public static IReadOnlyList<Form> All { get; } =
    [
        .. TypeForms.All,
        .. SignatureForms.All,
        .. AttributeForms.All,
        .. MemberForms.All,
        .. ReceiverForms.All,
        .. CreationForms.All,
        .. TypeNameForms.All,
        .. OperatorForms.All,
        .. PatternForms.All,
        .. StatementForms.All,
        .. FoundByNameForms.All,
        .. FunctionForms.All,
        .. AuthorForms.All,
        .. MadeForms.All,
        .. ModernForms.All,
    ];
}
