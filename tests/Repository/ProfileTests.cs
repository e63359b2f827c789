using System.IO.Compression;
using ArchRules.Model;
using Mono.Cecil;

namespace ArchRules.Repository.Tests;

/// <summary>What was counted in runs, for the compiler of the native command, belongs to the code that is there.</summary>
public sealed class ProfileTests
{
    private const string Profile = "native/archrules.mibc";

    [Fact]
    public void The_native_command_is_compiled_with_the_profile() =>
        Assert.Contains("<MibcFile Include=\"archrules.mibc\" />", RepositoryFiles.Read("native/ArchRules.Cli.Native.csproj"));

    // Methods come and go between two profiles. When many have gone, most of what the profile gains has gone with them, without a word
    // from the compiler.
    [Fact]
    public void Nine_of_ten_methods_that_ran_often_still_exist()
    {
        var methods = MethodsNamed();
        var gone = methods.Except(MethodsOf(typeof(ArchitectureModel)).Concat(MethodsOf(typeof(Architecture)))).ToArray();

        Assert.InRange(methods.Count, 200, 5000);
        Assert.True(gone.Length <= methods.Count / 10,
            $"count anew ('profile {Profile}' of the benchmarks): {gone.Length} of {methods.Count} are gone: {string.Join(", ", gone)}");
    }

    private static HashSet<string> MethodsNamed()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(RepositoryFiles.Root, Profile));
        using var bytes = new MemoryStream();
        using (var entry = archive.GetEntry("archrules.mibc.dll")!.Open())
            entry.CopyTo(bytes);

        bytes.Position = 0;
        using var module = ModuleDefinition.ReadModule(bytes);
        return module.GetMemberReferences()
            .Where(member => member.DeclaringType.Scope.Name.StartsWith("ArchRules.", StringComparison.Ordinal))
            .Select(NameOf)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> MethodsOf(Type anyOfAssembly)
    {
        using var module = ModuleDefinition.ReadModule(anyOfAssembly.Assembly.Location);
        return module.GetTypes().SelectMany(type => type.Methods).Select(NameOf).ToArray();
    }

    private static string NameOf(MemberReference member) => member.DeclaringType.FullName + "." + member.Name;
}
