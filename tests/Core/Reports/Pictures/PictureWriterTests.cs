using System.Text.Json;
using ArchRules.Reports.Pictures;
using ArchRules.Reports.Pictures.Svg;

namespace ArchRules.Core.Tests.Reports.Pictures;

/// <summary>One picture with a line of each kind that matters, in every language.</summary>
public sealed class PictureWriterTests
{
    private static readonly Picture Shop = new Picture("Shop")
    {
        Groups = [new PictureGroup("front-end", 0), new PictureGroup("storage", 1)],
        Notes = ["not drawn: 1 use of shared components"],
    }.With(
        [
            new PictureNode("web", PictureNodeKind.Component) { Layer = "front-end", Description = "The \"pages\"." },
            new PictureNode("store", PictureNodeKind.Component) { Layer = "storage" },
            new PictureNode("bus", PictureNodeKind.Technology) { Technology = "rabbitmq" },
            new PictureNode("bank", PictureNodeKind.Outside),
        ],
        [
            new PictureEdge("web", "store", PictureEdgeStatus.Violating) { Counts = new PictureCounts(3, 0, 2, 1), Rules = ["AR0102"] },
            new PictureEdge("web", "bank", PictureEdgeStatus.Declared) { Modes = ["http"], IsWire = true },
            new PictureEdge("store", "bus", PictureEdgeStatus.Unused) { Modes = ["publish"], Because = "it tells" },
        ]);

    [Fact]
    public void Mermaid() => Same(
        """
        flowchart TB
          %% not drawn: 1 use of shared components
          subgraph layer_front_end["front-end"]
            c_web["web"]
          end
          subgraph layer_storage["storage"]
            c_store["store"]
          end
          c_bus[("bus<br/>rabbitmq")]
          c_bank[["bank"]]
          c_web ==>|"AR0102: 2, 1 debt"| c_store
          c_web -.->|http| c_bank
          c_store -->|publish| c_bus
          classDef frame fill:#8881,stroke:#8886
          class layer_front_end,layer_storage frame
          linkStyle 2 stroke:#9aa4ae
          linkStyle 0 stroke:#d1242f,color:#d1242f

        """,
        MermaidPicture.Write(Shop, withLegend: false));

