using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Model;

/// <summary>The words for categories, and what follows from them.</summary>
public static class TechnologyCategories
{
    private static readonly Dictionary<string, TechnologyCategory> ByWord = new(StringComparer.Ordinal)
    {
        ["database"] = TechnologyCategory.Database,
        ["object-store"] = TechnologyCategory.ObjectStore,
        ["file-system"] = TechnologyCategory.FileSystem,
        ["cache"] = TechnologyCategory.Cache,
        ["queue"] = TechnologyCategory.Queue,
        ["search"] = TechnologyCategory.Search,
        ["http-client"] = TechnologyCategory.HttpClient,
        ["grpc"] = TechnologyCategory.Grpc,
        ["web-ui"] = TechnologyCategory.WebUI,
        ["desktop-ui"] = TechnologyCategory.DesktopUI,
        ["other"] = TechnologyCategory.Other,
    };

    /// <summary>All words, in the order of the documentation.</summary>
    public static IReadOnlyCollection<string> Words => ByWord.Keys;

    /// <summary>Finds the category for a word of the file.</summary>
    public static bool TryParse(string word, out TechnologyCategory category) => ByWord.TryGetValue(word, out category);

    /// <summary>The word of the file for a category.</summary>
    public static string Word(this TechnologyCategory category) => ByWord.First(pair => pair.Value == category).Key;

    /// <summary>Whether a box of this category lies in the storage layer by itself.</summary>
    public static bool IsStorage(this TechnologyCategory category) =>
        category is TechnologyCategory.Database or TechnologyCategory.ObjectStore
            or TechnologyCategory.FileSystem or TechnologyCategory.Search;

    /// <summary>Whether front-ends must not use the technology even where nobody owns it.</summary>
    public static bool IsClosedToFrontEnds(this TechnologyCategory category) =>
        category is TechnologyCategory.Database or TechnologyCategory.ObjectStore
            or TechnologyCategory.Cache or TechnologyCategory.Queue;
}
