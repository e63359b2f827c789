using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Reading;

/// <summary>What came of one version of a baseline. It lives as long as the text does, over many compilations.</summary>
internal sealed class LoadedBaseline
{
    private const string FileName = "archrules.baseline.yml";

    private LoadedBaseline(Baseline? baseline, IReadOnlyList<Mistake> mistakes)
    {
        Baseline = baseline ?? Baseline.Empty;
        Mistakes = mistakes;
    }

    /// <summary>No debt.</summary>
    public static LoadedBaseline None { get; } = new(Baseline.Empty, []);

    /// <summary>The known debt; empty where there are mistakes.</summary>
    public Baseline Baseline { get; }

    /// <summary>The mistakes in the file.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; }

    public static LoadedBaseline Load(SourceText text)
    {
        var (baseline, mistakes) = BaselineReader.Parse(text.ToString());
        return new LoadedBaseline(baseline, mistakes);
    }

    /// <summary>Finds the baseline beside a model file.</summary>
    /// <returns>The file; null where the compiler got none.</returns>
    public static AdditionalText? Find(IEnumerable<AdditionalText> files, AdditionalText model)
    {
        var folder = Path.GetDirectoryName(model.Path);
        return files.FirstOrDefault(file =>
            Path.GetFileName(file.Path).Equals(FileName, StringComparison.OrdinalIgnoreCase)
            && string.Equals(Path.GetDirectoryName(file.Path), folder, StringComparison.Ordinal));
    }
}
