using ArchRules.Verdicts.Graphs;

namespace ArchRules.Core.Tests.Verdicts.Graphs;

public sealed class FeedbackArcsTests
{
    [Fact]
    public void A_graph_without_cycles_needs_no_cut()
    {
        var arcs = FeedbackArcs.Find(new Graph(3, [new(0, 1, 1), new(1, 2, 1), new(0, 2, 1)]));

        Assert.Empty(arcs.Edges);
        Assert.True(arcs.IsSmallest);
    }

    [Fact]
    public void The_lightest_edge_of_a_cycle_is_cut() => Assert.Equal(
        [new Edge(1, 2, 2)],
        FeedbackArcs.Find(new Graph(3, [new(0, 1, 3), new(1, 2, 2), new(2, 0, 4)])).Edges);

    [Fact]
    public void Among_sets_of_equal_weight_the_one_with_fewer_edges_is_cut() => Assert.Equal(
        [new Edge(0, 1, 2)],
        FeedbackArcs.Find(new Graph(4, [new(0, 1, 2), new(1, 2, 1), new(2, 0, 5), new(1, 3, 1), new(3, 0, 5)])).Edges);

    [Fact]
    public void Up_to_twelve_nodes_the_cut_is_the_smallest_that_brute_force_finds()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var graph = RandomGraph.Make(seed, 2 + (seed % 4), 0.5);
            var arcs = FeedbackArcs.Find(graph);

            Assert.True(arcs.IsSmallest);
            Assert.Equal(SmallestWeight(graph), arcs.Edges.Sum(edge => edge.Weight));
        }
    }

    [Fact]
    public void Every_cut_leaves_no_cycle_and_no_edge_of_it_could_stay()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var graph = RandomGraph.Make(seed, 2 + (seed % 25), 0.15);
            var cut = FeedbackArcs.Find(graph).Edges;

            Assert.False(RandomGraph.HasCycle(Without(graph, cut)));
            Assert.All(cut, edge => Assert.True(RandomGraph.HasCycle(Without(graph, cut.Except([edge])))));
        }
    }

    [Fact]
    public void More_than_twelve_nodes_on_one_cycle_are_said_not_to_be_proven()
    {
        Assert.True(FeedbackArcs.Find(Ring(12)).IsSmallest);

        var arcs = FeedbackArcs.Find(Ring(13));
        Assert.False(arcs.IsSmallest);
        Assert.Equal(1, Assert.Single(arcs.Edges).Weight);
    }

    [Fact]
    public void A_large_cut_is_near_the_smallest_one()
    {
        // A known smallest cut: an order with few light edges against it, each of which closes a cycle of its own.
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var names = Enumerable.Range(0, 40).OrderBy(_ => random.Next()).ToArray();
            var edges = new List<Edge>();
            for (var i = 0; i < 39; i++)
                edges.Add(new Edge(names[i], names[i + 1], 10));
            for (var i = 0; i < 36; i += 4)
                edges.Add(new Edge(names[i + 3], names[i], 1));

            Assert.Equal(9, FeedbackArcs.Find(new Graph(40, edges)).Edges.Sum(edge => edge.Weight));
        }
    }

    [Fact]
    public void The_order_for_large_graphs_is_nearly_as_good_as_the_exact_one()
    {
        var (good, best) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var graph = RandomGraph.Make(seed, 10, 0.3);
            good += Backward(graph, GoodOrder.Find(graph));
            best += Backward(graph, ExactOrder.Find(graph));
        }

        Assert.InRange(good, best, best * 1.1);
    }

    [Fact]
    public void The_order_of_the_edges_does_not_matter()
    {
        var graph = RandomGraph.Make(5, 20, 0.3);

        Assert.Equal(FeedbackArcs.Find(graph).Edges, FeedbackArcs.Find(new Graph(20, graph.Edges.Reverse())).Edges);
    }

    private static Graph Ring(int count) =>
        new(count, Enumerable.Range(0, count).Select(node => new Edge(node, (node + 1) % count, node == 0 ? 1 : 5)));

    private static Graph Without(Graph graph, IEnumerable<Edge> cut) => new(graph.NodeCount, graph.Edges.Except(cut));

    private static int Backward(Graph graph, IReadOnlyList<int> order) => graph.Edges
        .Where(edge => order.ToList().IndexOf(edge.Source) > order.ToList().IndexOf(edge.Target))
        .Sum(edge => edge.Weight);

    private static int SmallestWeight(Graph graph)
    {
        var least = int.MaxValue;
        for (var set = 0; set < 1 << graph.Edges.Count; set++)
        {
            var cut = graph.Edges.Where((_, i) => (set & (1 << i)) != 0).ToArray();
            var weight = cut.Sum(edge => edge.Weight);
            if (weight < least && !RandomGraph.HasCycle(Without(graph, cut)))
                least = weight;
        }

        return least;
    }
}
