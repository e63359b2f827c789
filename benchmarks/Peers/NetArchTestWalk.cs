using System.Reflection;
using Mono.Cecil;
using NetArchTest.Rules;

namespace ArchRules.Benchmarks.Peers;

/// <summary>NetArchTest asked for a dependency that nothing has, so that it walks everything.</summary>
internal static class NetArchTestWalk
{
    public static string Run(IEnumerable<string> files)
    {
        var types = new List<TypeDefinition>();
        foreach (var file in files)
        {
            try
            {
                types.AddRange(AssemblyDefinition.ReadAssembly(file).Modules.SelectMany(module => module.GetTypes()));
            }
            catch (BadImageFormatException)
            {
                // Native code.
            }
        }

        // It throws on a constant that is null.
        foreach (var field in types.SelectMany(type => type.Fields).Where(field => field is { HasConstant: true, Constant: null }))
            field.HasConstant = false;

        // Its own selections leave out System and Microsoft, which is all there is to walk here.
        var constructor = typeof(Types).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single();
        var selected = (Types)constructor.Invoke([types]);
        var result = selected.Should().NotHaveDependencyOn("Nothing.At.All").GetResult();
        return $"{types.Count} types, {(result.IsSuccessful ? "none" : "some")} found";
    }
}
