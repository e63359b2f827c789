using ArchRules.Facts;

namespace ArchRules.Core.Tests.Facts;

/// <summary>Names of what keeps links for people or hands them out, and names that only look like it.</summary>
public sealed class PageLinkTests
{
    [Theory]
    [InlineData("GetHelpLink")]
    [InlineData("LicenseUrlOf")]
    [InlineData("ProjectUrlFor")]
    [InlineData("GenerateLinkForHelpKeyword")]
    [InlineData("LinkToDocs")]
    [InlineData("GetLinkToLicenseFile")]
    [InlineData("Shop.IPages.GetLinkForPrivacyPolicy")]
    [InlineData("GetXmlNamespaceUri")]
    public void A_method_named_after_a_page_hands_out_links(string method) => Assert.True(PageLink.IsHandedOutBy(method));

    [Theory]
    [InlineData("GetLink")]
    [InlineData("LinkFor")]
    [InlineData("LinkForOrder")]
    [InlineData("LinkForProject")]
    [InlineData("LinkToIcon")]
    [InlineData("LinkToHelpers")]
    [InlineData("LinkToProjectHelp")]
    [InlineData("GetNamespace")]
    [InlineData("GetServiceUri")]
    public void Any_other_address_may_be_there_to_be_called(string method) => Assert.False(PageLink.IsHandedOutBy(method));

    [Theory]
    [InlineData("TargetNamespaceUri", true)]
    [InlineData("namespaceUri", true)]
    [InlineData("NamespaceUrl", false)]
    [InlineData("NamespaceServiceUri", false)]
    public void A_namespace_is_told_by_the_end_of_its_name(string member, bool isKept) => Assert.Equal(isKept, PageLink.IsKeptIn("Shop", "Schema", member));
}
