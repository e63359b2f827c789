using System.Collections.Immutable;
using System.Linq;
using ArchRules.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers;

/// <summary>Judges C# code by the architecture that <c>archrules.yml</c> draws.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArchitectureAnalyzer : DiagnosticAnalyzer
{
    // The compiler keeps what this makes as long as the text: the file is parsed once, not at every keystroke.
    private readonly SourceTextValueProvider<LoadedBaseline> baselines = new(LoadedBaseline.Load);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Razor's generated code is judged at the lines of the page; CodeChecks leaves out all other generated code.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        if (ModelFile.Find(context.Options, context.Compilation) is not { } file
            || file.GetText(context.CancellationToken) is not { } text)
            return;

        var model = KeptModels.Find(context.Compilation, text);
        var included = IncludedFiles.Find(context.Options.AdditionalFiles, file, model.Includes);
        model = model.Complete(included, context.CancellationToken);
        var debtFile = LoadedBaseline.Find(context.Options.AdditionalFiles, file);
        if (debtFile?.GetText(context.CancellationToken) is not { } debtText || !context.TryGetValue(debtText, baselines, out var debt))
            debt = LoadedBaseline.None;

        if (model.Judge is not null && debt.Mistakes.Count == 0)
        {
            var scope = new CompilationScope(model, debt.Baseline, CompiledProject.Of(context.Compilation, context.Options), context.CancellationToken);
            new CodeChecks(scope).Register(context);
            new TextChecks(scope).Register(context);
            new CrefChecks(scope).Register(context);
            new SettingChecks(scope).Register(context);
            return;
        }

        context.RegisterAdditionalFileAction(fileContext =>
        {
            if (ReferenceEquals(fileContext.AdditionalFile, file))
                ModelMistakes.Report(fileContext, model.Mistakes.Where(mistake => mistake.Range.File is null));
            else if (included.FirstOrDefault(part => ReferenceEquals(part.Text, fileContext.AdditionalFile)) is { Name: { } name })
                ModelMistakes.Report(fileContext, model.Mistakes.Where(mistake => mistake.Range.File == name));
            else if (ReferenceEquals(fileContext.AdditionalFile, debtFile))
                ModelMistakes.Report(fileContext, debt.Mistakes);
        });
    }
}
