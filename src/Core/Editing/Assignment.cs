using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArchRules.Model;

namespace ArchRules.Editing;

/// <summary>A way to give unassigned code to a component.</summary>
/// <param name="Component">The component.</param>
/// <param name="IsNew">Whether it has to be declared.</param>
/// <param name="Key">What <paramref name="Pattern"/> is matched against.</param>
/// <param name="Pattern">The pattern that chooses the code.</param>
public sealed record Assignment(string Component, bool IsNew, PatternKey Key, string Pattern)
{
    private const int Most = 6;

    /// <summary>Edits the model file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="included">The texts of the files that it includes, by their names in it; null where it includes none.</param>
    /// <returns>The edited text, or why the file was left alone.</returns>
    public EditedText Edit(string text, IReadOnlyDictionary<string, string>? included = null) => IsNew
        ? PatternEditor.Declare(text, Component, Key, Pattern, included)
        : PatternEditor.Add(text, Component, Key, Pattern, included);

    /// <summary>Finds the components that a namespace could be meant for.</summary>
    /// <param name="model">The model.</param>
    /// <param name="ns">The namespace; empty for the global one.</param>
    /// <param name="assembly">The assembly that holds it.</param>
    /// <param name="withAllBelow">Whether the namespaces below it go along.</param>
    /// <returns>
    /// The components whose names begin alike, those that agree longest first, then those that take no more than the namespace; at most six; where none does, all that could take it.
    /// Then a new component. Components that choose by types are left out, and so are those of other projects: a pattern added to them
    /// would not choose this code.
    /// </returns>
    public static IReadOnlyList<Assignment> Find(ArchitectureModel model, string ns, string assembly, bool withAllBelow)
    {
        var pattern = withAllBelow ? ns + ".**" : ns;
        var possible = model.Components
            .Where(component => component.HasCode && CanTake(component, ns, assembly))
            .Select(component => Choose(component, ns, assembly, pattern))
            .ToArray();
        var alike = possible.Where(choice => choice.Likeness > 0).ToArray();
        return (alike.Length > 0 ? alike : possible)
            .OrderByDescending(choice => choice.Likeness)
            .ThenByDescending(choice => choice.Assignment.Key)
            .Select(choice => choice.Assignment)
            .Take(Most)
            .Append(NewComponent(model, ns, assembly, pattern))
            .ToArray();
    }

    private static (int Likeness, Assignment Assignment) Choose(Component component, string ns, string assembly, string pattern) =>
        component.Selector.Namespaces is { Count: > 0 } namespaces
            ? (Likeness(namespaces, ns), new Assignment(component.Name, false, PatternKey.Namespaces, pattern))
            : (Likeness(component.Selector.Projects, assembly), new Assignment(component.Name, false, PatternKey.Projects, assembly));

    private static bool CanTake(Component component, string ns, string assembly)
    {
        var selector = component.Selector;
        if (selector.Types.Count > 0)
            return false;

        return selector.Namespaces.Count == 0
            || (ns.Length > 0 && (selector.Projects.Count == 0 || selector.Projects.Any(project => new Glob(project.Text).Matches(assembly))));
    }

    private static int Likeness(IReadOnlyList<Pattern> patterns, string name)
    {
        var segments = name.Split('.');
        return patterns.Max(pattern => pattern.Text.Split('.').Zip(segments, (a, b) => a == b).TakeWhile(same => same).Count());
    }

    // Written as most of the file is: by projects where all components are projects.
    private static Assignment NewComponent(ArchitectureModel model, string ns, string assembly, string pattern)
    {
        var byProject = ns.Length == 0
            || model.Components.Where(component => component.HasCode).All(component => component.Selector.StrongestKey == PatternKey.Projects);
        var name = NameOf(byProject ? assembly : ns);
        var unique = name;
        for (var number = 2; model.FindComponent(unique) is not null; number++)
            unique = name + "-" + number;

        return byProject
            ? new Assignment(unique, true, PatternKey.Projects, assembly)
            : new Assignment(unique, true, PatternKey.Namespaces, pattern);
    }

    // Shop.OrderMails is 'order-mails'.
    private static string NameOf(string fullName)
    {
        var last = fullName.Substring(fullName.LastIndexOf('.') + 1);
        var name = new StringBuilder();
        for (var i = 0; i < last.Length; i++)
        {
            if (char.IsUpper(last[i]) && i > 0 && char.IsLower(last[i - 1]))
                name.Append('-');
            name.Append(char.ToLowerInvariant(last[i]));
        }

        return name.ToString();
    }
}
