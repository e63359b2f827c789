namespace ArchRules.Kit;

/// <summary>Assemblies by solution and by project name.</summary>
public sealed class SelectionTests(ShopAssemblies shop) : IClassFixture<ShopAssemblies>
{
    private static readonly Architecture Own = Architecture.Parse("components:\n  kit: { projects: ArchRules.* }\nignore: { projects: \"*.Tests\" }\n");

    [Fact]
    public void Projects_are_found_by_name_in_the_folder_of_the_tests()
    {
        Assert.Equal(["ArchRules.Core", "ArchRules.Rules"], Names(Own.InProjects("ArchRules.Core", "ArchRules.R*les", "ArchRules.Core")));
        Assert.Contains("did you mean 'ArchRules.Core'?", Assert.Throws<ArgumentException>(() => Own.InProjects("ArchRules.Croe")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Own.InProjects());
    }

    [Fact]
    public void A_solution_gives_what_its_projects_built()
    {
        Write("Shop.slnx", "<Solution><Project Path=\"Data/Data.csproj\" /><Project Path=\"Web/Shop.Web.csproj\" /><Project Path=\"Shop.Tests/Shop.Tests.csproj\" /></Solution>");
        Write("Data/Data.csproj", "<Project><PropertyGroup><AssemblyName>Shop.Data</AssemblyName></PropertyGroup></Project>");
        Write("Web/Shop.Web.csproj", "<Project />");
        Copy("Shop.Data", "Data/bin/Debug/net10.0");
        Copy("Shop.Data", "Data/bin/Debug/net10.0/ref");
        Copy("Shop.Web", "artifacts/bin/Shop.Web/debug");
        var architecture = Architecture.Parse(ShopAssemblies.Model);

        Assert.Equal(["Shop.Data", "Shop.Web"], Names(architecture.InSolution(At("Shop.slnx"))).Order(StringComparer.Ordinal));

        File.Delete(At("artifacts/bin/Shop.Web/debug/Shop.Web.dll"));
        Assert.Contains("Shop.Web is not built", Assert.Throws<ArgumentException>(() => architecture.InSolution(At("Shop.slnx"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solution_that_is_missing_broken_or_another_systems_is_an_error()
    {
        Write("Broken.sln", "no solution");
        Write("Empty.slnx", "<Solution />");

        Assert.Contains("cannot be read", Fails("Nowhere.sln"), StringComparison.Ordinal);
        Assert.Contains("cannot be read", Fails("Broken.sln"), StringComparison.Ordinal);
        Assert.Contains("is no solution", Fails("Shop.txt"), StringComparison.Ordinal);
        Assert.Contains("is in a component of the model", Fails("Empty.slnx"), StringComparison.Ordinal);

        string Fails(string name) => Assert.Throws<ArgumentException>(() => Own.InSolution(At(name))).Message;
    }

    private static IEnumerable<string> Names(ArchitectureCheck check) => check.Paths.Select(path => Path.GetFileNameWithoutExtension(path));

    private string At(string path) => Path.Combine(shop.Folder, "solution", path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    private void Copy(string assembly, string folder)
    {
        Directory.CreateDirectory(At(folder));
        File.Copy(shop.PathOf(assembly), Path.Combine(At(folder), assembly + ".dll"));
    }
}