    [Fact]
    public void Mermaid_has_a_line_of_each_kind_in_its_legend()
    {
        var text = MermaidPicture.Write(Shop, withLegend: true);

        Assert.Contains("  k0 -->|\"declared, unused\"| m0\n  k1 -.->|\"declared, not visible in code\"| m1\n  k2 ==>|\"violation\"| m2\n", text, StringComparison.Ordinal);
        Assert.Contains("linkStyle 0,5 stroke:#d1242f", text, StringComparison.Ordinal);
        var plain = Shop.With(Shop.Nodes, Shop.Edges.Where(edge => edge.Status == PictureEdgeStatus.Declared));
        Assert.DoesNotContain("legend", MermaidPicture.Write(plain, withLegend: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Dot()
    {
        var text = DotPicture.Write(Shop, withLegend: true);

        Assert.Contains("  \"web\" [label=\"web\", tooltip=\"The \\\"pages\\\".\"]\n", text, StringComparison.Ordinal);
        Assert.Contains("  {\"web\"} -> \"/gap/0\" -> {\"store\"}\n", text, StringComparison.Ordinal);
        Assert.Contains("  \"web\" -> \"store\" [label=\"AR0102: 2, 1 debt\", color=\"#d1242f\", fontcolor=\"#d1242f\", penwidth=2.2]\n", text, StringComparison.Ordinal);
        Assert.Contains("  \"web\" -> \"bank\" [label=\"http\", style=dashed]\n", text, StringComparison.Ordinal);
        Assert.Contains("  \"store\" -> \"bus\" [label=\"publish\", color=\"#9aa4ae\", tooltip=\"it tells\"]\n", text, StringComparison.Ordinal);
        Assert.Contains(">violation</font>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void PlantUml()
    {
        var text = PlantUmlPicture.Write(Shop, withLegend: true);

        Assert.Contains("rectangle \"front-end\" as layer_front_end #f6f8fa;line:d0d7de {\n  rectangle \"web\" as c_web\n}\n", text, StringComparison.Ordinal);
        Assert.Contains("database \"bus\\nrabbitmq\" as c_bus\n", text, StringComparison.Ordinal);
        Assert.Contains("c_web -[hidden]down-> c_store\nc_web -[#d1242f,bold]-> c_store : AR0102: 2, 1 debt\nc_web -[dashed]-> c_bank : http\n", text, StringComparison.Ordinal);
        Assert.Contains("<color:#d1242f>───></color> violation\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("legend right", PlantUmlPicture.Write(Shop, withLegend: false), StringComparison.Ordinal);
    }

    [Fact]
    public void C4()
    {
        var text = C4Picture.Write(Shop, withLegend: true);

        Assert.Contains("Boundary(layer_front_end, \"front-end\", \"layer\") {\n  Container(c_web, \"web\", \"component\", $descr=\"The 'pages'.\")\n}\n", text, StringComparison.Ordinal);
        Assert.Contains("ContainerDb(c_bus, \"bus\", \"rabbitmq\")\nSystem_Ext(c_bank, \"bank\")\n", text, StringComparison.Ordinal);
        Assert.Contains("Rel(c_web, c_store, \"AR0102: 2, 1 debt\", $tags=\"violating\")\n", text, StringComparison.Ordinal);
        Assert.Contains("Rel(c_store, c_bus, \"publish\", $descr=\"it tells\", $tags=\"unused\")\n", text, StringComparison.Ordinal);
        Assert.Contains("AddRelTag(\"violating\", $textColor=\"#d1242f\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Structurizr()
    {
        var text = StructurizrPicture.Write(Shop);

        Assert.Contains("      group \"front-end\" {\n        c_web = container \"web\" \"The \\\"pages\\\".\" \"\" \"Component\"\n      }\n", text, StringComparison.Ordinal);
        Assert.Contains("    c_bank = softwareSystem \"bank\" \"\" \"Outside\"\n", text, StringComparison.Ordinal);
        Assert.Contains("    c_web -> c_store \"AR0102: 2, 1 debt\" \"\" \"Violating\"\n", text, StringComparison.Ordinal);
        Assert.Contains("    c_web -> c_bank \"http\" \"\" \"Declared,Wire\"\n", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(c => c == '{'), text.Count(c => c == '}'));
    }

    [Fact]
    public void Json()
    {
        var json = JsonDocument.Parse(JsonPicture.Write(Shop with { Title = "Sh\top \"1\"" })).RootElement;

        Assert.Equal("Sh\top \"1\"", json.GetProperty("title").GetString());
        Assert.Equal(["web", "store", "bus", "bank"], json.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()));
        var edge = json.GetProperty("edges")[0];
        Assert.Equal(("violating", 3, 2, 1), (edge.GetProperty("status").GetString(), edge.GetProperty("uses").GetInt32(), edge.GetProperty("violations").GetInt32(), edge.GetProperty("debt").GetInt32()));
        Assert.Equal("violation", json.GetProperty("legend")[2].GetProperty("text").GetString());
    }

    [Fact]
    public void What_changed_is_marked_in_every_language()
    {
        var before = Shop.With(Shop.Nodes.Skip(1), Shop.Edges.Skip(2));
        var picture = PictureDifference.Between(before, Shop.With(Shop.Nodes.Take(3), Shop.Edges.Take(2)));

        var mermaid = MermaidPicture.Write(picture, withLegend: false);
        Assert.Contains("c_web[\"web\"]:::added\n", mermaid, StringComparison.Ordinal);
        Assert.Contains("c_store -.->|\"gone: publish\"| c_bus\n", mermaid, StringComparison.Ordinal);
        Assert.Contains("\"store\" -> \"bus\" [label=\"gone: publish\", color=\"#8250df\", fontcolor=\"#8250df\", style=dashed", DotPicture.Write(picture, false), StringComparison.Ordinal);
        Assert.Contains("c_store -[#8250df,dashed]-> c_bus : gone: publish\n", PlantUmlPicture.Write(picture, false), StringComparison.Ordinal);
        Assert.Contains("Rel(c_store, c_bus, \"gone: publish\", $descr=\"it tells\", $tags=\"removed\")\n", C4Picture.Write(picture, false), StringComparison.Ordinal);
        Assert.Contains("c_store -> c_bus \"gone: publish\" \"\" \"Unused,Removed\"\n", StructurizrPicture.Write(picture), StringComparison.Ordinal);
        Assert.Contains("\"change\": \"removed\"", JsonPicture.Write(picture), StringComparison.Ordinal);
        Assert.Contains(">gone: publish</text>", SvgPicture.Write(picture), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_a_language_would_take_for_its_own_words_stay_names()
    {
        var picture = new Picture("T").With(
            [new PictureNode("a-b", PictureNodeKind.Component), new PictureNode("a_b", PictureNodeKind.Component), new PictureNode("end", PictureNodeKind.Component), new PictureNode("<m>\"#`", PictureNodeKind.Component)],
            [new PictureEdge("a-b", "a_b", PictureEdgeStatus.Used)]);

        var mermaid = MermaidPicture.Write(picture, withLegend: false);
        Assert.Contains("c_a_b --> c_a_b_2\n", mermaid, StringComparison.Ordinal);
        Assert.Contains("c_end[\"end\"]\n", mermaid, StringComparison.Ordinal);
        Assert.Contains("[\"&lt;m&gt;&quot;&#35;'\"]", mermaid, StringComparison.Ordinal);
    }

    private static void Same(string expected, string actual) => Assert.Equal(expected.ReplaceLineEndings("\n"), actual);
}
