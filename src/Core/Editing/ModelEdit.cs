using System;
using System.Collections.Generic;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Text;

namespace ArchRules.Editing;

/// <summary>A model file that can be read, about to be edited. What comes of an edit is always read again.</summary>
internal sealed class ModelEdit
{
    private readonly IReadOnlyDictionary<string, string> included;

    private ModelEdit(string text, IReadOnlyDictionary<string, string> included, ArchitectureModel model, YamlMapping root)
    {
        Text = text;
        this.included = included;
        Model = model;
        Root = root;
        Source = new YamlSource(text);
        Lists = new ListEdit(Source);
    }

    /// <summary>For a model in one file.</summary>
    public static IReadOnlyDictionary<string, string> NothingIncluded { get; } = new Dictionary<string, string>();

    public string Text { get; }

    public ArchitectureModel Model { get; }

    public YamlMapping Root { get; }

    public YamlSource Source { get; }

    public ListEdit Lists { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="text">The text of the model file, which is the one to edit.</param>
    /// <param name="included">The texts of the files that it includes.</param>
    /// <returns>The edit; or why the file cannot be edited.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static (ModelEdit? Edit, EditedText Refusal) Begin(string text, IReadOnlyDictionary<string, string> included)
    {
        var parsed = ArchitectureReader.Parse(text, included);
        return parsed.Model is { } model && YamlReader.Read(text).Root is YamlMapping root
            ? (new ModelEdit(text, included, model, root), EditedText.Of(text))
            : (null, EditedText.Refuse(parsed.Mistakes[0].Message));
    }

    /// <summary>Makes the first of several changes that says what is wanted.</summary>
    /// <param name="attempts">Changes, each of them all that is needed.</param>
    /// <param name="isWanted">Whether the text, read again, says what was wanted and nothing else.</param>
    /// <returns>The new text; or what is wrong with the one that came closest.</returns>
    public EditedText Finish(IEnumerable<IReadOnlyList<TextChange>> attempts, Func<ModelEdit, bool> isWanted)
    {
        string? mistake = null;
        foreach (var changes in attempts)
        {
            var edited = TextChange.Apply(Text, changes);
            var (after, refusal) = Begin(edited, included);
            if (after is null)
                mistake ??= refusal.Refusal;
            else if (isWanted(after))
                return EditedText.Of(edited);
        }

        return EditedText.Refuse(mistake ?? "the file is not written so that it can be edited in place");
    }
}
