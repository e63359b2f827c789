using ArchRules.Verdicts.Graphs;

namespace ArchRules.Core.Tests.Verdicts.Graphs;

public sealed class GraphTests
{
    [Fact]
    public void Parallel_edges_become_one_and_edges_to_oneself_none() => Assert.Equal(
        [new Edge(0, 1, 5), new Edge(1, 0, 1)],
        new Graph(2, [new(1, 0, 1), new(0, 1, 2), new(0, 0, 9), new(0, 1, 3)]).Edges);

    [Theory]
    [InlineData(0, 2, 1)]
    [InlineData(-1, 0, 1)]
    [InlineData(0, 1, 0)]
    public void An_edge_that_ends_nowhere_or_weighs_nothing_is_refused(int source, int target, int weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Graph(2, [new Edge(source, target, weight)]));

    [Fact]
    public void The_shortest_path_is_as_long_as_brute_force_says()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var graph = RandomGraph.Make(seed, 7, 0.2);
            for (var target = 1; target < graph.NodeCount; target++)
                Assert.Equal(Shortest(graph, 0, target), ShortestPath.Find(graph, [0], node => node == target)?.Count - 1);
        }
    }

    [Fact]
    public void A_shortest_path_is_a_path()
    {
        var graph = RandomGraph.Make(1, 30, 0.1);
        var path = ShortestPath.Find(graph, [0], node => node == 13)!;

        Assert.Equal((0, 13), (path[0], path[^1]));
        Assert.All(path.Zip(path.Skip(1)), step => Assert.Contains(graph.From(step.First), edge => edge.Target == step.Second));
    }

    [Fact]
    public void Among_equals_the_first_start_and_the_lowest_nodes_win()
    {
        var graph = new Graph(6, [new(0, 3, 1), new(0, 2, 1), new(1, 2, 1), new(2, 5, 1), new(3, 5, 1), new(1, 4, 1)]);

        Assert.Equal([1, 2, 5], ShortestPath.Find(graph, [1, 0], node => node == 5));
        Assert.Equal([0, 2, 5], ShortestPath.Find(graph, [0, 1], node => node == 5));
    }

    [Fact]
    public void A_path_leads_through_open_nodes_only_and_never_ends_where_it_begins()
    {
        var graph = new Graph(4, [new(0, 1, 1), new(1, 3, 1), new(0, 2, 1), new(2, 3, 1)]);

        Assert.Equal([0, 2, 3], ShortestPath.Find(graph, [0], node => node == 3, node => node != 1));
        Assert.Null(ShortestPath.Find(graph, [0], node => node == 3, _ => false));
        Assert.Null(ShortestPath.Find(graph, [3], node => node == 3));
    }

    [Fact]
    public void Strong_components_are_what_brute_force_says()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var graph = RandomGraph.Make(seed, 1 + (seed % 9), 0.2);
            var reaches = RandomGraph.Reachable(graph);
            var expected = Enumerable.Range(0, graph.NodeCount)
                .Select(node => string.Join(",", Enumerable.Range(0, graph.NodeCount).Where(other => other == node || (reaches[node, other] && reaches[other, node]))))
                .Distinct();

            Assert.Equal(expected, StrongComponents.Find(graph).Select(group => string.Join(",", group)));
        }
    }

    [Fact]
    public void A_chain_longer_than_any_stack_is_no_problem()
    {
        const int Count = 200_000;
        var ring = new Graph(Count, Enumerable.Range(0, Count).Select(node => new Edge(node, (node + 1) % Count, 1)));

        Assert.Equal(Count, Assert.Single(StrongComponents.FindCyclic(ring)).Count);
    }

    private static int? Shortest(Graph graph, int from, int to)
    {
        var reached = new HashSet<int> { from };
        for (var steps = 1; steps <= graph.NodeCount; steps++)
        {
            reached.UnionWith(graph.Edges.Where(edge => reached.Contains(edge.Source)).Select(edge => edge.Target).ToArray());
            if (reached.Contains(to))
                return steps;
        }

        return null;
    }
}
