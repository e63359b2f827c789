using ArchRules.Reports.Pictures;

namespace ArchRules.Cli.Tests.Graphs;

/// <summary>Pictures that are hard to write: every kind and status, and names that look like words of a language.</summary>
internal static class HardPicture
{
    private static readonly string[] Names =
    [
        "end", "a-b", "a_b", "<m>-api", "say \"hi\"", "x#1", "50%", "back`tick", "back\\slash", "$dollar", "~tilde~", "**bold**", "//slash//", "__under__",
        "{brace}", "[box]", "(round)", "a|b", "a,b", "é", "名", "default", "style", "graph", "subgraph", "node", "class", "&amp;", "'quote'", "a;b", "a:b", "!include x",
    ];

    public static Picture Make()
    {
        var kinds = Enum.GetValues<PictureNodeKind>();
        var statuses = Enum.GetValues<PictureEdgeStatus>();
        var nodes = Names.Select((name, i) => new PictureNode(name, kinds[i % kinds.Length])
        {
            Layer = (i % 4) switch { 0 => "top", 1 => "the \"end\"", 2 => "<b>", _ => null },
            Technology = i % 5 == 0 ? "tech " + name : null,
            Description = i % 3 == 0 ? "It is " + name + ",\nreally." : null,
            Parts = i % 7 == 0 ? ["one", "two"] : [],
        });
        var edges = Names.Select((name, i) => new PictureEdge(name, Names[(i * 7 + 3) % Names.Length], statuses[i % statuses.Length])
        {
            Modes = i % 3 == 0 ? ["read", "write"] : [],
            IsWire = i % 6 == 0,
            Rules = i % statuses.Length >= 6 ? ["AR0101", "AR0102"] : [],
            Counts = i % statuses.Length >= 6 ? new PictureCounts(9, 0, i % statuses.Length == 7 ? 2 : 0, 1) : default,
            Because = i % 4 == 0 ? "because " + name : null,
            Parts = i % 5 == 0 ? 4 : 1,
        });
        return Empty("All <of> \"it\"").With(nodes, edges.Where(edge => edge.Source != edge.Target));
    }

    public static Picture MakeDense()
    {
        var nodes = Enumerable.Range(0, 90).Select(i => new PictureNode("n" + i, PictureNodeKind.Component) { Layer = (i % 3) switch { 0 => "top", 1 => "<b>", _ => null } }).ToArray();
        var edges = Enumerable.Range(0, 400).Select(i => (Source: i % 90, Target: (i * 37 + 11) % 90, IsBroken: i % 40 == 0)).Where(edge => edge.Source != edge.Target);
        return PictureBundling.Of(Empty("Dense").With(nodes, edges.Select(edge => new PictureEdge(
            "n" + edge.Source, "n" + edge.Target, edge.IsBroken ? PictureEdgeStatus.Violating : PictureEdgeStatus.Used)
        {
            Modes = ["call"],
        })));
    }

    public static Picture MakeChanges()
    {
        var picture = Make();
        return PictureDifference.Between(picture.With(picture.Nodes.Skip(5), picture.Edges.Skip(5)), picture.With(picture.Nodes.Take(28), picture.Edges.Take(28)));
    }

    private static Picture Empty(string title) =>
        new(title) { Groups = [new PictureGroup("top", 0), new PictureGroup("the \"end\"", 1), new PictureGroup("<b>", 1)], Notes = ["not drawn: nothing"] };
}
