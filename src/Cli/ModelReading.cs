using ArchRules.Loading;

namespace ArchRules.Cli;

/// <summary>Reads the models of a check, or says everything that is wrong with any of them.</summary>
internal sealed class ModelReading(Terminal terminal)
{
    /// <summary>Reads models.</summary>
    /// <param name="paths">Absolute paths.</param>
    /// <returns>The models in the same order.</returns>
    /// <exception cref="CannotJudgeException">Some have mistakes: all of them are in the message, as compilers write them.</exception>
    public IReadOnlyList<ModelFile> ReadAll(IReadOnlyList<string> paths)
    {
        var models = new List<ModelFile>();
        var mistakes = new List<string>();
        foreach (var path in paths)
        {
            try
            {
                models.Add(ModelFile.Read(path));
            }
            catch (ModelUnreadableException e)
            {
                mistakes.Add(e.Describe(terminal.Show(e.Path)));
            }
        }

        return mistakes.Count == 0 ? models : throw new CannotJudgeException(string.Join("\n", mistakes));
    }

    /// <summary>Reads the model at a path, or the nearest one above it; no code is looked at.</summary>
    /// <exception cref="CannotJudgeException">There is none, or it has mistakes.</exception>
    public ModelFile ReadAt(CheckPath place)
    {
        var file = place.Kind == CheckPathKind.Model ? place.Full : ModelFile.Find(place.Folder);
        return file is null
            ? throw new CannotJudgeException($"error: there is no {ModelFile.Name} at '{place.Text}' or above it; write one, or name another file")
            : ReadAll([file])[0];
    }
}
