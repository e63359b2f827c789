using ArchRules.Facts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Code;

/// <summary>A constant text that code passes to an API which makes it a dependency.</summary>
/// <param name="Api">The API.</param>
/// <param name="Text">The text.</param>
/// <param name="Syntax">Where the text is.</param>
/// <param name="Operation">The operation that passes it; null in attributes.</param>
internal readonly record struct PassedText(TextApi Api, string Text, SyntaxNode Syntax, IOperation? Operation);
