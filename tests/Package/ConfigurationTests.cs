namespace ArchRules.Package.Tests;

/// <summary>AR0202 with the real package: settings that lead where no arrow does, at their keys.</summary>
[Collection(OnePackage.Name)]
public sealed class ConfigurationTests(PackedAnalyzer package)
{
    private const string Secret = "pl4nted-s3cret";
    private const string Told = "'Database' must not lead to 'store': front-end 'web' must not reach storage 'store'";

    [Fact]
    public async Task A_setting_is_told_when_it_comes_and_silent_when_it_goes()
    {
        var solution = new UserSolution(package, "settings of a shop");
        solution.Write("archrules.yml", UserSolution.Model
            .Replace("projects: Shop.Storage", "projects: Shop.Storage, owns: postgres", StringComparison.Ordinal)
            .Replace("web -> service: call", "web -> service: http", StringComparison.Ordinal));
        solution.WriteProject("Shop.Web");
        solution.Write("Shop.Web/Page.cs", "namespace Shop.Web { public class Page { } }\n");
        solution.Write("Shop.Web/appsettings.json", "{ \"Title\": \"Shop\" }\n");
        Assert.Equal("", await solution.Build("Shop.Web"));

        // The compiler would have nothing to do, had it not been told of these files.
        solution.Write("Shop.Web/appsettings.Production.json", $"{{\n  \"Database\": \"Host=db;Database=shop;Username=me;Password={Secret}\"\n}}\n");
        File.SetLastWriteTimeUtc(Path.Combine(solution.Folder, "Shop.Web/appsettings.Production.json"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var (_, output) = await DotnetCommand.Run(solution.Folder, ["build", "Shop.Web", "--no-restore", "-nodeReuse:false", "-v:detailed"]);
        Assert.Contains($"appsettings.Production.json(2,3): warning AR0202: setting {Told}", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, output, StringComparison.Ordinal);

        solution.Write("Shop.Web/Properties/launchSettings.json", "{ \"profiles\": { \"a\": { \"environmentVariables\": {\n\"Database\": \"postgres://db/shop\" } } } }\n");
        File.Delete(Path.Combine(solution.Folder, "Shop.Web/appsettings.Production.json"));
        Assert.Equal(
            $"launchSettings.json(2,1): warning AR0202: setting 'profiles:a:environmentVariables:{Told[1..]}",
            await solution.Build("Shop.Web", "--no-restore"));

        File.Delete(Path.Combine(solution.Folder, "Shop.Web/Properties/launchSettings.json"));
        Assert.Equal("", await solution.Build("Shop.Web", "--no-restore"));
    }
}
