namespace ArchRules.Cli.Tests.Changes;

/// <summary>
/// A shop with a violation and known debt on main, and a branch that moves the old violation, adds a second one between the same
/// members and a third one, pays the debt and ignores a type. It is checked once and compared once, and so built three times.
/// </summary>
public sealed class ChangedShop : IAsyncLifetime
{
    public const string Model = """
        version: 1
        system: Shop
        components:
          web: { projects: Shop, namespaces: Shop.Web }
          store: { projects: Shop, namespaces: Shop.Store }
        arrows: []
        """;

    private const string Store = "namespace Shop.Store;\npublic sealed class Shelf { public int Count() => 0; public void Put() { } }\n";

    public GitFolder Folder { get; } = new(
        ("shop/archrules.yml", Model),
        ("shop/archrules.baseline.yml", "- AR0101: Shop:Shop.Web.Page.Paid(Shelf) -> Shop:Shop.Store.Shelf.Put()\n- AR0101: Shop:Shop.Web.Page.Paid(Shelf) -> Shop:Shop.Store.Shelf\n"),
        ("shop/Shop.csproj", SystemFolder.Project()),
        ("shop/Shelf.cs", Store),
        ("shop/Page.cs", """
            namespace Shop.Web;

            public sealed class Page
            {
                public int Old(Store.Shelf shelf) => shelf.Count();

                public void Paid(Store.Shelf shelf) => shelf.Put();
            }
            """));

    public string Root => Folder.Files.At("shop");

    /// <summary>What <c>check --since main</c> said.</summary>
    public CliRun Run { get; private set; } = null!;

    /// <summary>What <c>diff main</c> said.</summary>
    public CliRun Diff { get; private set; } = null!;

    /// <summary>What git says of the user's files and worktrees, before and after that.</summary>
    public (string Before, string After) State { get; private set; }

    public string FactsOfMain => Folder.Files.At("shop/obj/main.facts");

    public string FactsOfBranch => Folder.Files.At("shop/obj/branch.facts");

    public async Task InitializeAsync()
    {
        Folder.Git("checkout", "--quiet", "-b", "branch");
        Folder.Files.Write("shop/Page.cs", """
            namespace Shop.Web;

            // Moved down.
            public sealed class Page
            {
                public int Old(Store.Shelf shelf)
                {
                    shelf.Count();
                    return shelf.Count();
                }

                public void Paid()
                {
                }
            }

            public sealed class Cart
            {
                public void New(Store.Shelf shelf) => shelf.Put();
            }
            """);
        Folder.Files.Write("shop/archrules.yml", Model + "\nignore: { types: Hidden }\n");
        Folder.Commit("second");
        var before = Describe();
        Run = await CliRun.InAsync(Root, "check", "--since", "main", "--format", "text", "--format", "json=obj/since.json");
        Diff = await CliRun.InAsync(
            Root, "diff", "main", "--no-build", "--fail-on", "weaker", "--format", "text", "--format", "markdown=obj/diff.md", "--format", "json=obj/diff.json");
        State = (before, Describe());
        await CliRun.InAsync(Root, "facts", "--no-build", "-o", FactsOfBranch);

        // The facts of main, as its own run in CI would keep them.
        var main = Folder.Files.At("main");
        Folder.Git("worktree", "add", "--quiet", "--detach", main, "main");
        var facts = await CliRun.InAsync(Path.Combine(main, "shop"), "facts", "-o", FactsOfMain);
        Assert.True(facts.ExitCode == 0, facts.ToString());
        Folder.Git("worktree", "remove", "--force", main);
    }

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }

    private string Describe() => Folder.Git("status", "--porcelain") + Folder.Git("worktree", "list") + Folder.Git("branch", "--all");
}
