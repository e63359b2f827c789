using System;
using System.Globalization;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>AR0107 for whole assemblies: <c>InternalsVisibleTo</c> does not open the internals of one component to another.</summary>
public static class FriendCheck
{
    /// <summary>The message: the assembly, its friend, and their components.</summary>
    public const string MessageFormat =
        "'{0}' must not open its internals to '{1}': they belong to '{2}' and '{3}'; make public what '{3}' may use, or move the code that needs more into '{2}'";

    private const string Module = "<Module>";

    /// <summary>Decides whether one assembly may be the friend of another.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="assembly">The assembly that opens its internals.</param>
    /// <param name="friend">Whom it opens them to, as the attribute names it: with or without a public key.</param>
    /// <returns>The violation; null where both are in one component, or where one of them is in none or ignored, as tests are.</returns>
    public static Violation? Check(Judge judge, string assembly, string friend)
    {
        var name = friend.Split(',')[0].Trim();
        if (IsTest(name))
            return null;

        var from = judge.Places.Place(assembly, "", Module);
        var to = judge.Places.Place(name, "", Module);
        if (!IsComponent(judge.Model, from) || !IsComponent(judge.Model, to) || from.IsSame(to))
            return null;

        var (owner, other) = (judge.Model.FindComponent(from)!, judge.Model.FindComponent(to)!);
        return new Violation(
            Rules.Get(HiddenTypeCheck.Id),
            new Dependency(new CodeElement(assembly, "", Module, ""), new CodeElement(name, "", Module, ""), DependencyKind.Attribute, null),
            owner.Name,
            other.Name,
            string.Format(CultureInfo.InvariantCulture, MessageFormat, assembly, name, owner.Name, other.Name));
    }

    /// <summary>Whom a dependency of an assembly opens its internals to; null where it is no such dependency.</summary>
    internal static string? FriendOf(Dependency dependency) => dependency.Target.Type == Module ? dependency.Target.Assembly : null;

    // A pattern such as Shop.Orders* chooses the tests too, which no one has to put under 'ignore' where they are not checked.
    private static bool IsTest(string name) =>
        name.EndsWith("Tests", StringComparison.Ordinal) || name.EndsWith("Test", StringComparison.Ordinal);

    private static bool IsComponent(ArchitectureModel model, Placement place) => place.HasNode && place.Node < model.Components.Count;
}
