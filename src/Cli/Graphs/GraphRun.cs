using ArchRules.Cli.Assemblies;
using ArchRules.Cli.Baselines;
using ArchRules.Facts;
using ArchRules.Reports.Pictures;
using ArchRules.Text;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Cli.Graphs;

/// <summary>One run of <c>archrules graph</c>: finds the system, makes its picture, narrows it down, and writes it.</summary>
internal sealed class GraphRun(GraphRequest request, Terminal terminal)
{
    /// <summary>Draws the picture.</summary>
    /// <returns><see cref="ExitCode.Clean"/>, whatever the picture shows.</returns>
    /// <exception cref="CannotJudgeException">The picture cannot be made.</exception>
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var picture = request.NeedsOnlyModel
            ? Narrow(ComponentPicture.OfModel(new ModelReading(terminal).ReadAt(SystemLoading.Single(request.Systems, terminal, "graph")).Model))
            : await ReadAsync(cancellation);
        if (request.Focus.Count > 0)
            picture = PictureFocus.Of(picture, request.Focus.Select(name => Known(picture, name)).ToArray(), request.Depth);

        // The others are data, from which whoever draws leaves out what is too much; SVG has room for every line.
        if (request.Format is not (GraphFormat.Json or GraphFormat.Structurizr or GraphFormat.Svg))
            picture = PictureBundling.Of(picture);
        foreach (var note in picture.Notes)
            terminal.Error.WriteLine("note: " + note);
        Write(GraphWords.Write(picture, request.Format, request.WithLegend), cancellation);
        return ExitCode.Clean;
    }

    private async Task<Picture> ReadAsync(CancellationToken cancellation)
    {
        var loading = new SystemLoading(request.Systems, terminal);
        var found = await loading.FindAsync("graph", cancellation);
        if (found.Count > 1)
            throw new CannotJudgeException(
                $"error: a picture shows one system, and there are {found.Count}; name one of {string.Join(", ", found.Select(system => terminal.Show(system.Model.Path)))}");

        cancellation.ThrowIfCancellationRequested();
        var loaded = loading.Load(found[0]);
        var after = Narrow(Draw(loaded));
        if (request.SinceFacts.Count == 0)
            return after;

        var files = new BuiltSystems(terminal).FindFiles(request.SinceFacts);
        var earlier = loaded with { Facts = new FactsLoading(request.Systems.Reading, terminal).Load([], files, []) };
        var difference = PictureDifference.Between(Narrow(Draw(earlier)), after);
        if (!difference.HasChanges)
            terminal.Error.WriteLine("note: nothing has changed in the picture");

        return request.DrawsAll ? difference : PictureDifference.OnlyChanges(difference);
    }

    private Picture Draw(LoadedSystem loaded)
    {
        var judge = new Judge(loaded.System.Model.Model);
        var result = loaded.Check(loaded.System.Model.Baseline);
        return request.By switch
        {
            GraphBy.Project => CodePicture.ByProject(result, judge, loaded.Facts),
            GraphBy.Namespace => CodePicture.ByNamespace(result, judge, loaded.Facts, request.NamespaceDepth),
            _ => ComponentPicture.Of(result, ComponentGraph.Build(judge, loaded.Facts)),
        };
    }

    private Picture Narrow(Picture full)
    {
        var picture = PictureSide.Of(request.DrawsAll ? full : PictureClearing.Of(full), request.View);
        if (request.Collapse.FirstOrDefault(name => !PictureCollapse.HoldsAny(picture, name)) is { } unknown)
            throw new CannotJudgeException(
                $"error: '{unknown}' in --collapse is no layer, family, module or box of the picture{Suggestion.Tail(unknown, picture.Groups.Select(group => group.Name).Concat(picture.Nodes.Select(node => node.Name)).ToArray())}");

        picture = PictureFocus.Without(PictureCollapse.Of(picture, request.Collapse), request.Without);
        return request.By == GraphBy.Layer ? PictureCollapse.ByLayer(picture) : picture;
    }

    private static string Known(Picture picture, string name) => picture.Nodes.Any(node => node.Name == name)
        ? name
        : throw new CannotJudgeException($"error: '{name}' in --focus is no box of the picture{Suggestion.Tail(name, picture.Nodes.Select(node => node.Name).ToArray())}");

    private void Write(string text, CancellationToken cancellation)
    {
        if (request.Output is null)
        {
            terminal.Output.Write(text);
            return;
        }

        var path = Path.GetFullPath(request.Output, terminal.Folder);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, text, cancellation);
        terminal.Error.WriteLine($"wrote {terminal.Show(path)}");
    }
}
