using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts.Graphs;

namespace ArchRules.Verdicts.Paths;

/// <summary>
/// Who derives from whom. A call of a member that may be overridden or implemented leads to every member that could answer it, by name and
/// number of parameters: which one it is, is decided when the program runs.
/// </summary>
internal sealed class TypeTree(Judge judge, MemberNodes nodes, bool[] isStorage)
{
    private readonly Dictionary<int, List<(int Type, Placement Place)>> derived = [];
    private readonly HashSet<int> passable = [];
    private readonly SortedSet<int> wholes = [];

    /// <summary>Adds a base class or an interface.</summary>
    public void Add(CodeElement type, Placement place, CodeElement @base, bool isBasePassable)
    {
        var node = nodes.OfType(@base);
        if (!derived.TryGetValue(node, out var known))
            derived.Add(node, known = []);
        known.Add((nodes.OfType(type), place));
        if (isBasePassable)
            passable.Add(node);
    }

    /// <summary>The node that stands for all members of a type.</summary>
    public int Whole(CodeElement type)
    {
        var node = nodes.OfType(type);
        wholes.Add(node);
        return node;
    }

    /// <summary>Adds what follows from the types once all members are known.</summary>
    public void Connect(List<Edge> edges, Dictionary<int, Placement> storage, Doubts doubts)
    {
        foreach (var type in wholes)
            edges.AddRange(nodes.MembersOf(type).Select(member => new Edge(type, member, 1)));

        for (var node = 0; node < nodes.Count; node++)
        {
            if (nodes[node].Member == ".cctor()")
                edges.AddRange(nodes.MembersOf(nodes.OfType(nodes[node])).Select(member => new Edge(member, node, 1)));
        }

        foreach (var type in passable.OrderBy(type => type))
            ConnectAnswers(type, edges, storage, doubts);
    }

    private void ConnectAnswers(int type, List<Edge> edges, Dictionary<int, Placement> storage, Doubts doubts)
    {
        var below = Below(type);
        // Storage that answers among others is a doubt, even where passable code calls the same member of it by name.
        var passing = below.Where(other => !IsStorage(other.Place)).ToArray();
        foreach (var member in nodes.MembersOf(type).Where(member => nodes[member].Member[0] != '.').ToArray())
        {
            var answers = passing.SelectMany(other => nodes.MembersOf(other.Type).Where(candidate => Answers(nodes[candidate], nodes[member]))).ToArray();
            edges.AddRange(answers.Select(answer => new Edge(member, answer, 1)));
            ConnectToStorage(member, below, edges, (storage, doubts));
        }
    }

    /// <summary>
    /// A method whose every implementation lies in storage leads there. Where only some do, which one is called is not known. A property is
    /// data: to read one from what a service returned is not to reach storage.
    /// </summary>
    private void ConnectToStorage(
        int member, IReadOnlyList<(int Type, Placement Place)> below, List<Edge> edges, (Dictionary<int, Placement> Storage, Doubts Doubts) found)
    {
        var element = nodes[member];
        var inStorage = below.Where(other => IsStorage(other.Place)).ToArray();
        if (inStorage.Length == 0 || !element.IsMethod)
            return;

        var (type, place) = inStorage[0];
        if (inStorage.Length == below.Count)
        {
            var node = nodes.Of(nodes[type] with { Member = element.Member });
            found.Storage[node] = place;
            edges.Add(new Edge(member, node, 1));
            return;
        }

        found.Doubts.AddTo(
            member,
            $"'{element.ShortName}' is implemented in storage '{judge.Model.FindComponent(place)!.Name}' and elsewhere");
    }

    private bool IsStorage(Placement place) => place.HasNode && isStorage[place.Node];

    private List<(int Type, Placement Place)> Below(int type)
    {
        var found = new List<(int Type, Placement Place)>();
        var seen = new HashSet<int> { type };
        var queue = new Queue<int>(seen);
        while (queue.Count > 0)
        {
            if (!derived.TryGetValue(queue.Dequeue(), out var direct))
                continue;

            foreach (var other in direct.Where(other => seen.Add(other.Type)))
            {
                found.Add(other);
                queue.Enqueue(other.Type);
            }
        }

        return found;
    }

    // Parameters are not compared: those of generic types are spelt otherwise where they are implemented.
    private static bool Answers(in CodeElement candidate, in CodeElement called) =>
        SimpleName(candidate) == SimpleName(called) && candidate.Member.Count(c => c == ',') == called.Member.Count(c => c == ',');

    // An explicit implementation is called by its interface's full name.
    private static string SimpleName(in CodeElement element)
    {
        var name = element.MemberName;
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}
