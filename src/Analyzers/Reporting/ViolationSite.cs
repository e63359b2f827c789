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
    /// <summary>The target as the type declares it that declares the member.</summary>
    public CodeElement Declared { get; init; } = Target;

    /// <summary>The order in which a person would point at them.</summary>
    public static IComparer<ViolationSite> Order { get; } = Comparer<ViolationSite>.Create(Compare);

    private static int Compare(ViolationSite a, ViolationSite b)
    {
        var byDependency = ViolationList.Compare((a.Crossing.Kind, a.Target), (b.Crossing.Kind, b.Target));
        if (byDependency != 0)
            return byDependency;

        var byFile = string.CompareOrdinal(a.Token.SyntaxTree?.FilePath, b.Token.SyntaxTree?.FilePath);
        return byFile != 0 ? byFile : a.Token.SpanStart.CompareTo(b.Token.SpanStart);
    }
}
