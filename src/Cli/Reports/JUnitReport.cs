using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ArchRules.Model;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Reports;

/// <summary>The report as test results: one case for each arrow and each rule, as the test kit has them.</summary>
internal static class JUnitReport
{
    /// <summary>Writes one document with a suite for each system.</summary>
    /// <returns>XML that ends in a line feed.</returns>
    public static string Write(IReadOnlyList<SystemReport> reports)
    {
        var suites = reports.Select(SuiteOf).ToArray();
        var root = new XElement("testsuites", new XAttribute("name", "ArchRules"), Sums(suites), suites);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static XElement SuiteOf(SystemReport report)
    {
        var name = report.Result.Model.System ?? report.Context.Show(report.Context.ModelFile);
        var items = ReportItems.Of([report]).Where(item => item.Debt is null).ToArray();
        var cases = report.Result.Model.Arrows.Select(arrow => ArrowCase(arrow, report))
            .Concat(report.Rules.Select(rule => RuleCase(rule, report, items.Where(item => item.Rule == rule).ToArray())))
            .ToArray();
        foreach (var test in cases)
            test.SetAttributeValue("classname", Clean(name));

        return new XElement(
            "testsuite",
            new XAttribute("name", Clean(name)),
            new XAttribute("tests", cases.Length),
            new XAttribute("failures", cases.Count(test => test.Element("failure") is not null)),
            new XAttribute("errors", 0),
            new XAttribute("skipped", cases.Count(test => test.Element("skipped") is not null)),
            cases);
    }

    private static XElement ArrowCase(Arrow arrow, SystemReport report)
    {
        var (model, severities) = (report.Result.Model, report.Context.Severities);
        var broken = report.Result.Violations.Where(violation =>
            severities[violation.Rule] >= Severity.Warning
            && model.FindComponent(violation.SourceNode) is { } source
            && model.FindComponent(violation.TargetNode) is { } target
            && arrow.Joins(source, target));
        var only = report with { Result = report.Result with { Violations = broken.ToArray(), Findings = [], KnownDebt = [] } };
        return Case(arrow.ToString(), ReportItems.Of([only]));
    }

    private static XElement RuleCase(Rule rule, SystemReport report, IReadOnlyList<ReportItem> items)
    {
        var test = Case($"{rule.Id} {rule.Title}", items);
        if (items.Count > 0)
            return test;

        // What was not judged has not passed.
        if (report.Context.Severities[rule] == Severity.None)
            test.Add(new XElement("skipped", new XAttribute("message", "its severity is none")));
        else if (rule.NeedsWholeSystem && !report.IsWhole)
            test.Add(new XElement("skipped", new XAttribute("message", "only a check of the whole system judges it")));

        return test;
    }

    private static XElement Case(string name, IReadOnlyList<ReportItem> items)
    {
        var test = new XElement("testcase", new XAttribute("name", Clean(name)), new XAttribute("time", 0));
        var failures = items.Where(item => item.Severity >= Severity.Warning).ToArray();
        if (failures.Length > 0)
            test.Add(new XElement(
                "failure",
                new XAttribute("message", Clean(failures.Length == 1 ? failures[0].Message : Quantity.Of(failures.Length, "violation"))),
                new XAttribute("type", failures[0].Rule.Id),
                Lines(failures)));

        if (failures.Length < items.Count)
            test.Add(new XElement("system-out", Lines(items.Except(failures))));

        return test;
    }

    private static string Lines(IEnumerable<ReportItem> items) => Clean(string.Concat(items.Select(item =>
        $"{(item.File is { } file ? $"{file}({item.Line},{item.Column}): " : item.Source is { } source ? source + ": " : "")}{item.Word} {item.Rule.Id}: {item.Message}\n")));

    private static IEnumerable<XAttribute> Sums(IReadOnlyList<XElement> suites) => new[] { "tests", "failures", "errors", "skipped" }.Select(key =>
        new XAttribute(key, suites.Sum(suite => int.Parse(suite.Attribute(key)!.Value, CultureInfo.InvariantCulture))));

    // Constants of the code may hold what XML cannot.
    private static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) ? c : '\uFFFD'));
}
