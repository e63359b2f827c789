using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Tests;

/// <summary>What editors make of a rule: where its page is, and when it is told.</summary>
public sealed class DescriptorTests
{
    public static TheoryData<string> Ids => new(Descriptors.All.Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_is_the_page_of_the_rule(string id)
    {
        Assert.Equal(Verdicts.Rules.Get(id).HelpLink, Descriptors.Find(id)!.HelpLinkUri);
        Assert.Equal(Verdicts.Rules.Get(id).Title, Descriptors.Find(id)!.Title.ToString());
    }

    [Fact]
    public void Only_a_rule_that_is_told_at_the_end_of_a_compilation_says_so() => Assert.Equal(
        ["AR0004", "AR0109", "AR0111"],
        Descriptors.All.Where(descriptor => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)).Select(descriptor => descriptor.Id));
}
