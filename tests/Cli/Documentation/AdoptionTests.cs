using System.Reflection;
using System.Text.RegularExpressions;
using ArchRules.Cli.Tests.Changes;

namespace ArchRules.Cli.Tests.Documentation;

/// <summary>The first day of an old system, as <c>docs/adoption.md</c> tells it: each output on that page is what the command says.</summary>
public sealed class AdoptionTests
{
    private const string Page = """
        using Ledger.Business;
        using Ledger.Common;
        using Ledger.Data;

        namespace Ledger.Web;

        public sealed class InvoicePage
        {
            public void Submit(Invoice invoice) => new Billing().Bill(invoice);

            public string Show() => "Invoices: " + new InvoiceTable().Count();
        }

        """;

    private const string Reminder = """
        using Ledger.Data;

        namespace Ledger.Web;

        public sealed class ReminderPage
        {
            public string Show() => "To remind: " + new InvoiceTable().Count();
        }

        """;

    private const string Billing = """
        using Ledger.Common;
        using Ledger.Data;

        namespace Ledger.Business;

        public sealed class Billing
        {
            private readonly InvoiceTable invoices = new();

            public void Bill(Invoice invoice) => invoices.Insert(invoice);
        }

        """;

    private static readonly string Documentation = File.ReadAllText(Path.Combine(
        typeof(AdoptionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!,
        "docs", "adoption.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Every_output_of_the_page_is_real()
    {
        using var ledger = Ledger();
        await Tells(ledger, "init");
        Shows(File.ReadAllText(ledger.Files.At("archrules.yml")));
        Shows(File.ReadAllText(ledger.Files.At("archrules.baseline.yml")));
        await Tells(ledger, "check", "--no-build");

        ledger.Commit("draw");
        ledger.Git("checkout", "--quiet", "-b", "remind");
        ledger.Files.Write("Ledger.Web/ReminderPage.cs", Reminder);
        await Tells(ledger, "check");

        ledger.Files.Write("Ledger.Web/ReminderPage.cs", Mended(Reminder).Replace("Ledger.Data", "Ledger.Business", StringComparison.Ordinal));
        ledger.Files.Write("Ledger.Web/InvoicePage.cs", Mended(Page).Replace("using Ledger.Data;\n", "", StringComparison.Ordinal));
        ledger.Files.Write("Ledger.Business/Billing.cs", Billing.Replace("    public void Bill", "    public int Count() => invoices.Count();\n\n    public void Bill", StringComparison.Ordinal));
        await Tells(ledger, "check");
        await Tells(ledger, "baseline", "prune", "--no-build");
        ledger.Commit("pay");
        await Tells(ledger, "diff", "main", "--no-build");
    }

    private static async Task Tells(GitFolder ledger, params string[] words)
    {
        var run = await ledger.Files.RunAsync(words);
        Assert.True(run.ExitCode < 2, run.ToString());
        Shows(Regex.Replace(run.Output, @"main \([0-9a-f]{7}\)", "main (1a2b3c4)"));
    }

    private static void Shows(string output) => Assert.Contains("\n" + output.TrimEnd('\n') + "\n```\n", Documentation, StringComparison.Ordinal);

    private static string Mended(string code) => code.Replace("new InvoiceTable()", "new Billing()", StringComparison.Ordinal);

    private static GitFolder Ledger() => new(
        ("Ledger.slnx", SystemFolder.Solution("Ledger.Common/Ledger.Common.csproj", "Ledger.Data/Ledger.Data.csproj", "Ledger.Business/Ledger.Business.csproj", "Ledger.Web/Ledger.Web.csproj")),
        ("Ledger.Common/Ledger.Common.csproj", SystemFolder.Project()),
        ("Ledger.Common/Invoice.cs", "namespace Ledger.Common; public sealed record Invoice(int Number, decimal Amount);\n"),
        ("Ledger.Data/Ledger.Data.csproj", SystemFolder.Project("Ledger.Common")),
        ("Ledger.Data/InvoiceTable.cs", """
            using System.IO;
            using Ledger.Common;

            namespace Ledger.Data;

            public sealed class InvoiceTable
            {
                public void Insert(Invoice invoice) => File.AppendAllText("invoices.csv", invoice.Number + ";" + invoice.Amount + "\n");

                public int Count() => File.ReadAllLines("invoices.csv").Length;
            }

            """),
        ("Ledger.Business/Ledger.Business.csproj", SystemFolder.Project("Ledger.Common", "Ledger.Data")),
        ("Ledger.Business/Billing.cs", Billing),
        ("Ledger.Web/Ledger.Web.csproj", SystemFolder.Project("Ledger.Common", "Ledger.Business", "Ledger.Data")
            .Replace("Microsoft.NET.Sdk\"", "Microsoft.NET.Sdk.Web\"", StringComparison.Ordinal)
            .Replace("<TargetFramework>", "<ImplicitUsings>enable</ImplicitUsings><TargetFramework>", StringComparison.Ordinal)),
        ("Ledger.Web/Program.cs", """
            using Ledger.Web;

            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/", () => new InvoicePage().Show());
            app.Run();

            """),
        ("Ledger.Web/InvoicePage.cs", Page));
}
