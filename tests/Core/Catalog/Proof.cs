using ArchRules.Model;
using ArchRules.Model.Reading;

namespace ArchRules.Core.Tests.Catalog;

/// <summary>One name of the catalog and what proves it: a type, or a member, that a source really has.</summary>
internal sealed record Proof(string Technology, string Key, string Pattern, string Source, string Witness)
{
    private static readonly PlacementIndex Places = new(ArchitectureReader.Parse("components: { none: { projects: No.Such.Project } }").Model!);

    /// <summary>Every name of the catalog: the technology, its key, and the pattern.</summary>
    public static IEnumerable<(string Technology, string Key, string Pattern)> Names
    {
        get
        {
            var shared = MembersOf(TechnologyCatalog.BuiltIn["ado-net"]).Select(entry => (entry.List, entry.Pattern.Text)).ToHashSet();
            foreach (var technology in TechnologyCatalog.BuiltIn.Values.OrderBy(technology => technology.Name, StringComparer.Ordinal))
            {
                foreach (var pattern in technology.Apis.SelectMany(api => api.Selector.Patterns))
                    yield return (technology.Name, pattern.Key.ToString().ToLowerInvariant(), pattern.Text);

                // What a technology has from another is proven there.
                foreach (var (list, pattern) in MembersOf(technology).Where(entry => technology.Name == "ado-net" || !shared.Contains((entry.List, entry.Pattern.Text))))
                    yield return (technology.Name, list, pattern.Text);
            }
        }
    }

    /// <summary>Finds the first proof of a name among types.</summary>
    public static Proof? Find((string Technology, string Key, string Pattern) name, string source, IEnumerable<PublicType> types)
    {
        var candidates = types.Where(type => IsOf(name.Technology, type.Assembly, type.Namespace, type.Name));
        var witness = candidates.Select(type => FindWitness(name, type)).FirstOrDefault(found => found is not null);
        return witness is null ? null : new Proof(name.Technology, name.Key, name.Pattern, source, witness);
    }

    /// <summary>Whether the witness says what the pattern says, and the catalog gives its type to the technology.</summary>
    public bool Holds()
    {
        var parts = Witness.Split(':', '#');
        var dot = parts[1].LastIndexOf('.');
        var type = new PublicType(parts[0], dot < 0 ? "" : parts[1][..dot], parts[1][(dot + 1)..], parts.Length > 2 ? [parts[2]] : []);
        return IsOf(Technology, type.Assembly, type.Namespace, type.Name) && Proof.Find((Technology, Key, Pattern), Source, [type]) == this;
    }

    public static Proof Parse(string line) => line.Split('\t') is [var technology, var key, var pattern, var source, var witness]
        ? new Proof(technology, key, pattern, source, witness)
        : throw new FormatException($"'{line}' has not five columns");

    public override string ToString() => string.Join('\t', Technology, Key, Pattern, Source, Witness);

    private static IEnumerable<(string List, MemberPattern Pattern)> MembersOf(Technology technology) => technology.Members.All
        .Select(entry => (entry.Access.ToString().ToLowerInvariant(), entry.Pattern))
        .Concat(technology.Members.Free.Select(pattern => ("free", pattern)));

    private static bool IsOf(string technology, string assembly, string ns, string type) =>
        Places.Place(assembly, ns, type) is { HasNode: true } place && Places.FindTechnology(place.Node)?.Name == technology;

    private static string? FindWitness((string Technology, string Key, string Pattern) name, PublicType type)
    {
        var known = TechnologyCatalog.BuiltIn[name.Technology];
        if (name.Key is "projects" or "namespaces" or "types")
            return Chooses(known, name, type) ? $"{type.Assembly}:{type.FullName}" : null;

        var patterns = MembersOf(known).Where(entry => entry.Pattern.Text == name.Pattern);
        var member = type.Members.FirstOrDefault(candidate => patterns.Any(entry => entry.Pattern.Matches(type.Namespace, type.Name, candidate)));
        return member is null ? null : $"{type.Assembly}:{type.FullName}#{member}";
    }

    private static bool Chooses(Technology technology, (string Technology, string Key, string Pattern) name, PublicType type) => technology.Apis
        .SelectMany(api => api.Selector.Patterns)
        .Where(pattern => pattern.Key.ToString().Equals(name.Key, StringComparison.OrdinalIgnoreCase) && pattern.Text == name.Pattern)
        .Select(pattern => pattern.Key switch
        {
            PatternKey.Projects => Only(pattern, selector => selector with { Projects = [pattern] }),
            PatternKey.Namespaces => Only(pattern, selector => selector with { Namespaces = [pattern] }),
            _ => Only(pattern, selector => selector with { Types = [pattern] }),
        })
        .Any(selector => SelectorMatch.Chooses(selector, type.Assembly, type.Namespace, type.Name));

    private static Selector Only(Pattern pattern, Func<Selector, Selector> with) => with(Selector.Nothing);
}
