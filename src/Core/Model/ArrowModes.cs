using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Model;

/// <summary>The words for modes.</summary>
public static class ArrowModes
{
    private static readonly Dictionary<string, ArrowMode> ByWord = new(System.StringComparer.Ordinal)
    {
        ["call"] = ArrowMode.Call,
        ["read"] = ArrowMode.Read,
        ["write"] = ArrowMode.Write,
        ["read-write"] = ArrowMode.ReadWrite,
        ["http"] = ArrowMode.Http,
        ["grpc"] = ArrowMode.Grpc,
        ["publish"] = ArrowMode.Publish,
        ["consume"] = ArrowMode.Consume,
        ["wire"] = ArrowMode.Wire,
    };

    /// <summary>All words, in the order of the documentation.</summary>
    public static IReadOnlyCollection<string> Words => ByWord.Keys;

    /// <summary>Finds the mode for a word of the file.</summary>
    public static bool TryParse(string word, out ArrowMode mode) => ByWord.TryGetValue(word, out mode);

    /// <summary>The word of the file for a mode.</summary>
    public static string Word(this ArrowMode mode) => ByWord.First(pair => pair.Value == mode).Key;

    /// <summary>Whether the two ends meet over a wire, so that the arrow permits no dependency in the code.</summary>
    public static bool IsWire(this ArrowMode mode) => mode >= ArrowMode.Http;
}
