namespace ArchRules.Verdicts;

/// <summary>What is known of a rule, apart from its decision.</summary>
/// <param name="Id">The id, such as <c>AR0101</c>; never reused.</param>
/// <param name="Title">One line for lists.</param>
/// <param name="DefaultSeverity">How much it weighs unless the user's configuration says otherwise.</param>
/// <param name="NeedsWholeSystem">Whether only the test kit and the command line can judge it.</param>
public sealed record Rule(string Id, string Title, Severity DefaultSeverity, bool NeedsWholeSystem)
{
    /// <summary>The page of the rule.</summary>
    public string HelpLink => "https://github.com/archrules/archrules/blob/main/docs/rules/" + Id + ".md";
}
