using ArchRules.Core.Tests.Verdicts;
using ArchRules.Reports.Pictures;

namespace ArchRules.Core.Tests.Reports.Pictures;

public sealed class PictureDifferenceTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: Web }
          api: { layer: service, projects: Api }
          db: { layer: storage, projects: Db }
        arrows:
          - web -> api: call
          - api -> db: call
        """;

    private static FactsBuilder Web => new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Api:N.Orders");

    [Fact]
    public void New_code_marks_its_lines()
    {
        var before = PictureOf.Components(Model, Web);
        var after = PictureOf.Components(Model, Web.Uses("N.Page", "Db:N.Store").Uses("N.Page", "Npgsql:Npgsql.NpgsqlConnection"));

        var difference = PictureDifference.Between(before, after);
        Assert.Equal(PictureChange.Added, difference.Edge("web", "db").Change);
        Assert.Equal(PictureChange.None, difference.Edge("web", "api").Change);
        Assert.Equal(PictureChange.Added, difference.Node("postgres").Change);
        Assert.True(difference.HasChanges);
    }

    [Fact]
    public void What_is_gone_is_still_drawn_where_it_was()
    {
        var before = PictureOf.Components(Model.Replace("  db:", "  cache: { layer: service, technology: redis }\n  db:", StringComparison.Ordinal)
            .Replace("arrows:", "arrows:\n  - api -> cache: call", StringComparison.Ordinal), Web);
        var after = PictureOf.Components(Model, Web);

        var difference = PictureDifference.Between(before, after);
        Assert.Equal(["web", "api", "cache", "db"], difference.Nodes.Select(node => node.Name));
        Assert.Equal(PictureChange.Removed, difference.Node("cache").Change);
        Assert.Equal(PictureChange.Removed, difference.Edge("api", "cache").Change);
    }

    [Fact]
    public void Another_mode_status_or_layer_is_a_change_and_another_count_is_none()
    {
        var before = PictureOf.Components(Model, Web);

        var used = PictureDifference.Between(before, PictureOf.Components(Model, Web, new FactsBuilder("Api").Type("N.Orders").Uses("N.Orders", "Db:N.Store")));
        Assert.Equal(PictureChange.Changed, used.Edge("api", "db").Change);
        var mode = PictureDifference.Between(before, PictureOf.Components(Model.Replace("api -> db: call", "api -> db: read", StringComparison.Ordinal), Web));
        Assert.Equal(PictureChange.Changed, mode.Edge("api", "db").Change);
        var moved = PictureDifference.Between(before, PictureOf.Components(Model.Replace("db: { layer: storage", "db: { layer: service", StringComparison.Ordinal), Web));
        Assert.Equal(PictureChange.Changed, moved.Node("db").Change);
        var more = PictureDifference.Between(before, PictureOf.Components(Model, Web.Type("N.Other").Uses("N.Other", "Api:N.Orders")));
        Assert.False(more.HasChanges);
    }

    [Fact]
    public void Only_changes_leaves_them_and_their_ends()
    {
        var difference = PictureDifference.Between(PictureOf.Components(Model, Web), PictureOf.Components(Model, Web.Uses("N.Page", "Db:N.Store")));

        var changes = PictureDifference.OnlyChanges(difference);
        Assert.Equal(["web", "db"], changes.Nodes.Select(node => node.Name));
        Assert.Equal(["web -> db: Violating"], changes.Edges.Select(edge => edge.ToString()));
        Assert.Equal(["front-end", "storage"], changes.Groups.Select(group => group.Name));
        Assert.Empty(PictureDifference.OnlyChanges(PictureOf.Components(Model, Web)).Nodes);
    }
}
