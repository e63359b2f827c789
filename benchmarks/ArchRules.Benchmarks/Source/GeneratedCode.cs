using System.Text;

namespace ArchRules.Benchmarks.Source;

/// <summary>Code made for measuring: every namespace a component, every line a crossing.</summary>
internal static class GeneratedCode
{
    /// <summary>A namespace that nothing uses and no arrow leads to: with it, everything could be wrong and nothing is.</summary>
    public const string Never = "namespace Never { internal static class Unused { } }\n";

    /// <summary>The usings that the SDK gives to every project.</summary>
    public const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;

        """;

    /// <summary>A project of namespaces that use the next ones in each line, none in a circle.</summary>
    /// <param name="namespaces">How many namespaces.</param>
    /// <param name="lines">How many lines, about.</param>
    public static IEnumerable<(string Name, string Text)> Dense(int namespaces, int lines)
    {
        yield return ("Never.cs", ImplicitUsings + Never);
        const int LinesOfFile = 52;
        var files = Math.Max(namespaces, lines / LinesOfFile);
        for (var i = 0; i < files; i++)
            yield return ($"File{i}.cs", DenseFile(i % namespaces, i / namespaces, namespaces));
    }

    /// <summary>A model of such a project: everything that is done is allowed, but not everything that could be.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public static string Model(IEnumerable<string> namespaces)
    {
        var names = namespaces.ToArray();
        var text = new StringBuilder("components:\n  never: { namespaces: Never }\n");
        for (var i = 0; i < names.Length; i++)
            text.Append($"  c{i}: {{ namespaces: {names[i]} }}\n");

        text.Append("arrows:\n");
        for (var i = 0; i < names.Length; i++)
            text.Append($"  - c{i} -> {string.Join(", ", names.Select((_, other) => other).Where(other => other != i).Select(other => "c" + other))}\n");

        return text.ToString();
    }

    /// <summary>A model of a dense project with just the arrows that its code needs, so that its length grows with the components alone.</summary>
    /// <param name="namespaces">How many namespaces.</param>
    public static string DenseModel(int namespaces)
    {
        var text = new StringBuilder("components:\n  never: { namespaces: Never }\n");
        for (var i = 0; i < namespaces; i++)
            text.Append($"  c{i}: {{ namespaces: Dense.N{i} }}\n");

        text.Append("arrows:\n");
        for (var i = 0; i < namespaces - 1; i++)
            text.Append($"  - c{i} -> {string.Join(", ", Enumerable.Range(i + 1, Math.Min(10, namespaces - 1 - i)).Select(other => "c" + other))}\n");

        return text.ToString();
    }

    /// <summary>A project in which no code leaves its namespace.</summary>
    /// <param name="methods">How many methods.</param>
    /// <param name="lines">How many lines each of them has.</param>
    public static IEnumerable<(string Name, string Text)> Inner(int methods, int lines)
    {
        yield return ("Never.cs", ImplicitUsings + Never);
        for (var i = 0; i < methods; i++)
        {
            var body = string.Concat(Enumerable.Range(0, lines).Select(line => $"        total += new Item {{ Value = total }}.Next({line}).Value;\n"));
            yield return ($"File{i}.cs", $$"""
                namespace Dense.N0;

                public class Work{{i}}
                {
                    public int Run(int total)
                    {
                {{body}}        return total;
                    }
                }

                """);
        }

        yield return ("Item.cs", "namespace Dense.N0; public class Item { public int Value { get; set; } public Item Next(int by) => this; }\n");
    }

    private static string DenseFile(int ns, int index, int namespaces)
    {
        var text = new StringBuilder($"namespace Dense.N{ns};\n\npublic class C{index}\n{{\n    public int Value {{ get; set; }}\n\n    public C{index} Next(int by) => new() {{ Value = Value + by }};\n");
        for (var method = 0; method < 3; method++)
        {
            text.Append($"\n    public int Work{method}(int start)\n    {{\n        var total = start;\n");
            for (var line = 0; line < 10; line++)
            {
                var other = $"Dense.N{Math.Min(ns + line + 1, namespaces - 1)}.C0";
                text.Append((line % 3) switch
                {
                    0 => $"        total += new {other}().Next(total).Value;\n",
                    1 => $"        var v{line} = new {other} {{ Value = total }}; total += v{line}.Value;\n",
                    _ => $"        foreach (var item in new List<{other}>()) total += item.Next({line}).Value;\n",
                });
            }

            text.Append("        return total;\n    }\n");
        }

        return text.Append("}\n").ToString();
    }
}
