using System;
using System.Globalization;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Services;

/// <summary>AR0110: a name in a string is a dependency like any other.</summary>
public static class HiddenDependencyCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0110";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A dependency is hidden in a string";

    /// <summary>The message: who, whom, the API that takes the string, and why it is not allowed.</summary>
    public const string MessageFormat = "'{0}' must not use '{1}' by a name in a string for '{2}': {3}";

    /// <summary>Judges a type, an assembly or a library that a text names.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="crossing">From the code to what it names.</param>
    /// <param name="target">What it names.</param>
    /// <returns>The verdict; null where it is allowed.</returns>
    internal static TextVerdict? Check(Judge judge, in Crossing crossing, CodeElement target)
    {
        // A deprecated arrow still allows.
        if (judge.FindBrokenRule(crossing) is not { } rule || rule == DeprecatedArrowCheck.Id)
            return null;

        var source = new CodeElement("", "", "{0}", "");
        var violation = judge.Describe(crossing, rule, new Dependency(source, target, crossing.Kind, null));
        return new TextVerdict(Id, violation.TargetNode, target, Quote(target, Cause(violation.Message, target)));
    }

    /// <summary>Judges a service that is fetched by a key which is the name of a component.</summary>
    /// <returns>The verdict; null where any arrow leads there: over a wire it is a client that has the key.</returns>
    internal static TextVerdict? CheckKey(Judge judge, in Crossing crossing, Component target) =>
        judge.FindBrokenRule(crossing) == WireCrossedCheck.Id ? null : Check(judge, crossing, new CodeElement("", "", target.Name, ""));

    private static string Quote(CodeElement target, string cause) =>
        string.Format(
        CultureInfo.InvariantCulture, MessageFormat, "{0}", TextVerdict.Escape(target.ShortName), "{1}", TextVerdict.Escape(cause));

    // Every rule between two components says "'A' must not use 'B': " and then why.
    private static string Cause(string message, CodeElement target)
    {
        var start = "'{0}' must not use '" + target.ShortName + "': ";
        return message.StartsWith(start, StringComparison.Ordinal) ? message.Substring(start.Length) : message;
    }
}
