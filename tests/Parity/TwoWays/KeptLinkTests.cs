namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>AR0201: an address that is only stored where people follow it, or handed out as a link for them, is no call.</summary>
public sealed class KeptLinkTests
{
    private const string Model = """
        components:
          web: { projects: Shop.Web }
          orders: { projects: Shop.Orders }
        arrows: []
        """;

    private const string OpenApi = """
        namespace Microsoft.OpenApi.Models
        {
            public class OpenApiInfo { public Uri? TermsOfService { get; set; } public OpenApiContact? Contact { get; set; } public OpenApiLicense? License { get; set; } }
            public class OpenApiContact { public Uri? Url { get; set; } }
            public class OpenApiLicense { public Uri? Url { get; init; } }
            public class OpenApiExternalDocs { public Uri? Url { get; set; } }
            public class OpenApiFlow { public Uri? Url { get; set; } }
        }

        namespace Packages
        {
            public class Package { public Uri? LicenseUrl; public Uri? HelpLink { get; set; } public Uri? TargetNamespaceUri { get; set; } public Uri? NamespaceService { get; set; } public static Uri? Docs { get; set; } public Uri? Url { get; set; } }
            public class OpenApiContact { public Uri? Url { get; set; } }
        }

        """;

    [Theory]
    [InlineData("new OpenApiInfo { Contact = new OpenApiContact { Url = new Uri(\"http://orders/x\") } }.ToString();")]
    [InlineData("new OpenApiInfo { License = new() { Url = new(\"http://orders\") } }.ToString();")]
    [InlineData("new OpenApiInfo { TermsOfService = new Uri(\"http://orders/terms\") }.ToString();")]
    [InlineData("new OpenApiExternalDocs().Url = new Uri(\"http://orders\");")]
    [InlineData("p.LicenseUrl = new Uri(\"http://orders\");")]
    [InlineData("p.HelpLink = new Uri($\"http://orders/{p}\");")]
    [InlineData("if (p is { } q) q.HelpLink = new Uri(\"http://orders\");")]
    [InlineData("licenseUrl = new Uri(\"http://orders\");")]
    [InlineData("p.TargetNamespaceUri = new Uri(\"http://orders\");")]
    [InlineData("Action a = () => p.HelpLink = new Uri(\"http://orders\"); a();")]
    public void Stored_where_people_follow_it_is_no_call(string code) => Assert.Empty(In(code));

    [Theory]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"http://orders\") }.ToString();")]
    [InlineData("new OpenApiFlow { Url = new Uri(\"http://orders\") }.ToString();")]
    [InlineData("new Packages.OpenApiContact { Url = new Uri(\"http://orders\") }.ToString();")]
    [InlineData("p.Url = new Uri(\"http://orders\");")]
    [InlineData("Package.Docs = new Uri(\"http://orders\");")]
    [InlineData("p.NamespaceService = new Uri(\"http://orders\");")]
    [InlineData("p.HelpLink = p.Url = new Uri(\"http://orders\");")]
    [InlineData("Call(p.HelpLink = new Uri(\"http://orders\"));")]
    [InlineData("Call(new Uri(\"http://orders\"));")]
    [InlineData("var u = new Uri(\"http://orders\"); p.HelpLink = u; Call(u);")]
    [InlineData("p.HelpLink = new UriBuilder(\"http://orders\").Uri;")]
    public void Stored_anywhere_else_or_passed_on_it_is_one(string code) => Assert.Equal(["AR0201 Shop.Web.C.M(Package) -> orders"], In(code));

    [Theory]
    [InlineData("Uri GetHelpLink(int i) => new Uri(\"http://orders\");")]
    [InlineData("object HelpUrlOf(int i) { return new Uri($\"http://orders/{i}\"); }")]
    [InlineData("Uri? FindLicenseUri(int i) { if (i > 2) { return null; } try { return new(\"http://orders\"); } finally { Call(null); } }")]
    [InlineData("Uri? HelpLinkFor(int i) => i > 2 ? new Uri(\"http://orders/a\") : null;")]
    [InlineData("Uri? HelpLinkFor(int i) => i switch { 1 => new Uri(\"http://orders/a\"), 2 => new Uri(\"http://orders/b\"), _ => null };")]
    [InlineData("Uri HelpLinkFor(Uri? u) => u ?? new Uri(\"http://orders/a\");")]
    [InlineData("Uri HelpLinkFor(int i) { var u = new Uri(\"http://orders/a\"); return u; }")]
    [InlineData("Uri GenerateLinkForHelpKeyword(string k) => new Uri(\"http://orders/?k=\" + k);")]
    [InlineData("Uri LinkToDocs(int i) => new Uri(\"http://orders/docs\");")]
    [InlineData("Uri GetNamespaceUri(int i) => new Uri(\"http://orders/schema\");")]
    public void Handed_out_as_a_link_for_people_is_no_call(string member) => Assert.Empty(Judge(member));

    [Theory]
    [InlineData("Uri GetServiceUrl(int i) => new Uri(\"http://orders\");")]
    [InlineData("Uri GetDownloadLink(int i) => new Uri(\"http://orders\");")]
    [InlineData("Uri GetLinkForProject(int i) => new Uri(\"http://orders\");")]
    [InlineData("Uri GetLinkToIcon(int i) => new Uri(\"http://orders\");")]
    [InlineData("Uri LinkToHelpers(int i) => new Uri(\"http://orders\");")]
    [InlineData("Uri LinkForOrder(int i) => new Uri(\"http://orders\");")]
    [InlineData("string GetHelpLink(int i) => new Uri(\"http://orders\").Host;")]
    [InlineData("Uri? GetHelpLink(int i) { Call(new Uri(\"http://orders\")); return null; }")]
    [InlineData("Uri GetHelpLink(int i) { var u = new Uri(\"http://orders/a\"); Call(u); return u; }")]
    [InlineData("Func<Uri> GetHelpLink(int i) => () => new Uri(\"http://orders\");")]
    [InlineData("Uri? GetHelpLink(int i) { Uri Inner() => new Uri(\"http://orders\"); Call(Inner()); return null; }")]
    [InlineData("async Task<Uri> GetHelpLink(int i) { await Task.Yield(); return new Uri(\"http://orders\"); }")]
    [InlineData("IEnumerable<Uri> GetHelpLink(int i) { yield return new Uri(\"http://orders\"); }")]
    public void Handed_out_for_another_reason_or_used_on_the_way_it_is_one(string member) => Assert.Single(Judge(member));

    private static string[] In(string code) => Judge($"Uri? licenseUrl; void M(Package p) {{ {code} }}");

    private static string[] Judge(string member) => TwoReaders.Judge(
        Model,
        ("Libraries", OpenApi),
        ("Shop.Web", $"using System.Net.Http; using Microsoft.OpenApi.Models; using Package = Packages.Package; namespace Shop.Web {{ class C {{ {member} static void Call(Uri? u) {{ }} }} }}"));
}
