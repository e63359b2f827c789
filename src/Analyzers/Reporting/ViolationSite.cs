using System.Collections.Generic;
using ArchRules.Facts;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Reporting;

/// <summary>A dependency that breaks a rule, before it is known whether it stands for others in its statement.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Crossing">What was judged.</param>
/// <param name="Target">What is used.</param>
/// <param name="Token">Where.</param>
/// <param name="Line">The line where the statement or body around it begins, from 0; -1 for what a declaration says.</param>
internal sealed record ViolationSite(string Rule, Crossing Crossing, CodeElement Target, SyntaxToken Token, int Line)
{
    /// <summary>The order in which a person would point at them.</summary>
    public static IComparer<ViolationSite> Order { get; } = Comparer<ViolationSite>.Create(Compare);

    private static int Compare(ViolationSite a, ViolationSite b)
    {
        var byKind = a.Crossing.Kind.CompareTo(b.Crossing.Kind);
        if (byKind != 0)
            return byKind;

        var byTarget = string.CompareOrdinal(a.Target.ToString(), b.Target.ToString());
        if (byTarget != 0)
            return byTarget;

        var byFile = string.CompareOrdinal(a.Token.SyntaxTree?.FilePath, b.Token.SyntaxTree?.FilePath);
        return byFile != 0 ? byFile : a.Token.SpanStart.CompareTo(b.Token.SpanStart);
    }
}
