using System.Collections.Generic;
using System.Linq;
using ArchRules.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Code;

/// <summary>Tells by names and forms alone which code may pass a text to an API that makes it a dependency.</summary>
internal sealed class TextCandidates(TextNames names)
{
    /// <summary>Finds the code of a file that is worth binding: only what stands around one of the names is looked at.</summary>
    public IEnumerable<SyntaxNode> In(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var text = WordText.Rent(tree.GetText());
        var hits = names.Table.In(text);
        var found = new HashSet<SyntaxNode>();
        while (hits.MoveNext())
        {
            // What 'new', 'base' or 'this' makes is named elsewhere.
            if ((names.Words.Has(hits.Word) || (names.IsUnnamed(hits.Word) && text.MayOpenList(hits.End)))
                && FindAround(root.FindToken(hits.Start), hits.Start) is { } node)
                found.Add(node);
        }

        var all = text.HasEscapes() ? root.DescendantNodes().Where(MayPass) : found;
        text.Return();
        return all.OrderBy(node => node.SpanStart).ThenByDescending(node => node.Span.Length);
    }

    private SyntaxNode? FindAround(SyntaxToken token, int position)
    {
        // A word in a comment is in no token.
        if (!token.Span.Contains(position))
            return null;

        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            if (MayPass(node))
                return node;
            if (node is not (NameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or ConditionalAccessExpressionSyntax))
                return null;
        }

        return null;
    }

    private bool MayPass(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => MayBe(call.Expression) && MayBeText(call.ArgumentList),
        ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation => MayBe(creation.Type) && MayBeText(arguments),
        ImplicitObjectCreationExpressionSyntax creation => MayBeText(creation.ArgumentList),
        ConstructorInitializerSyntax initializer => MayBeText(initializer.ArgumentList),
        PrimaryConstructorBaseTypeSyntax based => MayBe(based.Type) && MayBeText(based.ArgumentList),
        AttributeSyntax attribute => names.MayBeAttribute(NameOf(attribute.Name) ?? ""),
        AssignmentExpressionSyntax assignment => MayBe(assignment.Left) && ConstantForms.MayBeText(assignment.Right),
        _ => false,
    };

    private static bool MayBeText(ArgumentListSyntax arguments) => arguments.Arguments.Any(argument => ConstantForms.MayBeText(argument.Expression));

    private bool MayBe(ExpressionSyntax expression) => NameOf(expression) is { } name && names.MayBe(name);

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
