using System.Text;
using System.Text.RegularExpressions;
using ArchRules.Cli.Html;
using ArchRules.Cli.Reports;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Reports;
using ArchRules.Text;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Cli.Tests.Html;

/// <summary>The page as a text: what it holds, how large it is, and what it must never hold.</summary>
public sealed class HtmlReportTests : IDisposable
{
    private const string Hard = "</script><img src=x onerror=alert(1)> \"q\" 'a' & ünï©ode \u202E\uD800";

    private static readonly DateTime Today = new(2026, 11, 22);

    private readonly SystemFolder folder = new();

    [Fact]
    public void A_system_of_300_components_and_5000_violations_fits_into_5_megabytes()
    {
        var system = LargeSystem.Check(folder, components: 300, violations: 5000);

        var page = HtmlReport.Write([system], Today);

        Assert.Equal(5000, system.Result.Violations.Count);
        Assert.Equal(5000, Regex.Count(page, "<pre>"));
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1_000_000, 5_000_000);
        if (Environment.GetEnvironmentVariable("ARCHRULES_KEEP_REPORT") is { Length: > 0 } path)
            File.WriteAllText(path, page);
    }

    [Fact]
    public void What_is_not_listed_is_counted()
    {
        var page = PageOf(Enumerable.Range(1, 6100).Select(line => ViolationAt(folder.At("a.cs"), line)).ToArray());

        Assert.Equal(6000, Regex.Count(page, "<code class=\"place\">"));
        Assert.Contains("100 more are not listed here", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_messages_stay_text()
    {
        var violation = ViolationAt(folder.At("a.cs"), 1) with { Message = Hard, SourceNode = Hard };

        var page = PageOf([violation], system: Hard.TrimEnd('\uD800', '\u202E'), notes: [Hard]);

        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "</script>"));
        Assert.Contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; &quot;q&quot; &#x27;a&#x27; &amp; ünï©ode", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\uD800", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_source_is_quoted_with_its_neighbours()
    {
        folder.Write("a.cs", "class A\n{\n    void Run() => store.Save(\"<order>\");\n}\n");

        var page = PageOf([ViolationAt(folder.At("a.cs"), 3)]);

        Assert.Contains("<mark><i>3</i>     void Run() =&gt; store.Save(&quot;&lt;order&gt;&quot;);</mark>", page, StringComparison.Ordinal);
        Assert.Contains("<i>2</i> {", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var c = \"Server=db;User Id=sa;Password=hunter2x\";")]
    [InlineData("Host=db;Username=app;Password=hunter2x")]
    [InlineData("Connect(new Uri(\"amqp://app:hunter2x@queue\"));")]
    [InlineData("client.SetApiKey(\"hunter2x\");")]
    [InlineData("const string Sign = \"hunter2xA9f0c7d2E4b6a8Kq\";")]
    public void A_line_that_may_hold_a_secret_is_not_quoted(string line)
    {
        folder.Write("a.cs", $"{line}\nclass A;\n");

        var page = PageOf([ViolationAt(folder.At("a.cs"), 2)]);

        Assert.DoesNotContain("hunter2x", page, StringComparison.Ordinal);
        Assert.Contains("not shown: it may hold a secret", page, StringComparison.Ordinal);
        Assert.Contains("class A;", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("../outside.cs")]
    [InlineData("gone.cs")]
    public void What_is_no_source_of_the_repository_is_not_quoted(string file)
    {
        var path = Path.GetFullPath(Path.Combine(folder.Root, "repository", file));
        if (file != "gone.cs")
            folder.Write(Path.GetRelativePath(folder.Root, path), "quoted all the same");

        var page = PageOf([ViolationAt(path, 1)], root: folder.At("repository"));

        Assert.DoesNotContain("quoted all the same", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_fetches_nothing()
    {
        var page = PageOf([ViolationAt(folder.At("a.cs"), 1)]);

        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Empty(Regex.Matches(page, "(src|srcset|action|data)=[\"']?http|@import|url\\((?!#)|<link(?! rel=\"icon\" href=\"data:,\")"));
    }

    [Fact]
    public void Debt_says_who_owes_what_and_until_when()
    {
        var violation = ViolationAt(folder.At("a.cs"), 1);
        BaselineEntry Entry(string member, DateTime? expires, string? owner, int count = 1) =>
            new("AR0101", $"Web:Shop.Page.{member}", "Data:Shop.Store.Save()", count, expires, owner, "later <b>", TextRange.FileStart);

        var page = PageOf([], debt: [violation], baseline: new Baseline(
        [
            Entry("Run()", Today.AddDays(30), "shop team", count: 2), Entry("Old()", Today.AddDays(-1), null), Entry("Paid()", null, "shop team"),
        ]));

        Assert.Matches("shop team</td><td>2026-12-22 <span class=\"chip warn\">1 paid</span>", page);
        Assert.Matches("nobody</span></td><td>2026-11-21 <span class=\"chip bad\">over</span>", page);
        Assert.Matches("never</span> <span class=\"chip ok\">paid</span>", page);
        Assert.Contains("<b>web</b> → <b>data</b>", page, StringComparison.Ordinal);
        Assert.Contains("later &lt;b&gt;", page, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static Violation ViolationAt(string file, int line) => new(
        Rules.Get(MissingArrowCheck.Id),
        new Dependency(new("Web", "Shop", "Page", "Run()"), new("Data", "Shop", "Store", "Save()"), DependencyKind.Call, new SourcePlace(file, line, 1)),
        "web",
        "data",
        "'Page' must not use 'Store'");

    private string PageOf(
        Violation[] violations, string system = "Shop", string[]? notes = null, string? root = null, Violation[]? debt = null, Baseline? baseline = null)
    {
        var model = ArchitectureReader.Parse($"""
            system: '{system.Replace("'", "''", StringComparison.Ordinal)}'
            components:
              web:
                projects: Web
              data:
                projects: Data
            """).Model!;
        var result = new CheckResult
        {
            Model = model,
            Assemblies = [],
            TypeCounts = [1, 1],
            Components = model.Components.Select(component => new CheckedComponent(component, 1)).ToArray(),
            DependencyCount = violations.Length,
            CrossingCount = violations.Length,
            UnassignedTypeCount = 0,
            IgnoredTypeCount = 0,
            KnownDebt = debt ?? [],
            Violations = violations,
            Findings = [],
            UsedArrows = [],
            Notes = notes ?? [],
        };
        var report = new SystemReport(result, new ReportContext(folder.At("archrules.yml"), folder.Root, SeverityTable.Default), [])
        {
            Root = root ?? folder.Root,
            IsWhole = true,
            Baseline = baseline ?? Baseline.Empty,
        };
        return HtmlReport.Write([new ReportedSystem(report, ComponentGraph.Build(new Judge(model), []), 1, new SourceFiles(report.Root))], Today);
    }
}
