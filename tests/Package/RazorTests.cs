namespace ArchRules.Package.Tests;

/// <summary>Razor pages, views and components, judged in a real build at the lines that a person wrote.</summary>
[Collection(OnePackage.Name)]
public sealed class RazorTests(PackedAnalyzer package)
{
    [Fact]
    public async Task Pages_views_components_and_their_imports_are_told_once_at_their_lines()
    {
        var solution = new UserSolution(package, "razor pages");
        solution.Write("archrules.yml", """
            components:
              web:     { layer: front-end, projects: Shop.Web }
              admin:   { layer: service, namespaces: Shop.Web.Pages.Admin }
              store:   { layer: storage, projects: Shop.Storage }
            arrows:
              - admin -> store
            """);
        solution.WriteProject("Shop.Storage");
        solution.Write("Shop.Storage/Store.cs", """
            namespace Shop.Storage
            {
                public class Store { public static int Get() => 1; public string Show() => ""; }
            }

            """);
        solution.Write("Shop.Web/Shop.Web.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ArchRules.Analyzers" Version="{package.Version}" PrivateAssets="all" />
                <ProjectReference Include="../Shop.Storage/Shop.Storage.csproj" />
              </ItemGroup>
            </Project>
            """);
        solution.Write("Shop.Web/Program.cs", "var builder = WebApplication.CreateBuilder(args); builder.Build().Run();\n");
        solution.Write("Shop.Web/Front.cs", "namespace Shop.Web { public class View<T> { } public abstract class StorePage : Microsoft.AspNetCore.Mvc.Razor.RazorPage<int> { } }\n");
        solution.Write("Shop.Web/Pages/_ViewImports.cshtml", "@using Shop.Storage\n@inject Store Injected\n");
        solution.Write("Shop.Web/Pages/Upload.cshtml", """
            @page
            @model List<Store>
            <p>@Store.Get()</p>
            @if (Store.Get() > 1)
            {
                <b>@Injected.Show()</b>
            }
            <i>nothing</i>

            """);
        solution.Write("Shop.Web/Pages/Second.cshtml", "@page\n<p>nothing</p>\n");
        solution.Write("Shop.Web/Pages/Admin/Index.cshtml", "@page\n<p>@Store.Get()</p>\n");
        solution.Write("Shop.Web/Views/Home/Index.cshtml", "@using Shop.Storage\n@inherits Shop.Web.StorePage\n@functions { int F() => Store.Get(); }\n");
        solution.Write("Shop.Web/Views/Home/Typed.cshtml", "@inherits Microsoft.AspNetCore.Mvc.Razor.RazorPage<Shop.Storage.Store>\n<p>nothing</p>\n");
        solution.Write("Shop.Web/Parts/_Imports.razor", "@using Shop.Storage\n@using Microsoft.AspNetCore.Components.Web\n");
        solution.Write("Shop.Web/Parts/Counter.razor", """
            @inject Store Injected
            <button @onclick="Click">@Store.Get()</button>
            <Shown Value="@Store.Get()" />
            @code { void Click() { Injected.Show(); } }

            """);
        solution.Write("Shop.Web/Parts/Shown.razor", "@code { [Microsoft.AspNetCore.Components.Parameter] public int Value { get; set; } }\n");

        var told = await solution.Build("Shop.Web");

        Assert.Equal(
            """
            Counter.razor(1,9): AR0102
            Counter.razor(2,33): AR0102
            Counter.razor(3,22): AR0102
            Counter.razor(4,33): AR0102
            Index.cshtml(3,31): AR0102
            Typed.cshtml(1,65): AR0102
            Upload.cshtml(2,13): AR0102
            Upload.cshtml(3,11): AR0102
            Upload.cshtml(4,12): AR0102
            Upload.cshtml(6,18): AR0102
            _ViewImports.cshtml(2,9): AR0102
            """,
            string.Join('\n', told.Split('\n').Select(line => line.Split(": ")[0] + ": " + line.Split(' ')[2].TrimEnd(':'))));
    }
}
