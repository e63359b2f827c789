using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArchRules.Cli.Reports;

/// <summary>JSON as the documents of others want it.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        // Arrows and quotes stay readable; the document is not put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a document that ends in a line feed.</summary>
    public static string Write(JsonNode document) => document.ToJsonString(Options).ReplaceLineEndings("\n") + "\n";

    /// <summary>Makes an array.</summary>
    public static JsonArray Array(IEnumerable<JsonNode?> nodes) => new(nodes.ToArray());

    /// <summary>A path as a relative or absolute URI reference.</summary>
    public static string Uri(string path)
    {
        var escaped = string.Join("/", path.Split('/').Select(System.Uri.EscapeDataString));
        if (path.StartsWith('/'))
            return "file://" + escaped;

        // A drive of Windows begins an absolute path too.
        return path.Length > 2 && path[1] == ':' ? "file:///" + path[..2] + escaped[(escaped.IndexOf('/') is var end and >= 0 ? end : escaped.Length)..] : escaped;
    }

    /// <summary>Whether a shown path lies below the root.</summary>
    public static bool IsRelative(string path) => !path.StartsWith('/') && !(path.Length > 2 && path[1] == ':');
}
