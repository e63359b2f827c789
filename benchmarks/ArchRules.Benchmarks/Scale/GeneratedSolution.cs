namespace ArchRules.Benchmarks.Scale;

/// <summary>A solution of 150 projects in which 1,500 dependencies contradict front-end, service, storage.</summary>
internal static class GeneratedSolution
{
    // 45 modules with 33 contradictions each are 1,485; the first module has the rest.
    private const int ShortcutsOfModule = 22;
    private const int UpwardOfModule = 11;
    private const int Rest = 15;
    private const int ContractCount = 10;

    private static readonly string[] Areas = ["Order", "Billing", "Stock", "Customer", "Delivery", "Price", "Supplier", "Report", "Mail"];
    private static readonly string[] Kinds = ["Intake", "History", "Search", "Export", "Archive"];

    /// <summary>Writes the solution.</summary>
    /// <returns>How many projects it has.</returns>
    public static int Write(string folder)
    {
        var modules = Areas.SelectMany(area => Kinds.Select(kind => area + kind)).ToArray();
        var projects = modules.SelectMany((module, i) => ModuleOf(module, modules[(i + 1) % modules.Length], i)).Concat(Others(modules)).ToArray();
        foreach (var project in projects)
            project.Write(folder);

        var paths = projects.Select(project => $"<Project Path=\"src/{project.Name}/{project.Name}.csproj\" />");
        File.WriteAllText(Path.Combine(folder, "Mill.slnx"), $"<Solution>{string.Concat(paths)}</Solution>");
        return projects.Length;
    }

    private static IEnumerable<GeneratedProject> ModuleOf(string module, string next, int i)
    {
        yield return new GeneratedProject($"Mill.{module}.Data", "Mill.Pricing.Services", "Mill.Common")
        {
            Files =
            [
                Class($"Mill.{module}.Data", "Store", "public System.Data.Common.DbConnection? Connection { get; set; }", 24, "Mill.Common.Clock.Now()"),
                Class($"Mill.{module}.Data", "Recalculation", "", UpwardOfModule, "Mill.Pricing.Services.Pricing.Step0()"),
            ],
        };
        yield return new GeneratedProject($"Mill.{module}.Logic", $"Mill.{module}.Data", "Mill.Common", i < ContractCount ? $"Mill.{module}.Contracts" : "Mill.Common")
        {
            Files = [Class($"Mill.{module}.Logic", "Desk", "", 30, $"Mill.{module}.Data.Store.Step1() + Mill.Common.Clock.Now()")],
        };
        yield return new GeneratedProject($"Mill.{module}.Web", $"Mill.{module}.Logic", $"Mill.{next}.Logic", $"Mill.{module}.Data")
        {
            IsWeb = true,
            Files =
            [
                Class($"Mill.{module}.Web", "Page : Microsoft.AspNetCore.Mvc.Controller", "", 15, $"Mill.{module}.Logic.Desk.Step0() + Mill.{next}.Logic.Desk.Step1()"),
                Class($"Mill.{module}.Web", "Shortcut", "", ShortcutsOfModule + (i == 0 ? Rest : 0), $"Mill.{module}.Data.Store.Step0()"),
            ],
        };
    }

    private static IEnumerable<GeneratedProject> Others(string[] modules)
    {
        foreach (var module in modules.Take(ContractCount))
            yield return new GeneratedProject($"Mill.{module}.Contracts") { Files = [Class($"Mill.{module}.Contracts", "Ticket", "", 1, "1")] };

        yield return new GeneratedProject("Mill.Common") { Files = ["namespace Mill.Common { public static class Clock { public static int Now() => 1; } }"] };
        yield return new GeneratedProject("Mill.Ledger.Data") { Files = [Class("Mill.Ledger.Data", "Ledger", "public System.Data.Common.DbConnection? Connection { get; set; }", 5, "1")] };
        yield return new GeneratedProject("Mill.Pricing.Services", "Mill.Ledger.Data") { Files = [Class("Mill.Pricing.Services", "Pricing", "", 5, "Mill.Ledger.Data.Ledger.Step0()")] };
        yield return new GeneratedProject("Mill.Import", "Mill.Common") { Output = "Exe", Files = ["System.Console.WriteLine(Mill.Common.Clock.Now());"] };
        yield return new GeneratedProject("Mill.Common.Tests", "Mill.Common") { Files = [Class("Mill.Common.Tests", "ClockTests", "", 1, "Mill.Common.Clock.Now()")] };
    }

    private static string Class(string ns, string name, string member, int methods, string body)
    {
        var steps = Enumerable.Range(0, methods).Select(i => $"        public static int Step{i}() => {body};\n");
        return $"namespace {ns}\n{{\n    public class {name}\n    {{\n        {member}\n{string.Concat(steps)}    }}\n}}\n";
    }
}
