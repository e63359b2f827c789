using System.Globalization;
using System.Text;
using ArchRules.Cli.Html;
using ArchRules.Cli.Reports;
using ArchRules.Facts;
using ArchRules.Model.Reading;
using ArchRules.Reports;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Cli.Tests.Html;

/// <summary>A made-up system of three layers with as many components and violations as a test wants, and source files to quote.</summary>
internal static class LargeSystem
{
    private const int Types = 8;
    private static readonly string[] Layers = ["front-end", "service", "storage"];

    /// <summary>Checks such a system.</summary>
    /// <param name="folder">Where its source files are written.</param>
    /// <param name="components">How many components it has.</param>
    /// <param name="violations">How many violations, each on its own line.</param>
    public static ReportedSystem Check(SystemFolder folder, int components, int violations)
    {
        var random = new Random(7);
        var perLayer = components / Layers.Length;
        var model = new StringBuilder("system: Large system\nlayers: [front-end, service, storage]\ncomponents:\n");
        var arrows = new StringBuilder("arrows:\n");
        var uses = Enumerable.Range(0, components).Select(_ => new List<(int Target, int Line)>()).ToArray();
        for (var i = 0; i < components; i++)
        {
            var layer = i / perLayer;
            model.Append(CultureInfo.InvariantCulture, $"  {NameOf(i, perLayer)}: {{ layer: {Layers[layer]}, projects: {NameOf(i, perLayer)} }}\n");
            for (var n = 0; layer < 2 && n < 3; n++)
            {
                // Most systems use what is near: with neighbours of their own module.
                var target = ((layer + 1) * perLayer) + (((i % perLayer) + random.Next(9)) % perLayer);
                if (uses[i].TrueForAll(use => use.Target != target))
                    arrows.Append(CultureInfo.InvariantCulture, $"  - {NameOf(i, perLayer)} -> {NameOf(target, perLayer)}\n");
                uses[i].Add((target, 3 + uses[i].Count));
            }
        }

        for (var n = 0; n < violations; n++)
        {
            // Upwards: a service or a store that calls its callers. A few stand for most, as in real systems.
            var source = perLayer + (int)(Math.Pow(random.NextDouble(), 2) * (components - perLayer));
            uses[source].Add(((source / perLayer - 1) * perLayer + (source * 7 % perLayer + random.Next(3)) % perLayer, 3 + uses[source].Count));
        }

        var parsed = ArchitectureReader.Parse(model.ToString() + arrows);
        var facts = uses.Select((list, i) => FactsOf(folder, i, perLayer, list)).ToArray();
        var judge = new Judge(parsed.Model!);
        var context = new ReportContext(folder.At("archrules.yml"), folder.Root, SeverityTable.Default);
        var report = new SystemReport(SystemCheck.Run(judge, facts, CheckScope.Whole), context, []) { Root = folder.Root, IsWhole = true };
        return new ReportedSystem(report, ComponentGraph.Build(judge, facts), 1, new SourceFiles(folder.Root));
    }

    private static string NameOf(int component, int perLayer) =>
        string.Create(CultureInfo.InvariantCulture, $"{(component / perLayer) switch { 0 => "pages", 1 => "services", _ => "stores" }}-{component % perLayer:000}");

    private static AssemblyFacts FactsOf(SystemFolder folder, int component, int perLayer, List<(int Target, int Line)> uses)
    {
        var name = NameOf(component, perLayer);
        var types = Enumerable.Range(0, Types)
            .Select(i => new TypeRow(name, "Large", $"Part{i}", true, false, 0, 1) { IsAbstract = i < component % 4 })
            .ToList();
        var members = new List<MemberRow>();
        var rows = new List<DependencyRow>();
        var source = new StringBuilder("namespace Large;\n\n");
        foreach (var (target, line) in uses)
        {
            types.Add(new TypeRow(NameOf(target, perLayer), "Large", $"Part{line % Types}", false, false, -1, 0));
            members.Add(new MemberRow(line % Types, $"Run{line}()"));
            members.Add(new MemberRow(types.Count - 1, $"Save{line}(string, int)"));
            rows.Add(new DependencyRow(members.Count - 2, members.Count - 1, DependencyKind.Call, false, 0, line, 9));
            source.Append(CultureInfo.InvariantCulture, $"        await {NameOf(target, perLayer).Replace('-', '_')}.Part{line % Types}.Save{line}(\"order\", count + {line}, cancellation);\n");
        }

        folder.Write($"src/{name}/Parts.cs", source.ToString());
        return new AssemblyFacts
        {
            AssemblyName = name,
            Path = $"bin/{name}.dll",
            ModuleVersionId = Guid.Empty,
            HasSymbols = true,
            Types = types,
            Members = members,
            Documents = [folder.At($"src/{name}/Parts.cs")],
            Dependencies = DependencyList.Of(rows),
        };
    }
}
