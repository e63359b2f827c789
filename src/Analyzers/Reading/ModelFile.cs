using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArchRules.Analyzers.Reading;

/// <summary>Finds the model file among the files that the build hands to the compiler.</summary>
internal static class ModelFile
{
    private const string FileName = "archrules.yml";

    // The package's targets make it visible: the file that the build chose for the project.
    private const string ChosenFile = "build_property.ArchRulesModelFile";

    /// <summary>Finds the file: the one that the build names, else the nearest one above the sources.</summary>
    /// <returns>The file; null where the compiler got none.</returns>
    public static AdditionalText? Find(AnalyzerOptions options, Compilation compilation)
    {
        if (options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ChosenFile, out var chosen) && chosen.Length > 0)
        {
            var path = Normalize(chosen);
            var named = options.AdditionalFiles.FirstOrDefault(file => Normalize(file.Path).Equals(path, StringComparison.Ordinal));
            if (named is not null)
                return named;
        }

        var candidates = options.AdditionalFiles
            .Where(file => Path.GetFileName(file.Path).Equals(FileName, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(file => file.Path.Length)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .ToArray();
        return candidates.Length < 2 ? candidates.FirstOrDefault() : Nearest(candidates, compilation);
    }

    private static AdditionalText Nearest(IReadOnlyList<AdditionalText> candidates, Compilation compilation)
    {
        foreach (var candidate in candidates)
        {
            var folder = Folder(candidate.Path);
            if (compilation.SyntaxTrees.Any(tree => Normalize(tree.FilePath).StartsWith(folder, StringComparison.Ordinal)))
                return candidate;
        }

        return candidates[0];
    }

    private static string Folder(string path)
    {
        var normal = Normalize(path);
        return normal.Substring(0, normal.LastIndexOf('/') + 1);
    }

    private static string Normalize(string path) => path.Replace('\\', '/');
}
