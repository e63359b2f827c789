using System.Text;
using ArchRules.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArchRules.Benchmarks.Binary;

/// <summary>
/// A large system: assemblies that each use the four that follow. One is compiled; the others are its bytes with other names of the
/// same length, which takes seconds instead of an hour.
/// </summary>
internal static class SyntheticSystem
{
    private const int TypesOfAssembly = 500;
    private const int Used = 4;
    private const int OfComponent = 10;

    /// <summary>Writes a system.</summary>
    /// <returns>Its folder and its model.</returns>
    public static (string Folder, string Model) Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var template = Compile();
        for (var i = 0; i < count; i++)
        {
            var bytes = (byte[])template.Clone();
            for (var used = Used; used >= 0; used--)
                Replace(bytes, Placeholder(used), NameOf((i + used) % count));

            var path = Path.Combine(folder, NameOf(i) + ".dll");
            File.WriteAllBytes(path, bytes);
            AssemblyCopies.Renew(path);
        }

        var model = Path.Combine(folder, "archrules.yml");
        File.WriteAllText(model, Model(count));
        NamespaceModel.WriteSeverities(model);
        return (folder, model);
    }

    private static string Placeholder(int used) => $"Big.X{used:00}";

    private static string NameOf(int index) => $"Big.{(char)('A' + (index / 100))}{index % 100:00}";

    private static void Replace(byte[] bytes, string from, string to)
    {
        // Both heaps of names: that of identifiers is UTF-8; no text of the program names an assembly.
        var (old, name) = (Encoding.UTF8.GetBytes(from), Encoding.UTF8.GetBytes(to));
        for (var rest = bytes.AsSpan(); rest.IndexOf(old) is >= 0 and var at; rest = rest[(at + old.Length)..])
            name.CopyTo(rest[at..]);
    }

    private static string Model(int count)
    {
        var components = Enumerable.Range(0, count / OfComponent).ToArray();
        var text = new StringBuilder("components:\n");
        foreach (var component in components)
            text.Append($"  c{component}: {{ projects: \"{NameOf(component * OfComponent)[..^1]}*\" }}\n");
        text.Append("arrows:\n");
        foreach (var component in components)
            text.Append($"  - c{component} -> c{(component + 1) % components.Length}\n");
        return text.ToString();
    }

    private static byte[] Compile()
    {
        var references = Sdk.References.Select(MetadataReference (path) => MetadataReference.CreateFromFile(path)).ToList();
        var used = Enumerable.Range(1, Used).Select(Placeholder).ToArray();
        foreach (var name in used)
            references.Add(MetadataReference.CreateFromImage(Compile(name, Source(name, []), references)));
        return Compile(Placeholder(0), Source(Placeholder(0), used), references);
    }

    private static byte[] Compile(string name, string source, IReadOnlyList<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var output = new MemoryStream();
        var result = compilation.Emit(output);
        return result.Success ? output.ToArray() : throw new InvalidOperationException(result.Diagnostics[0].ToString());
    }

    private static string Source(string ns, IReadOnlyList<string> used)
    {
        var text = new StringBuilder($"using System.Collections.Generic; using System.Linq;\nnamespace {ns};\n");
        for (var type = 0; type < TypesOfAssembly; type++)
        {
            var other = used.Count == 0 ? ns : used[type % used.Count];
            text.Append($$"""
                public class T{{type}}
                {
                    private readonly {{other}}.T{{(type + 7) % TypesOfAssembly}} field = new();
                    public int Value { get; set; }
                    public {{ns}}.T{{(type + 1) % TypesOfAssembly}} Near(int by) => new() { Value = Value + by };
                    public List<{{other}}.T{{type}}> Far({{other}}.T{{type}} one, int by)
                    {
                        var made = new List<{{other}}.T{{type}}> { one, new {{other}}.T{{type}} { Value = by } };
                        foreach (var each in made.Where(item => item.Value > by))
                            Value += each.Near(by).Value + field.Value;
                        return made;
                    }
                }

                """);
        }

        return text.ToString();
    }
}
