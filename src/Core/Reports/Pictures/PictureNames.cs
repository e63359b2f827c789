using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ArchRules.Reports.Pictures;

/// <summary>
/// The names of boxes and layers as identifiers of languages that take letters, digits and underscores. The prefix keeps them apart from
/// words of the language such as <c>end</c>.
/// </summary>
internal sealed class PictureNames
{
    private readonly Dictionary<string, string> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public PictureNames(Picture picture)
    {
        foreach (var group in picture.Groups)
            groups.Add(group.Name, Take("layer_" + Plain(group.Name)));
        foreach (var node in picture.Nodes)
            nodes.Add(node.Name, Take("c_" + Plain(node.Name)));
    }

    public string OfNode(string name) => nodes[name];

    public string OfGroup(string name) => groups[name];

    // 'a-b' and 'a_b' are two boxes, and so are 'é' and 'è', which not every language takes.
    private string Take(string wanted)
    {
        var name = wanted;
        for (var number = 2; !taken.Add(name); number++)
            name = wanted + "_" + number;

        return name;
    }

    private static string Plain(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
            text.Append(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' ? c : '_');

        return text.ToString();
    }
}
