using System.Collections.Generic;
using ArchRules.Analyzers.Reporting;
using ArchRules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

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
                descriptor, FileLocation.Of(context.AdditionalFile.Path, text, mistake.Range), mistake.Message));
        }
    }
}
