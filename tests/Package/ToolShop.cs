namespace ArchRules.Package.Tests;

/// <summary>A shop whose page reaches storage, in a solution that knows no package of ours: what only tools check.</summary>
internal static class ToolShop
{
    private const string Page = """
        namespace Shop.Web;

        public class Page
        {
            public void Upload(string name)
            {
                new Shop.Storage.ImageStore().Save(name);
            }
        }

        """;

    /// <summary>Writes it into a folder of this name.</summary>
    public static UserSolution Write(PackedAnalyzer package, string name)
    {
        var solution = new UserSolution(package, name);
        solution.Write("archrules.yml", UserSolution.Model + "ignore: { projects: Check }\n");
        solution.Write("Shop.Storage/ImageStore.cs", "namespace Shop.Storage { public class ImageStore { public void Save(string name) { } } }\n");
        solution.Write("Shop.Storage/Shop.Storage.csproj", Project(""));
        solution.Write("Shop.Web/Page.cs", Page);
        solution.Write("Shop.Web/Shop.Web.csproj", Project("<ProjectReference Include=\"../Shop.Storage/Shop.Storage.csproj\" />"));
        return solution;
    }

    private static string Project(string items) =>
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>{items}</ItemGroup></Project>";
}
