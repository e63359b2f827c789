using ArchRules.Reports.Pictures;
using ArchRules.Reports.Pictures.Svg;
using ArchRules.Text;

namespace ArchRules.Cli.Graphs;

/// <summary>The words that the options of <c>archrules graph</c> take.</summary>
internal static class GraphWords
{
    private static readonly (string Extension, GraphFormat Format)[] Extensions =
    [
        (".mmd", GraphFormat.Mermaid), (".mermaid", GraphFormat.Mermaid), (".dot", GraphFormat.Dot), (".gv", GraphFormat.Dot),
        (".puml", GraphFormat.PlantUml), (".plantuml", GraphFormat.PlantUml), (".dsl", GraphFormat.Structurizr), (".svg", GraphFormat.Svg),
        (".json", GraphFormat.Json),
    ];

    /// <summary>The words for a choice, for help: <c>mermaid|dot|...</c>.</summary>
    public static string Of<T>()
        where T : struct, Enum => string.Join("|", Words<T>().Keys);

    /// <summary>Reads a word.</summary>
    /// <exception cref="CannotJudgeException">It is none of the choices.</exception>
    public static T Read<T>(string word, string option)
        where T : struct, Enum => Words<T>().TryGetValue(word, out var value)
        ? value
        : throw new CannotJudgeException($"error: '{word}' is no value of {option}{Suggestion.Tail(word, Words<T>().Keys.ToArray())}");

    /// <summary>The format that was asked for, or that the name of the file says.</summary>
    /// <param name="word">The value of <c>--format</c>, a format or the end of its files' names; null where it was not given.</param>
    /// <param name="file">The value of <c>--output</c>; null where it was not given.</param>
    public static GraphFormat FormatOf(string? word, string? file)
    {
        var extension = word is null ? Path.GetExtension(file)?.ToLowerInvariant() : "." + word;
        foreach (var known in Extensions.Where(known => known.Extension == extension))
            return known.Format;

        return word is null ? GraphFormat.Mermaid : Read<GraphFormat>(word, "--format");
    }

    /// <summary>Reads what the boxes are: <c>component</c>, <c>namespace:2</c>.</summary>
    /// <exception cref="CannotJudgeException">It is none of the choices, or the depth is no number.</exception>
    public static (GraphBy By, int? Depth) ReadBy(string word)
    {
        var parts = word.Split(':', 2);
        var by = Read<GraphBy>(parts[0], "--by");
        if (parts.Length == 1)
            return (by, null);

        if (by != GraphBy.Namespace)
            throw new CannotJudgeException($"error: '{word}' has a depth, and only namespaces have one, as in --by namespace:2");

        return int.TryParse(parts[1], out var depth) && depth > 0
            ? (by, depth)
            : throw new CannotJudgeException($"error: '{parts[1]}' in --by {word} is no number of segments; write --by namespace:2, or --by namespace for all of them");
    }

    /// <summary>Writes a picture in a language.</summary>
    public static string Write(Picture picture, GraphFormat format, bool withLegend) => format switch
    {
        GraphFormat.Dot => DotPicture.Write(picture, withLegend),
        GraphFormat.PlantUml => PlantUmlPicture.Write(picture, withLegend),
        GraphFormat.C4 => C4Picture.Write(picture, withLegend),
        GraphFormat.Structurizr => StructurizrPicture.Write(picture),
        GraphFormat.Svg => SvgPicture.Write(picture, withLegend),
        GraphFormat.Json => JsonPicture.Write(picture),
        _ => MermaidPicture.Write(picture, withLegend),
    };

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);
}
