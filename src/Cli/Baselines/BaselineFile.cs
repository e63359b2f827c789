using System.Text;
using ArchRules.Editing;
using ArchRules.Loading;
using ArchRules.Model;
using ArchRules.Model.Reading;

namespace ArchRules.Cli.Baselines;

/// <summary>The baseline of a model, on disk.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="HasMark">Whether the file begins with a byte order mark.</param>
/// <param name="Baseline">What the text says.</param>
internal sealed record BaselineFile(string Path, string Text, bool HasMark, Baseline Baseline)
{
    private static readonly byte[] Mark = Encoding.UTF8.GetPreamble();

    /// <summary>Reads the baseline of a model.</summary>
    /// <returns>The file; null where there is none.</returns>
    /// <exception cref="CannotJudgeException">It changed since the model was read, and has mistakes now.</exception>
    public static BaselineFile? Find(ModelFile model)
    {
        var path = PathOf(model);
        if (!File.Exists(path))
            return null;

        var bytes = File.ReadAllBytes(path);
        var hasMark = bytes.AsSpan().StartsWith(Mark);
        return Read(path, Encoding.UTF8.GetString(bytes, hasMark ? Mark.Length : 0, bytes.Length - (hasMark ? Mark.Length : 0)), hasMark);
    }

    /// <summary>The baseline that a model does not have yet.</summary>
    public static BaselineFile New(ModelFile model) => Read(PathOf(model), BaselineEditor.Heading, false);

    /// <summary>Where the baseline of a model lies.</summary>
    public static string PathOf(ModelFile model) => System.IO.Path.Combine(model.Folder, ModelFile.BaselineName);

    /// <summary>Changes entries and saves.</summary>
    /// <param name="debts">The entries with their new counts; 0 for those that go.</param>
    /// <param name="cancellation">Leaves the file as it was.</param>
    /// <returns>The file as it is now.</returns>
    /// <exception cref="CannotJudgeException">The file is written so that it cannot be edited.</exception>
    public BaselineFile Change(IEnumerable<Debt> debts, CancellationToken cancellation)
    {
        var edited = BaselineEditor.Set(Text, debts);
        if (edited.Text is not { } text)
            throw new CannotJudgeException($"error: '{Path}' was left alone: {edited.Refusal}");

        WholeFile.Write(Path, HasMark ? '\uFEFF' + text : text, cancellation);
        return Read(Path, text, HasMark);
    }

    private static BaselineFile Read(string path, string text, bool hasMark)
    {
        var (baseline, mistakes) = BaselineReader.Parse(text);
        return new BaselineFile(path, text, hasMark, baseline ?? throw new CannotJudgeException(mistakes[0].ToString(path)));
    }
}
