using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ArchRules.Core.Tests.Editing;

/// <summary>Model files as people write them: block or brackets, comments anywhere, any indentation, any line end.</summary>
internal static partial class RandomModel
{
    private static readonly string[] Names = ["a", "b", "web", "order-data", "shop.kit"];
    private static readonly string[] Layers = ["", "layer: front-end", "layer: service", "layer: storage", "shared: true"];

    public static string Name(Random random) => Names[random.Next(Names.Length)];

    public static string Write(Random random)
    {
        var text = new StringBuilder();
        var comment = 0;
        string Comment(string before) => random.Next(4) == 0 ? $"{before}# c{(++comment).ToString(CultureInfo.InvariantCulture)}" : "";
        void Line(string line) => text.Append(line).Append(Comment("  ")).Append('\n').Append(random.Next(8) == 0 ? "\n" : "");
        void Noise(string indent)
        {
            if (Comment(indent) is { Length: > 0 } noise)
                text.Append(noise).Append('\n');
        }

        var arrows = Arrows(random);
        var parts = new List<Action>
        {
            () => WriteComponents(random, Line, Noise),
            () => WriteArrows(random, arrows, Line, Noise),
        };
        if (random.Next(2) == 0)
            parts.Add(() => Line("ignore: { projects: \"*.Tests\" }"));
        if (random.Next(3) == 0)
            parts.Add(() => Line("unlisted: by-layer"));
        foreach (var part in parts.OrderBy(_ => random.Next()))
        {
            Noise("");
            part();
        }

        var all = random.Next(5) == 0 ? text.ToString().TrimEnd('\n') : text.ToString();
        return random.Next(3) == 0 ? all.Replace("\n", "\r\n", StringComparison.Ordinal) : all;
    }

    /// <summary>The comments in order.</summary>
    public static string[] Comments(string text) => Comment().Matches(text).Select(match => match.Value).ToArray();

    private static void WriteComponents(Random random, Action<string> line, Action<string> noise)
    {
        var indent = new string(' ', 1 + random.Next(4));
        line("components:");
        foreach (var name in Names)
        {
            var layer = Layers[random.Next(3) == 0 ? random.Next(5) : 0];
            noise(indent);
            if (random.Next(2) == 0)
            {
                line($"{indent}{name}: {{ {(layer.Length > 0 ? layer + ", " : "")}namespaces: N.{name} }}");
                continue;
            }

            line($"{indent}{name}:");
            if (layer.Length > 0)
                line($"{indent}  {layer}");
            noise(indent + "  ");
            WriteNamespaces(random, indent, name, line, noise);
        }
    }

    private static void WriteNamespaces(Random random, string indent, string name, Action<string> line, Action<string> noise)
    {
        if (random.Next(2) == 0)
        {
            line($"{indent}  namespaces: [N.{name}, M.{name}]");
            return;
        }

        line($"{indent}  namespaces:");
        line($"{indent}    - N.{name}");
        noise(indent + "    ");
        line($"{indent}    - M.{name}");
    }

    private static void WriteArrows(Random random, IReadOnlyList<string> arrows, Action<string> line, Action<string> noise)
    {
        switch (random.Next(6))
        {
            case 0:
                return;
            case 1:
                line($"arrows: [{string.Join(", ", arrows.Select(InBrackets))}]");
                return;
            case 2 when arrows.Count > 0:
                line("arrows: [");
                for (var i = 0; i < arrows.Count; i++)
                    line($"  {InBrackets(arrows[i])}{(i < arrows.Count - 1 || random.Next(2) == 0 ? "," : "")}");
                line("]");
                return;
        }

        var indent = new string(' ', random.Next(4));
        line("arrows:");
        foreach (var arrow in arrows)
        {
            noise(indent);
            line($"{indent}- {arrow}");
            if (!arrow.Contains(':', StringComparison.Ordinal))
                continue;

            if (random.Next(3) == 0)
                line($"{indent}  because: a reason");
            if (random.Next(4) == 0)
                noise(indent + "   ");
        }
    }

    private static string InBrackets(string arrow) =>
        arrow.Contains(',', StringComparison.Ordinal) ? $"\"{arrow.Split(':')[0]}\"{(arrow.Contains(':', StringComparison.Ordinal) ? ": call" : "")}" : arrow;

    private static List<string> Arrows(Random random)
    {
        var arrows = new List<string>();
        for (var i = random.Next(4); i > 0; i--)
        {
            var (source, target) = (Name(random), Name(random));
            var more = random.Next(4) == 0 ? ", " + Name(random) : "";
            if (source != target && !arrows.Any(arrow => arrow.StartsWith(source, StringComparison.Ordinal)) && more != ", " + source && more != ", " + target)
                arrows.Add($"{source} -> {target}{more}{(random.Next(2) == 0 ? ": call" : "")}");
        }

        return arrows;
    }

    [GeneratedRegex("# c[0-9]+")]
    private static partial Regex Comment();
}
