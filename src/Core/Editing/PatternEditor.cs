using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Text;

namespace ArchRules.Editing;

/// <summary>Gives code to a component in the text of a model file, and leaves every other character as it is.</summary>
public static class PatternEditor
{
    private const string Key = "components";

    /// <summary>Adds a pattern to a key that a component has.</summary>
    /// <param name="text">The text of an <c>archrules.yml</c>.</param>
    /// <param name="component">The component.</param>
    /// <param name="key">What the pattern is matched against.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="included">The texts of the files that it includes, by their names in it; null where it includes none.</param>
    /// <returns>
    /// The edited text; the old one where the component has the pattern; or a refusal: the component is not declared, has no pattern
    /// of this key (a first one would take code away from it), the pattern is another component's, or the file cannot be edited.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static EditedText Add(
        string text, string component, PatternKey key, string pattern, IReadOnlyDictionary<string, string>? included = null)
    {
        var (edit, refusal) = ModelEdit.Begin(text, included ?? ModelEdit.NothingIncluded);
        if (edit is null)
            return refusal;

        var word = WordOf(key);
        if (Find(edit, component) is not { } declared)
            return EditedText.Refuse($"component '{component}' is not declared in this file");

        if (declared.Find(word) is not { } old)
            return EditedText.Refuse(
                $"component '{component}' has no {word}; to give it some would take away what it has");

        if (YamlShape.ItemsOf(old).OfType<YamlScalar>().Any(known => known.Value == pattern))
            return EditedText.Of(text);

        return edit.Finish(
            Spellings(pattern).Select(spelling => Changes(edit, old, spelling)),
            after => IsWanted(edit, after, component, word, pattern));
    }

    /// <summary>Declares a component with one pattern and no layer, behind all others.</summary>
    /// <param name="text">The text of an <c>archrules.yml</c>.</param>
    /// <param name="component">The name of the component.</param>
    /// <param name="key">What the pattern is matched against.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="included">The texts of the files that it includes, by their names in it; null where it includes none.</param>
    /// <returns>The edited text; or a refusal: the name is taken, or the file cannot be edited.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static EditedText Declare(
        string text, string component, PatternKey key, string pattern, IReadOnlyDictionary<string, string>? included = null)
    {
        var (edit, refusal) = ModelEdit.Begin(text, included ?? ModelEdit.NothingIncluded);
        if (edit is null)
            return refusal;

        if (edit.Root.Find(Key) is not YamlMapping)
            return EditedText.Refuse("the file has no components of its own, only those of the files that it includes");

        return edit.Finish(
            Spellings(pattern).Select(spelling => Declaration(edit, component, $"{WordOf(key)}: {spelling}")),
            after => YamlShape.IsSameBut(edit.Root, after.Root, Key)
                && after.Model.Components.Count == edit.Model.Components.Count + 1
                && after.Model.FindComponent(component) is { } added
                && added.Selector[key] is [var only] && only.Text == pattern
                && YamlShape.IsSameBut((YamlMapping)edit.Root.Find(Key)!, (YamlMapping)after.Root.Find(Key)!, component));
    }

    private static string WordOf(PatternKey key) => key.ToString().ToLowerInvariant();

    // A pattern that starts with a star has to be quoted.
    private static IEnumerable<string> Spellings(string pattern) => [YamlWord.Write(pattern, inFlow: true), $"\"{pattern}\""];

    private static YamlMapping? Find(ModelEdit edit, string component) => (edit.Root.Find(Key) as YamlMapping)?.Find(component) as YamlMapping;

    private static IReadOnlyList<TextChange> Changes(ModelEdit edit, YamlNode old, string spelling)
    {
        var source = edit.Source;
        if (old is not YamlSequence list)
            return [TextChange.Insert(source.StartOf(old), "["), TextChange.Insert(source.EndOf(old), $", {spelling}]")];

        var last = list.Items[list.Items.Count - 1];
        if (source.IsFlow(list))
            return edit.Lists.AddToBrackets(list, source.StartOf(last), source.EndOf(last), spelling);

        var dash = source.FindDash(last);
        return dash < 0 ? [] : [edit.Lists.AddLines(last, source.ColumnOf(dash), "- " + spelling)];
    }

    private static bool IsWanted(ModelEdit before, ModelEdit after, string component, string word, string pattern)
    {
        if (Find(after, component)?.Find(word) is not YamlSequence now || Find(before, component) is not { } old)
            return false;

        return YamlShape.IsSameBut(before.Root, after.Root, Key)
            && YamlShape.IsSameBut((YamlMapping)before.Root.Find(Key)!, (YamlMapping)after.Root.Find(Key)!, component)
            && YamlShape.IsSameBut(old, Find(after, component)!, word)
            && YamlShape.HasOneMore(YamlShape.ItemsOf(old.Find(word)), now.Items)
            && now.Items.OfType<YamlScalar>().Any(item => item.Value == pattern);
    }

    private static IReadOnlyList<TextChange> Declaration(ModelEdit edit, string component, string selector)
    {
        var source = edit.Source;
        var components = (YamlMapping)edit.Root.Find(Key)!;
        var last = components.Entries[components.Entries.Count - 1];
        var start = source.StartOf(last.Key);
        var inBrackets = $"{component}: {{ {selector} }}";
        if (source.IsFlow(components))
            return edit.Lists.AddToBrackets(components, start, source.EndOf(last.Value), inBrackets);

        var column = source.ColumnOf(start);
        return source.IsFlow(last.Value)
            ? [edit.Lists.AddLines(last.Value, column, inBrackets)]
            : [edit.Lists.AddLines(last.Value, column, component + ":", "  " + selector)];
    }
}
