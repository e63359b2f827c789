using System.Collections.Generic;
using ArchRules.Facts;

namespace ArchRules.Verdicts.Paths;

/// <summary>Members, and types as wholes, as the nodes of a graph. Assemblies name each other's members, so nodes go by name.</summary>
internal sealed class MemberNodes
{
    private readonly Dictionary<CodeElement, int> nodes = [];
    private readonly List<CodeElement> elements = [];
    private readonly Dictionary<int, List<int>> members = [];

    public int Count => elements.Count;

    public CodeElement this[int node] => elements[node];

    /// <summary>The node of a member or type; made when first asked for.</summary>
    public int Of(CodeElement element)
    {
        if (nodes.TryGetValue(element, out var node))
            return node;

        node = elements.Count;
        nodes.Add(element, node);
        elements.Add(element);
        if (element.Member.Length == 0)
            return node;

        var type = OfType(element);
        if (!members.TryGetValue(type, out var ofType))
            members.Add(type, ofType = []);
        ofType.Add(node);
        return node;
    }

    /// <summary>The node of the type of an element.</summary>
    public int OfType(CodeElement element) => Of(element with { Member = "" });

    /// <summary>The members of a type that are known so far; empty where there are none.</summary>
    /// <param name="type">The node of the type.</param>
    public IReadOnlyList<int> MembersOf(int type) => members.TryGetValue(type, out var known) ? known : [];
}
