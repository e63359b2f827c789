using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Reading;

/// <summary>Finds the files that a model includes among those that the build hands to the compiler.</summary>
internal static class IncludedFiles
{
    /// <summary>Finds the files.</summary>
    /// <param name="files">What the compiler got.</param>
    /// <param name="model">The model file; what it includes lies beside it.</param>
    /// <param name="names">The names in the model file.</param>
    /// <returns>Those that the compiler got, by their names.</returns>
    public static IReadOnlyList<(string Name, AdditionalText Text)> Find(
        IEnumerable<AdditionalText> files, AdditionalText model, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return [];

        var path = Normalize(model.Path);
        var folder = path.Substring(0, path.LastIndexOf('/') + 1);
        var byPath = files.ToLookup(file => Normalize(file.Path), StringComparer.Ordinal);
        return names
            .Select(name => (Name: name, Text: byPath[folder + name].FirstOrDefault()))
            .Where(file => file.Text is not null)
            .Select(file => (file.Name, file.Text!))
            .ToArray();
    }

    private static string Normalize(string path) => path.Replace('\\', '/');
}
