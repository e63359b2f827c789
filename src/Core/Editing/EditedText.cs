namespace ArchRules.Editing;

/// <summary>What came of editing a file: its new text, or why it was left alone; never both.</summary>
/// <param name="Text">The whole text; the old one, unchanged, where it said so already. Null where the edit was refused.</param>
/// <param name="Refusal">Why the file was left alone, as a sentence; null where there is a text.</param>
public sealed record EditedText(string? Text, string? Refusal)
{
    internal static EditedText Of(string text) => new(text, null);

    internal static EditedText Refuse(string reason) => new(null, reason);
}
