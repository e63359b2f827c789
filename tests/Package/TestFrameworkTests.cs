using System.Globalization;
using System.Text.RegularExpressions;

namespace ArchRules.Package.Tests;

/// <summary>The packed test kit in the test frameworks of its users: no adapter, one case for each arrow and rule, the report as message.</summary>
[Collection(OnePackage.Name)]
public sealed class TestFrameworkTests(PackedAnalyzer package)
{
    private static readonly (string Name, string Packages, string Code)[] Frameworks =
    [
        ("XunitTwo", "xunit xunit.runner.visualstudio", Tests("using Xunit;", "", "[Theory, MemberData(nameof(Cases))]", "[Fact]")),
        ("XunitThree", "xunit.v3 xunit.runner.visualstudio", Tests("using Xunit;", "", "[Theory, MemberData(nameof(Cases))]", "[Fact]")),
        ("NUnits", "NUnit NUnit3TestAdapter", Tests("using NUnit.Framework;", "", "[TestCaseSource(nameof(Cases))]", "[Test]")),
        ("MSTests", "MSTest.TestFramework MSTest.TestAdapter",
            Tests("using Microsoft.VisualStudio.TestTools.UnitTesting;", "[TestClass]", "[TestMethod, DynamicData(nameof(Cases))]", "[TestMethod]")),
    ];

    [Fact]
    public async Task The_kit_works_in_every_test_framework_with_a_case_for_each_arrow_and_rule()
    {
        await package.Pack("Rules");
        var solution = new UserSolution(package, "frameworks");
        solution.Write("archrules.yml", UserSolution.Model);
        solution.Write("Shop.Storage/ImageStore.cs", "namespace Shop.Storage { public class ImageStore { public void Save() { } } }\n");
        solution.Write("Shop.Storage/Shop.Storage.csproj", Project(""));
        solution.Write("Shop.Web/Page.cs", "namespace Shop.Web { public class Page { public void Upload() => new Shop.Storage.ImageStore().Save(); } }\n");
        solution.Write("Shop.Web/Shop.Web.csproj", Project("<ProjectReference Include=\"../Shop.Storage/Shop.Storage.csproj\" />"));
        foreach (var (name, packages, code) in Frameworks)
        {
            solution.Write($"{name}/{name}.csproj", Project(
                References(["Microsoft.NET.Test.Sdk", .. packages.Split(' ')])
                + $"<PackageReference Include=\"ArchRules.Rules\" Version=\"{package.Version}\" /><ProjectReference Include=\"../Shop.Web/Shop.Web.csproj\" />",
                name == "XunitThree" ? "<OutputType>Exe</OutputType>" : ""));
            solution.Write($"{name}/ArchitectureTests.cs", code);
        }

        solution.Write("Frameworks.slnx", $"<Solution>{string.Concat(Frameworks.Select(framework => $"<Project Path=\"{framework.Name}/{framework.Name}.csproj\" />"))}</Solution>");
        var (exitCode, output) = await DotnetCommand.Run(
            solution.Folder, "test", "Frameworks.slnx", "-nodeReuse:false", "--logger", "console;verbosity=normal");

        Assert.True(exitCode == 1, output);

        // In each framework everything passes but the whole architecture and the one case of the rule that is broken.
        var totals = Regex.Matches(output, @"Total tests: (\d+)\s+Passed: (\d+)\s+Failed: 2\b").Select(match => match.Groups[1].Value).ToArray();
        Assert.True(totals.Length == Frameworks.Length, output);
        Assert.Single(totals.Distinct());
        Assert.True(int.Parse(totals[0], CultureInfo.InvariantCulture) > 16, output);
        Assert.Equal(Frameworks.Length, Regex.Count(output, @"Failed (ArchitectureTests\.)?The_architecture_holds"));
        Assert.Equal(
            Frameworks.Length,
            Regex.Count(output, @"Failed (ArchitectureTests\.)?Each_arrow_and_rule_holds ?\((name: )?""AR0102 A front-end reaches storage""\)"));
        Assert.True(Regex.Count(output, "AR0102: 'Page.Upload' must not use 'ImageStore") >= 2 * Frameworks.Length, output);
    }

    private static string Tests(string usings, string type, string theory, string fact) => $$"""
        using System;
        using System.Collections.Generic;
        using ArchRules;
        {{usings}}

        {{type}}
        public class ArchitectureTests
        {
            private static readonly ArchitectureCheck Shop = Architecture.Load().InFolder(".").AsPart();

            public static IEnumerable<object[]> Cases => Shop.Cases;

            {{theory}}
            public void Each_arrow_and_rule_holds(string name) => Shop.ShouldHold(name);

            {{fact}}
            public void The_architecture_holds() => Shop.ShouldHold();

            {{fact}}
            public void Nobody_uses_the_pages() => Shop.UsersOf("web").ShouldBeEmpty(because: "pages are for browsers");
        }
        """;

    private static string References(IEnumerable<string> packages) =>
        string.Concat(packages.Select(name => $"<PackageReference Include=\"{name}\" Version=\"{PackedAnalyzer.VersionOf(name)}\" />"));

    private static string Project(string items, string properties = "") =>
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup><ItemGroup>{items}</ItemGroup></Project>";
}
