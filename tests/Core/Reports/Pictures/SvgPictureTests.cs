using System.Globalization;
using System.Xml.Linq;
using ArchRules.Reports.Pictures;
using ArchRules.Reports.Pictures.Svg;

namespace ArchRules.Core.Tests.Reports.Pictures;

public sealed class SvgPictureTests
{
    private static readonly Picture Shop = new Picture("Shop") { Groups = [new("front-end", 0), new("service", 1), new("storage", 2), new(PictureGroup.Shared, 3)] }.With(
        [
            Box("web", "front-end"), Box("orders", "service"), Box("mails", "service"), Box("store", "storage"),
            new("contracts", PictureNodeKind.Shared) { Layer = PictureGroup.Shared, TypeCount = 3 }, new("host", PictureNodeKind.Component) { TypeCount = 1 },
            new("disk", PictureNodeKind.Technology),
        ],
        [
            new("web", "orders", PictureEdgeStatus.Used) { Modes = ["http"], IsWire = true }, new("orders", "store", PictureEdgeStatus.Used),
            new("store", "web", PictureEdgeStatus.Violating) { Rules = ["AR0103"], Counts = new(1, 0, 1, 0) }, new("host", "web", PictureEdgeStatus.Used),
            new("web", "contracts", PictureEdgeStatus.Allowed), new("orders", "mails", PictureEdgeStatus.Violating) { Counts = new(2, 0, 2, 0) },
        ]);

    [Fact]
    public void Layers_go_from_top_to_bottom_and_what_only_calls_them_stands_above()
    {
        var svg = Read(Shop);

        Assert.Equal(["host", "web", "orders", "store", "disk", "contracts"], new[] { "store", "contracts", "orders", "disk", "host", "web" }.OrderBy(name => AreaOf(svg, name).Y));
    }

    [Fact]
    public void Boxes_do_not_overlap_however_many_there_are()
    {
        var random = new Random(3);
        var names = Enumerable.Range(0, 90).Select(i => $"component-{i}").ToArray();
        var picture = new Picture("Large") { Groups = [new("a", 0), new("b", 1), new("c", 1)] }.With(
            names.Select((name, i) => Box(name, new[] { "a", "b", "c", null }[i % 4])),
            Enumerable.Range(0, 300).Select(_ => new PictureEdge(names[random.Next(90)], names[random.Next(90)], PictureEdgeStatus.Used)).Where(edge => edge.Source != edge.Target));

        var svg = Read(picture);

        var areas = names.Select(name => AreaOf(svg, name)).ToArray();
        for (var i = 0; i < areas.Length; i++)
            Assert.DoesNotContain(areas.Skip(i + 1), other => areas[i].Meets(other));
    }

    [Fact]
    public void A_line_begins_and_ends_at_its_boxes()
    {
        var svg = Read(Shop);

        foreach (var line in svg.Descendants().Where(element => element.Attribute("data-from") is not null))
        {
            var numbers = line.Element(line.Name.Namespace + "path")!.Attribute("d")!.Value.Split(['M', 'C', 'L', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray();
            AssertTouches(AreaOf(svg, line.Attribute("data-from")!.Value), numbers[0], numbers[1]);
            AssertTouches(AreaOf(svg, line.Attribute("data-to")!.Value), numbers[^2], numbers[^1]);
        }
    }

    [Fact]
    public void What_everyone_may_use_waits_until_its_box_is_pointed_at()
    {
        var svg = Read(Shop);

        Assert.Equal(["contracts"], svg.Descendants().Where(element => HasClass(element, "quiet")).Select(element => element.Attribute("data-to")!.Value));
    }

    [Fact]
    public void A_box_says_how_many_violations_begin_in_it()
    {
        var svg = Read(Shop);

        var badge = svg.Descendants().Single(element => HasClass(element, "badge") && element.Parent!.Attribute("data-node")!.Value == "orders");
        Assert.Equal("2", badge.Value);
        Assert.Contains("2 violations", badge.Parent!.Attribute("aria-label")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_picture_is_drawn_the_same_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = SvgPicture.Write(Shop);
        try
        {
            CultureInfo.CurrentCulture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator = ",";
            Assert.Equal(expected, SvgPicture.Write(Shop));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_file_is_xml_whatever_the_names()
    {
        const string Hard = "</text><script>\"&'\u0001\uD800 ü";
        var picture = new Picture(Hard).With([Box(Hard, null), Box("b", null)], [new(Hard, "b", PictureEdgeStatus.Used) { Because = Hard }]);

        var svg = XDocument.Parse(SvgPicture.Write(picture)).Root!;

        Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "text" && element.Value == "</text><script>\"&' ü");
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "script");
    }

    [Fact]
    public void A_file_says_what_its_lines_mean()
    {
        Assert.Contains(">declared and used</text>", SvgPicture.Write(Shop), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_without_boxes_is_drawn_too()
    {
        Assert.Equal("svg", XDocument.Parse(SvgPicture.Write(new Picture("Nothing"))).Root!.Name.LocalName);
    }

    private static PictureNode Box(string name, string? layer) => new(name, PictureNodeKind.Component) { Layer = layer, TypeCount = 2 };

    private static XElement Read(Picture picture) => XDocument.Parse(SvgPicture.WriteInline(picture, "id", _ => "#a")).Root!;

    private static bool HasClass(XElement element, string name) => element.Attribute("class")?.Value.Split(' ').Contains(name) == true;

    private static Area AreaOf(XElement svg, string name)
    {
        var shape = svg.Descendants().Single(element => element.Attribute("data-node")?.Value == name).Elements().First(element => HasClass(element, "shape"));
        if (shape.Attribute("d") is { } drum)
            return new Area(0, double.Parse(drum.Value.Split(' ')[1].Split('a')[0], CultureInfo.InvariantCulture), 0, 0);

        double Number(string attribute) => double.Parse(shape.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
        return new Area(Number("x"), Number("y"), Number("width"), Number("height"));
    }

    private static void AssertTouches(Area box, double x, double y)
    {
        Assert.InRange(x, box.X, box.X + box.Width);
        Assert.True(Math.Abs(y - box.Y) <= 3.1 || Math.Abs(y - box.Bottom) <= 3.1, $"{y} is not at the top {box.Y} or the bottom {box.Bottom}");
    }

    private readonly record struct Area(double X, double Y, double Width, double Height)
    {
        public double Bottom => Y + Height;

        public bool Meets(Area other) => X < other.X + other.Width && other.X < X + Width && Y < other.Bottom && other.Y < Bottom;
    }
}
