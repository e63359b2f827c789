using ArchRules.Loading;

namespace ArchRules.Cli.Assemblies;

/// <summary>Finds the systems of assemblies that were named, not built. How much of a system they are is unknown.</summary>
internal sealed class BuiltSystems(Terminal terminal)
{
    /// <summary>Takes the model at a path and the files that match.</summary>
    /// <exception cref="CannotJudgeException">There is no model, it is broken, or a pattern matches nothing.</exception>
    public IReadOnlyList<CheckedSystem> FindByGlobs(CheckPath path, BuiltFiles files)
    {
        var model = new ModelReading(terminal).ReadAll([path.Kind == CheckPathKind.Model ? path.Full : FindModel(path.Folder, path.Text)]);
        return [new CheckedSystem(model[0], FindFiles(files.AssemblyGlobs), IsWhole: false, []) { FactsFiles = FindFiles(files.FactsGlobs) }];
    }

    /// <summary>Groups assemblies by the nearest model above each.</summary>
    /// <exception cref="CannotJudgeException">An assembly has no model above it, or a model is broken.</exception>
    public IReadOnlyList<CheckedSystem> FindByModels(IEnumerable<string> assemblies)
    {
        var groups = assemblies.GroupBy(path => FindModel(Path.GetDirectoryName(path)!, path)).ToArray();
        var models = new ModelReading(terminal).ReadAll(groups.Select(group => group.Key).ToArray());
        return groups.Zip(models, (group, model) => new CheckedSystem(model, group.ToArray(), IsWhole: false, [])).ToArray();
    }

    /// <summary>Finds files.</summary>
    /// <exception cref="CannotJudgeException">A pattern matches nothing, or a folder where it searches may not be read.</exception>
    public IReadOnlyList<string> FindFiles(IEnumerable<string> globs) => globs.SelectMany(Find).Distinct(StringComparer.Ordinal).ToArray();

    private IReadOnlyList<string> Find(string glob)
    {
        try
        {
            var found = AssemblyGlob.Find(glob, terminal.Folder);
            return found.Count > 0 ? found : throw new CannotJudgeException(
                $"error: no file matches '{glob}'; the pattern begins in '{terminal.Folder}' unless it is absolute");
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CannotJudgeException($"error: '{glob}' was not searched for to the end; let the folder be read, or name others: {e.Message}");
        }
    }

    private static string FindModel(string folder, string what) => ModelFile.Find(folder) ?? throw new CannotJudgeException(
        $"error: there is no {ModelFile.Name} at '{what}' or above it; write one, or name it: archrules check <{ModelFile.Name}> --assemblies <glob>");
}
