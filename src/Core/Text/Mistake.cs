namespace ArchRules.Text;

/// <summary>Something wrong in a model file: AR0001 (it cannot be read as a model) or AR0002 (it contradicts itself).</summary>
/// <param name="Id">The rule: <c>AR0001</c> or <c>AR0002</c>.</param>
/// <param name="Message">The fact, the cause and the remedy, without the place.</param>
/// <param name="Range">Where in the file.</param>
public sealed record Mistake(string Id, string Message, TextRange Range)
{
    /// <summary>The id of mistakes of syntax, of unknown keys and of undeclared names.</summary>
    public const string UnreadableId = "AR0001";

    /// <summary>The id of contradictions inside a well-formed file.</summary>
    public const string ContradictionId = "AR0002";

    /// <summary>Formats the mistake as compilers do.</summary>
    /// <param name="file">The model file's path as it shall be shown; a mistake in an included file is shown in that one.</param>
    /// <returns><c>archrules.yml(12,5): error AR0001: ...</c></returns>
    public string ToString(string file) => $"{Range.FileBeside(file)}({Range.Line},{Range.Column}): error {Id}: {Message}";
}
