using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace ImageService.Tests.Deployment;

/// <summary>The compose file as a container engine reads it: nested maps, lists and texts.</summary>
internal static class ComposeFile
{
    public static string Folder { get; } = FindFolder();

    public static IReadOnlyDictionary<string, object?> Read()
    {
        using var text = File.OpenText(Path.Combine(Folder, "compose.yaml"));
        return Map(new DeserializerBuilder().Build().Deserialize<object>(new MergingParser(new Parser(text))));
    }

    public static IReadOnlyDictionary<string, object?> Map(object? node)
        => node is Dictionary<object, object?> map ? map.ToDictionary(entry => Text(entry.Key), entry => entry.Value) : throw new FormatException($"'{node}' is no map.");

    /// <summary>Empty where the key is missing.</summary>
    public static IReadOnlyDictionary<string, object?> MapIn(IReadOnlyDictionary<string, object?> map, string key)
        => map.TryGetValue(key, out var value) ? Map(value) : new Dictionary<string, object?>();

    /// <summary>Empty where the key is missing.</summary>
    public static IReadOnlyList<string> ListIn(IReadOnlyDictionary<string, object?> map, string key)
        => map.TryGetValue(key, out var value) ? [.. ((List<object>)value!).Select(Text)] : [];

    public static string Text(object? node) => Convert.ToString(node, CultureInfo.InvariantCulture)!;

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "compose.yaml")))
                return folder.FullName;
        }

        throw new InvalidOperationException("There is no compose.yaml above the tests.");
    }
}
