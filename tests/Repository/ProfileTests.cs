using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ArchRules.Model;

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
        var gone = methods.Except(MethodsOf(typeof(ArchitectureModel).Assembly.Location).Concat(MethodsOf(typeof(Architecture).Assembly.Location))).ToArray();

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
        using var file = new PEReader(bytes);
        var metadata = file.GetMetadataReader();
        return metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference && IsOurs(metadata, (TypeReferenceHandle)member.Parent))
            .Select(member => NameOf(metadata, (TypeReferenceHandle)member.Parent) + "." + metadata.GetString(member.Name))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsOurs(MetadataReader metadata, TypeReferenceHandle handle) => metadata.GetTypeReference(handle).ResolutionScope switch
    {
        { Kind: HandleKind.TypeReference } outer => IsOurs(metadata, (TypeReferenceHandle)outer),
        { Kind: HandleKind.AssemblyReference } assembly =>
            metadata.StringComparer.StartsWith(metadata.GetAssemblyReference((AssemblyReferenceHandle)assembly).Name, "ArchRules."),
        _ => false,
    };

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope) + "+" + metadata.GetString(type.Name)
            : metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }

    private static IEnumerable<string> MethodsOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.MethodDefinitions
            .Select(metadata.GetMethodDefinition)
            .Select(method => NameOf(metadata, method.GetDeclaringType()) + "." + metadata.GetString(method.Name))
            .ToArray();
    }

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.IsNested
            ? NameOf(metadata, type.GetDeclaringType()) + "+" + metadata.GetString(type.Name)
            : metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }
}
