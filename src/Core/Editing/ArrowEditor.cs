using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Text;

namespace ArchRules.Editing;

/// <summary>Adds an arrow to the text of a model file and leaves every other character as it is.</summary>
public static class ArrowEditor
{
    private const string Key = "arrows";
    private const string Sign = "->";

    /// <summary>Adds an arrow, behind those that start at the same component.</summary>
    /// <param name="text">The text of an <c>archrules.yml</c>.</param>
    /// <param name="source">The component that depends.</param>
    /// <param name="target">The component that it depends on.</param>
    /// <param name="mode">What the arrow permits.</param>
    /// <param name="included">The texts of the files that it includes, by their names in it; null where it includes none.</param>
    /// <returns>
    /// The edited text; the old one where it has this arrow; or a refusal: a component is not declared, the layers or the file
    /// forbid the arrow, a first arrow would close all other pairs, or the file is written so that it cannot be edited in place.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static EditedText Add(
        string text, string source, string target, ArrowMode mode, IReadOnlyDictionary<string, string>? included = null)
    {
        var (edit, refusal) = ModelEdit.Begin(text, included ?? ModelEdit.NothingIncluded);
        if (edit is null)
            return refusal;

        var model = edit.Model;
        if (model.FindComponent(source) is null || model.FindComponent(target) is null)
            return EditedText.Refuse($"component '{(model.FindComponent(source) is null ? source : target)}' is not declared");

        if (model.Arrows.Any(arrow => Is(arrow, source, target, mode)))
            return EditedText.Of(text);

        if (!model.HasArrows && model.Unlisted == Unlisted.Forbidden)
            return EditedText.Refuse("the file has no arrows, so the layers alone decide; a first arrow would close all other pairs");

        return edit.Finish(
            Words(edit, $"{source} {Sign} {target}", mode).Select(word => Changes(edit, word, source)),
            after => IsWanted(edit, after, arrow => Is(arrow, source, target, mode)));
    }

    private static bool Is(Arrow arrow, string source, string target, ArrowMode mode) =>
        arrow.Source.Name == source && arrow.Target.Name == target && arrow.Mode == mode;

    private static bool IsWanted(ModelEdit before, ModelEdit after, Func<Arrow, bool> isNew) =>
        YamlShape.IsSameBut(before.Root, after.Root, Key)
        && YamlShape.HasOneMore(YamlShape.ItemsOf(before.Root.Find(Key)), YamlShape.ItemsOf(after.Root.Find(Key)))
        && after.Model.Arrows.Count == before.Model.Arrows.Count + 1
        && after.Model.Arrows.Single(isNew) is { IsDeprecated: false };

    // Where no arrow of the file says its mode, a call needs none either. A name such as '-a' has to be quoted.
    private static IEnumerable<string> Words(ModelEdit edit, string arrow, ArrowMode mode)
    {
        var items = YamlShape.ItemsOf(edit.Root.Find(Key));
        var ending = mode == ArrowMode.Call && items.Count > 0 && items.All(item => item is YamlScalar) ? "" : ": " + mode.Word();
        yield return arrow + ending;
        yield return $"\"{arrow}\"{ending}";
    }

    private static IReadOnlyList<TextChange> Changes(ModelEdit edit, string word, string source)
    {
        switch (edit.Root.Find(Key))
        {
            case YamlSequence { Items.Count: > 0 } list:
                return Add(edit, list, list.Items.LastOrDefault(item => StartsAt(item, source)) ?? list.Items[list.Items.Count - 1], word);
            case YamlSequence list:
                return [edit.Lists.AddFirstToBrackets(list, word)];
            case null:
                return AddKey(edit, word);
            default:
                var key = edit.Root.Entries.First(entry => entry.Key.Value == Key).Key;
                return [edit.Lists.InsertLines(edit.Source.NextLine(edit.Source.EndOf(key)), Indentation(edit), "- " + word)];
        }
    }

    private static IReadOnlyList<TextChange> Add(ModelEdit edit, YamlSequence list, YamlNode last, string word)
    {
        var source = edit.Source;
        if (source.IsFlow(list))
            return edit.Lists.AddToBrackets(list, source.StartOf(last), source.EndOf(last), word);

        var dash = source.FindDash(last);
        return dash < 0 ? [] : [edit.Lists.AddLines(last, source.ColumnOf(dash), "- " + word)];
    }

    private static IReadOnlyList<TextChange> AddKey(ModelEdit edit, string word)
    {
        var before = edit.Root.Find("components") ?? edit.Root.Entries[edit.Root.Entries.Count - 1].Value;
        var at = edit.Source.BlockEnd(before, 0);
        return edit.Source.IsFlow(edit.Root)
            ? [TextChange.Insert(edit.Source.EndOf(before), $", {Key}: [{word}]")]
            : [edit.Lists.InsertLines(at, 0, "", Key + ":", new string(' ', Indentation(edit)) + "- " + word)];
    }

    private static int Indentation(ModelEdit edit)
    {
        if (edit.Root.Find("components") is not YamlMapping components)
            return 2;

        var column = edit.Source.ColumnOf(edit.Source.StartOf(components.Entries[0].Key));
        return edit.Source.IsFlow(components) || column == 0 ? 2 : column;
    }

    private static bool StartsAt(YamlNode item, string source)
    {
        var arrow = item is YamlMapping mapping ? mapping.Entries[0].Key.Value : ((YamlScalar)item).Value;
        return arrow.Substring(0, arrow.IndexOf(Sign, StringComparison.Ordinal)).Split(',').Any(name => name.Trim() == source);
    }
}
