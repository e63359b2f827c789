using System;
using ArchRules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Reporting;

/// <summary>Places in files that are no C#.</summary>
internal static class FileLocation
{
    /// <summary>Finds the place for a range; the nearest one that exists, where the range is beyond the text.</summary>
    public static Location Of(string path, SourceText text, TextRange range)
    {
        var start = PositionOf(text, range.Line, range.Column);
        var end = Math.Max(start, PositionOf(text, range.EndLine, range.EndColumn));
        var span = TextSpan.FromBounds(start, end);
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }

    // A parser may point behind the last character of a line or of the file: the compiler takes no such place.
    private static int PositionOf(SourceText text, int line, int column)
    {
        var found = text.Lines[Clamp(line - 1, text.Lines.Count - 1)];
        return line > text.Lines.Count ? found.End : found.Start + Clamp(column - 1, found.Span.Length);
    }

    private static int Clamp(int value, int max) => Math.Max(0, Math.Min(value, max));
}
