using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ArchRules.Kit;

/// <summary>A small shop, compiled once into a folder of its own: a page that skips the service, and one that does not.</summary>
public sealed class ShopAssemblies : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("archrules-kit-");

    public ShopAssemblies()
    {
        var data = Compile("Shop.Data", "namespace Shop.Data { public sealed class OrderStore { public void Save() { } } public class RowStore { } }");
        var orders = Compile("Shop.Orders", "namespace Shop.Orders { public class Orders { public void Place() { new Shop.Data.OrderStore().Save(); } } }", data);
        Compile(
            "Shop.Web",
            """
            namespace Shop.Web;
            public class GoodPage { public void Post() { new Shop.Orders.Orders().Place(); } }
            public class BadPage
            {
                public void Post()
                {
                    new Shop.Data.OrderStore().Save();
                }
            }
            """,
            data,
            orders);
        Compile("Shop.Tests", "namespace Shop.Tests { public class T { object o = new Shop.Data.OrderStore(); } }", data);
        Compile("Unrelated", "namespace Unrelated { public class U { } }");
        Compile("Microsoft.Shop", "namespace Microsoft.Shop { public class Kept { } }");
    }

    public const string Model = """
        components:
          web:    { layer: front-end, projects: Shop.Web }
          orders: { layer: service, projects: Shop.Orders }
          data:   { layer: storage, projects: Shop.Data }
        arrows:
          - web -> orders: call
          - orders -> data: call
        ignore: { projects: "*.Tests" }

        """;

    public string Folder => folder.FullName;

    public string PathOf(string assembly) => Path.Combine(Folder, assembly + ".dll");

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // Windows keeps files of assemblies that NetArchTest loaded; the system's temp folder is cleaned by others.
        }
    }

    private static EmitResult Emit(Compilation compilation, string path)
    {
        using var assembly = File.Create(path);
        using var symbols = File.Create(Path.ChangeExtension(path, ".pdb"));
        return compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
    }

    private string Compile(string name, string code, params string[] references)
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code, path: $"/src/{name}.cs", encoding: System.Text.Encoding.UTF8)],
            framework.Concat(references).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var emitted = Emit(compilation, PathOf(name));
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return PathOf(name);
    }
}
