using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Model.Reading;

/// <summary>Two components that claim the same code by the same pattern: a mistake of the file, whatever the code is.</summary>
internal static class DuplicatePatterns
{
    public static void Check(ArchitectureModel model, Mistakes mistakes)
    {
        var seen = new Dictionary<string, Component>(System.StringComparer.Ordinal);
        foreach (var component in model.Components)
        {
            var selector = component.Selector;
            foreach (var pattern in selector[selector.StrongestKey])
            {
                var identity = $"{pattern.Key}:{pattern.Wildcard}|{WeakerPatterns(selector)}|{Texts(component.Except.Patterns)}";
                if (!seen.TryGetValue(identity, out var other))
                    seen.Add(identity, component);
                else if (other != component)
                    mistakes.Unreadable(pattern.Range, $"pattern '{pattern.Text}' is in component '{other.Name}' too; keep it in one of them");
                else
                    mistakes.Unreadable(pattern.Range, $"pattern '{pattern.Text}' is written twice; keep one");
            }
        }
    }

    private static string WeakerPatterns(Selector selector) =>
        Texts(selector.Patterns.Where(pattern => pattern.Key != selector.StrongestKey));

    private static string Texts(IEnumerable<Pattern> patterns) =>
        string.Join(",", patterns.Select(pattern => $"{pattern.Key}:{pattern.Wildcard}").OrderBy(text => text, System.StringComparer.Ordinal));
}
