namespace ArchRules.Core.Tests.Catalog;

/// <summary>
/// No name in the catalog is invented: <c>proof.tsv</c> holds for each a type, or a member, that a package or the framework really has,
/// or that the public source of a package declares which is closed to us. <c>dotnet restore tests/Core/Catalog/packages.proj</c> and
/// <c>ARCHRULES_UPDATE_CATALOG=1 dotnet test tests/Core</c> write it anew; rows of sources are kept.
/// </summary>
public sealed class CatalogProofTests
{
    private static readonly string File = Path.Combine(NameSources.Folder, "proof.tsv");
    private static readonly Lazy<Proof[]> Proofs = new(Load);

    [Fact]
    public void Every_name_is_proven_and_nothing_else_is()
    {
        var proven = Proofs.Value.Select(proof => (proof.Technology, proof.Key, proof.Pattern)).ToArray();

        Assert.Empty(Proof.Names.Except(proven));
        Assert.Empty(proven.Except(Proof.Names));
        Assert.Equal(proven.Length, proven.Distinct().Count());
    }

    [Fact]
    public void Every_witness_says_what_its_pattern_says_and_is_placed_by_the_catalog() =>
        Assert.DoesNotContain(Proofs.Value, proof => !proof.Holds());

    [Fact]
    public void Every_source_is_a_package_of_the_list_the_framework_or_public_source()
    {
        var packages = NameSources.Packages;

        Assert.DoesNotContain(Proofs.Value, proof => !packages.Contains(proof.Source)
            && proof.Source is not ("framework Microsoft.NETCore.App" or "framework Microsoft.AspNetCore.App")
            && !System.Text.RegularExpressions.Regex.IsMatch(proof.Source, @"^source [\w.-]+/[\w.-]+ \S+\.cs@[0-9a-f]{40}$"));
    }

    [Fact]
    public void What_is_on_this_machine_has_its_witnesses()
    {
        var checkedCount = 0;
        foreach (var source in Proofs.Value.Where(proof => !proof.Source.StartsWith("source ", StringComparison.Ordinal)).GroupBy(proof => proof.Source))
        {
            if (NameSources.Find(source.Key) is not { } types)
                continue;

            var real = types.SelectMany(type => type.Members.Select(member => $"{type.Assembly}:{type.FullName}#{member}").Append($"{type.Assembly}:{type.FullName}")).ToHashSet(StringComparer.Ordinal);
            Assert.DoesNotContain(source, proof => !real.Contains(proof.Witness));
            checkedCount += source.Count();
        }

        Assert.True(checkedCount >= 100, $"only {checkedCount} names could be checked: the reference assemblies beside the SDK are missing");
    }

    [Fact]
    public void At_least_sixty_client_libraries_are_proven_by_metadata() =>
        Assert.True(Proofs.Value.Where(proof => !proof.Source.StartsWith("source ", StringComparison.Ordinal)).Select(proof => proof.Technology).Distinct().Count() >= 60);

    private static Proof[] Load()
    {
        if (Environment.GetEnvironmentVariable("ARCHRULES_UPDATE_CATALOG") == "1")
            Write();

        return System.IO.File.ReadAllLines(File).Select(Proof.Parse).ToArray();
    }

    private static void Write()
    {
        var kept = System.IO.File.Exists(File)
            ? System.IO.File.ReadAllLines(File).Select(Proof.Parse).Where(proof => proof.Source.StartsWith("source ", StringComparison.Ordinal)).ToArray()
            : [];
        var sources = NameSources.Packages.Prepend("framework Microsoft.AspNetCore.App").Prepend("framework Microsoft.NETCore.App")
            .Select(source => (Source: source, Types: NameSources.Find(source) ?? throw new DirectoryNotFoundException($"{source}: run dotnet restore tests/Core/Catalog/packages.proj first")))
            .ToArray();
        var found = Proof.Names.Select(name => sources.Select(source => Proof.Find(name, source.Source, source.Types)).FirstOrDefault(proof => proof is not null)
            ?? kept.FirstOrDefault(proof => (proof.Technology, proof.Key, proof.Pattern) == name));
        System.IO.File.WriteAllLines(File, found.Where(proof => proof is not null).Select(proof => proof!.ToString()).Order(StringComparer.Ordinal));
    }
}
