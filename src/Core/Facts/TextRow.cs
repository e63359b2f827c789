namespace ArchRules.Facts;

/// <summary>A text that code passes to an API which makes it a dependency: see <see cref="TextApis"/>.</summary>
/// <param name="Source">The index of the member that passes the text.</param>
/// <param name="Api">What it is passed to, for messages: <c>Type.GetType</c>, <c>Uri</c>, <c>DllImport</c>.</param>
/// <param name="Role">What the text stands for.</param>
/// <param name="Text">
/// The text as far as it is constant; null where it is made at run time. An address may be its constant beginning only, if that holds
/// the whole host.
/// </param>
/// <param name="InRoot">Whether it is in code that composes the system by default.</param>
/// <param name="Document">The index of the file, or -1 where the symbols do not say.</param>
/// <param name="Line">The line where the statement begins, from 1; 0 where unknown.</param>
/// <param name="Column">The column where the statement begins, from 1; 0 where unknown.</param>
public readonly record struct TextRow(
    int Source, string Api, TextRole Role, string? Text, bool InRoot, int Document, int Line, int Column);
