using ArchRules.Core.Tests.Verdicts;
using ArchRules.Reports.Pictures;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Core.Tests.Reports.Pictures;

/// <summary>Makes pictures from the fewest words.</summary>
internal static class PictureOf
{
    public static Picture Components(string model, params FactsBuilder[] builders) => Components(model, CheckScope.Whole, builders);

    public static Picture Components(string model, CheckScope scope, params FactsBuilder[] builders)
    {
        var judge = TestModel.Judge(model);
        var facts = builders.Select(builder => builder.Build()).ToArray();
        return ComponentPicture.Of(SystemCheck.Run(judge, facts, scope), ComponentGraph.Build(judge, facts));
    }

    public static PictureEdge Edge(this Picture picture, string source, string target) =>
        Assert.Single(picture.Edges, edge => edge.Source == source && edge.Target == target);

    public static PictureNode Node(this Picture picture, string name) => Assert.Single(picture.Nodes, node => node.Name == name);
}
