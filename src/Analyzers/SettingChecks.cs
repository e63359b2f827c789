using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using ArchRules.Analyzers.Reporting;
using ArchRules.Analyzers.Symbols;
using ArchRules.Facts;
using ArchRules.Text;
using ArchRules.Verdicts.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArchRules.Analyzers;

/// <summary>Judges the configuration files that the package's targets hand to the compiler: AR0202.</summary>
internal sealed class SettingChecks(CompilationScope scope)
{
    /// <summary>Registers the checks; none where the compiler got no configuration.</summary>
    public void Register(CompilationStartAnalysisContext context)
    {
        var files = context.Options.AdditionalFiles.Where(file => IsConfiguration(file.Path)).ToImmutableArray();
        if (files.IsEmpty)
            return;

        // One look at all of them, since one may say where the project of another one's address listens.
        var verdicts = new Lazy<ProjectSettings>(() => Check(files, context.CancellationToken));
        context.RegisterAdditionalFileAction(fileContext =>
        {
            if (files.Contains(fileContext.AdditionalFile))
                Report(fileContext, verdicts.Value);
        });
    }

    private ProjectSettings Check(IEnumerable<AdditionalText> files, CancellationToken cancellation)
    {
        var assembly = scope.Compilation.Assembly;
        var types = DeclaredTypes.In(assembly.GlobalNamespace).Select(type => scope.Places[type]);
        return ProjectSettings.Check(scope.Judge, assembly.Name, types, files
            .Select(file => new ConfigurationFile(assembly.Name, file.Path, file.GetText(cancellation)?.ToString() ?? ""))
            .ToArray());
    }

    private void Report(AdditionalFileAnalysisContext context, ProjectSettings verdicts)
    {
        foreach (var violation in verdicts.Violations)
        {
            var dependency = violation.Dependency;
            if (scope.Baseline.Find(SettingCheck.Id, dependency.Source.ToString(), dependency.Target.ToString()) is null)
                Report(context, dependency.Place, violation.Message);
        }

        foreach (var finding in verdicts.Findings)
            Report(context, finding.Place, finding.Message);
    }

    private static void Report(AdditionalFileAnalysisContext context, SourcePlace? place, string message)
    {
        var file = context.AdditionalFile;
        if (place is not { } found || found.File != file.Path || file.GetText(context.CancellationToken) is not { } text)
            return;

        var range = new TextRange(found.Line, found.Column, found.Line, found.Column);
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Setting, FileLocation.Of(file.Path, text, range), message));
    }

    private static bool IsConfiguration(string path)
    {
        var name = Path.GetFileName(path);
        return name.Equals("launchSettings.json", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
    }
}
