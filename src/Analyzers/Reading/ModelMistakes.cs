using System;
using System.Collections.Generic;
using ArchRules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Reading;

/// <summary>Reports what is wrong with the model file or the baseline, at its place in that file.</summary>
internal static class ModelMistakes
{
    public static void Report(AdditionalFileAnalysisContext context, IEnumerable<Mistake> mistakes)
    {
        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;

        foreach (var mistake in mistakes)
        {
            var descriptor = Descriptors.Find(mistake.Id) ?? Descriptors.Unreadable;
            context.ReportDiagnostic(Diagnostic.Create(
                descriptor, Locate(context.AdditionalFile.Path, text, mistake.Range), mistake.Message));
        }
    }

    private static Location Locate(string path, SourceText text, TextRange range)
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
