namespace ArchRules.Package.Tests;

/// <summary>Included files reach the compiler through the package, and adding or deleting one makes it run again.</summary>
[Collection(OnePackage.Name)]
public sealed class IncludeTests(PackedAnalyzer package)
{
    private const string Main = """
        include: archrules/store.yml
        components:
          web: { layer: front-end, projects: Shop.Web }

        """;

    private const string Store = "components:\n  store: { layer: storage, projects: Shop.Storage }\n";
    private const string Missing = "archrules.yml(1,10): error AR0001: the included file 'archrules/store.yml' does not exist beside the model file";

    private const string Told =
        "Page.cs(1,80): warning AR0102: 'Page.Show' must not use 'ImageStore.Save': front-end 'web' must not reach storage 'store'\n" +
        "Shop.Web.csproj(9,5): warning AR0109: project 'Shop.Web' must not reference project 'Shop.Storage': front-end 'web' must not reach storage 'store'";

    [Fact]
    public async Task An_included_file_is_read_when_it_comes_when_it_changes_and_when_it_goes()
    {
        var solution = new UserSolution(package, "includes");
        solution.WriteProject("Shop.Storage");
        solution.Write("Shop.Storage/ImageStore.cs", "namespace Shop.Storage { public class ImageStore { public void Save() { } } }\n");
        solution.WriteProject("Shop.Web", "<ProjectReference Include=\"../Shop.Storage/Shop.Storage.csproj\" />");
        solution.Write("Shop.Web/Page.cs", "namespace Shop.Web { class Page { void Show() => new Shop.Storage.ImageStore().Save(); } }\n");
        solution.Write("archrules.yml", "components:\n  all: { projects: \"Shop.*\" }\n");
        await solution.Build("Shop.Web");
        solution.Write("archrules.yml", Main);
        Assert.Equal(Missing, await Again(solution));

        // Added, older than everything that was built.
        solution.Write("archrules/store.yml", Store);
        File.SetLastWriteTimeUtc(Path.Combine(solution.Folder, "archrules/store.yml"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(Told, await Again(solution));
        Assert.Equal("", await Again(solution));

        // Broken: the place is in the included file.
        solution.Write("archrules/store.yml", Store.Replace("projects", "project", StringComparison.Ordinal));
        Assert.Contains("store.yml(2,28): error AR0001: component 'store' has no key 'project'", await Again(solution), StringComparison.Ordinal);

        File.Delete(Path.Combine(solution.Folder, "archrules/store.yml"));
        Assert.Equal(Missing, await Again(solution));
    }

    private static Task<string> Again(UserSolution solution) => solution.Build("Shop.Web", "--no-restore", "--no-dependencies");
}
