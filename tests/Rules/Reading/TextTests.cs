using ArchRules.Facts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Reading;

/// <summary>The texts that code passes to the APIs which make them a dependency, as IL tells them.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("""Type.GetType("Shop.Store, Shop")""", "Type.GetType TypeName Shop.Store, Shop")]
    [InlineData("""Type.GetType(throwOnError: true, typeName: "Shop.Store")""", "Type.GetType TypeName Shop.Store")]
    [InlineData("""Type.GetType(Prefix + "Store")""", "Type.GetType TypeName Shop.Store")]
    [InlineData("""Type.GetType($"{Prefix}Store")""", "Type.GetType TypeName Shop.Store")]
    [InlineData("""Type.GetType(Made)""", "Type.GetType TypeName -")]
    [InlineData("""Type.GetType(Prefix + Made)""", "Type.GetType TypeName -")]
    [InlineData("""typeof(User).Assembly.GetType("Shop.Store")""", "Assembly.GetType TypeName Shop.Store")]
    [InlineData("""Activator.CreateInstance("Shop.Data", "Shop.Store")""", "Activator.CreateInstance TypeName Shop.Store, Shop.Data")]
    [InlineData("""Activator.CreateInstance(Made, "Shop.Store")""", "Activator.CreateInstance TypeName -")]
    [InlineData("""Activator.CreateInstance(typeof(User))""", "")]
    [InlineData("""System.Reflection.Assembly.Load("Shop.Data")""", "Assembly.Load AssemblyName Shop.Data")]
    [InlineData("""System.Reflection.Assembly.Load(new byte[1])""", "")]
    [InlineData("""new System.Reflection.AssemblyName("Shop.Data")""", "AssemblyName AssemblyName Shop.Data")]
    [InlineData("""System.Runtime.InteropServices.NativeLibrary.Load("pq")""", "NativeLibrary.Load NativeLibrary pq")]
    [InlineData("""new Uri("http://store/x")""", "Uri Address http://store/x")]
    [InlineData("""new Uri("http://store/x" + Made)""", "Uri Address http://store")]
    [InlineData("""new Uri($"http://store/items/{Made}/x{Made}")""", "Uri Address http://store")]
    [InlineData("""new Uri($"http://store/items/{(Made.Length > 3 ? $"a{Made}" : "b")}")""", "Uri Address http://store")]
    [InlineData("""new Uri($"http://{Made}/x")""", "Uri Address -")]
    [InlineData("""new Uri($"{Made}http://store/x")""", "Uri Address -")]
    [InlineData("""new Uri(Made)""", "Uri Address -")]
    [InlineData("""new Uri(new Uri("http://a/"), new Uri("http://b/"))""", "Uri Address http://a/;Uri Address http://b/")]
    [InlineData("""new System.Net.Http.HttpClient().GetAsync("https+http://store")""", "HttpClient.GetAsync Address https+http://store")]
    [InlineData("""new System.Net.Http.HttpClient().GetAsync(new Uri("http://store"))""", "Uri Address http://store")]
    [InlineData("""new System.Net.Http.HttpClient().PostAsync("http://store", null)""", "HttpClient.PostAsync Address http://store")]
    [InlineData("""new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Get, "http://store")""", "HttpRequestMessage Address http://store")]
    [InlineData("""new Uri(Settings["Services:Store"])""", "Uri AddressSetting Services:Store")]
    [InlineData("""new Uri(Settings["Services:Store"] ?? throw new Exception())""", "Uri AddressSetting Services:Store")]
    [InlineData("""new Uri(Settings.GetValue<string>("Services:Store", ""))""", "Uri AddressSetting Services:Store")]
    [InlineData("""new Uri(Settings.GetConnectionString("Store")!)""", "Uri AddressSetting ConnectionStrings:Store")]
    [InlineData("""new Uri(Settings[Made])""", "Uri Address -")]
    [InlineData("""new Proxy { Target = "http://store" }""", "")]
    public void A_text_is_told_with_its_role(string expression, string expected)
    {
        Assert.Equal(expected, Texts(expression, OptimizationLevel.Release));
        Assert.Equal(expected, Texts(expression, OptimizationLevel.Debug));
    }

    [Fact]
    public void Attributes_imports_and_initializers_have_texts_too()
    {
        var facts = Read("""
            using System;
            using System.Runtime.InteropServices;
            class User
            {
                static readonly Uri Store = new("http://store");
                User([Microsoft.Extensions.DependencyInjection.FromKeyedServices("store")] object store) { }
                [DllImport("pq")] static extern void Query();
                Func<Uri> Make = () => new Uri("http://later");
            }
            """, OptimizationLevel.Release);

        Assert.Equal(
            [
                "User..ctor(object): FromKeyedServices ServiceKey store", "User.Make: Uri Address http://later",
                "User.Query(): DllImport NativeLibrary pq", "User.Store: Uri Address http://store",
            ],
            facts.Texts.Select(row => $"{facts.ElementOf(row.Source).Type}.{facts.ElementOf(row.Source).Member}: {Show(row)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_has_the_place_of_its_statement()
    {
        var facts = Read("class User\n{\n    object Run()\n    {\n        return new System.Uri(\n            \"http://store\");\n    }\n}\n", OptimizationLevel.Debug);

        Assert.Equal(new SourcePlace("/src/Code.cs", 5, 9), facts.PlaceOf(Assert.Single(facts.Texts)));
    }

    [Fact]
    public void Top_level_code_is_in_the_root_and_its_handlers_are_not()
    {
        var facts = Compiled.Read(
            "using System; Type.GetType(\"A\"); Func<string, object?> f = text => Type.GetType(\"B\"); f(\"\");",
            OptimizationLevel.Release, OutputKind.ConsoleApplication);

        Assert.Equal([("A", true), ("B", false)], facts.Texts.Select(row => (row.Text, row.InRoot)).Order());
    }

    private static string Texts(string expression, OptimizationLevel optimization) => string.Join(';', Read($$"""
        using System;
        using Microsoft.Extensions.Configuration;
        class Proxy { public string Target { get; set; } = ""; }
        class User
        {
            const string Prefix = "Shop.";
            static string Made => Environment.NewLine;
            static IConfiguration Settings => null!;
            object? Run() => {{expression}};
        }
        """, optimization).Texts.Select(Show));

    private static string Show(TextRow row) => $"{row.Api} {row.Role} {row.Text ?? "-"}";

    private static AssemblyFacts Read(string source, OptimizationLevel optimization)
    {
        // Names decide, so a library by the same names stands for the real one; it has to be another assembly.
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("Extensions.dll");
        Compiled.Emit(Compiled.Compile("Extensions", [("/src/Extensions.cs", """
            namespace Microsoft.Extensions.Configuration
            {
                public interface IConfiguration { string? this[string key] { get; set; } }
                public static class ConfigurationBinder { public static T GetValue<T>(this IConfiguration c, string key, T other) => other; }
                public static class ConfigurationExtensions { public static string? GetConnectionString(this IConfiguration c, string name) => null; }
            }
            namespace Microsoft.Extensions.DependencyInjection
            {
                [System.AttributeUsage(System.AttributeTargets.Parameter)]
                public class FromKeyedServicesAttribute : System.Attribute { public FromKeyedServicesAttribute(object key) { } }
            }
            """)]), path, null);
        return Compiled.Read([("/src/Code.cs", source)], optimization, OutputKind.DynamicallyLinkedLibrary, MetadataReference.CreateFromFile(path));
    }
}
