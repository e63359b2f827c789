using ArchRules.Facts;

namespace ArchRules.Core.Tests.Verdicts;

/// <summary>Writes facts by hand: <c>new FactsBuilder("Shop.Web").Type("N.Page").Uses("N.Page", "Shop.Data:N.Store")</c>.</summary>
internal sealed class FactsBuilder(string assembly)
{
    private readonly List<TypeRow> types = [];
    private readonly List<MemberRow> members = [];
    private readonly List<DependencyRow> rows = [];
    private readonly List<TextRow> texts = [];
    private readonly List<string> friends = [];

    public FactsBuilder Type(string name, bool isGenerated = false, bool isAbstract = false)
    {
        var element = TestModel.Element($"{assembly}:{name}");
        // Readers give types of one namespace the same text.
        types.Add(new TypeRow(assembly, string.Intern(element.Namespace), element.Type, true, isGenerated, 0, 7) { IsAbstract = isAbstract });
        return this;
    }

    public FactsBuilder Uses(string source, string target, int line = 1, DependencyKind kind = DependencyKind.Call, bool inRoot = false)
    {
        rows.Add(new DependencyRow(Member($"{assembly}:{source}", true), Member(target, false), kind, inRoot, 0, line, 5));
        return this;
    }

    public FactsBuilder UsesThrough(string source, string declared, string reached)
    {
        var through = members[Member(reached, false)].Type;
        rows.Add(new DependencyRow(Member($"{assembly}:{source}", true), Member(declared, false), DependencyKind.Call, false, 0, 1, 5, through));
        return this;
    }

    public FactsBuilder Passes(string source, TextRole role, string? text, int line = 1, bool inRoot = false)
    {
        texts.Add(new TextRow(Member($"{assembly}:{source}", true), "Api", role, text, inRoot, 0, line, 5));
        return this;
    }

    public FactsBuilder PassesTo(string api, string source, string address)
    {
        texts.Add(new TextRow(Member($"{assembly}:{source}", true), api, TextRole.Address, address, false, 0, 1, 5));
        return this;
    }

    public FactsBuilder OpensTo(string friend)
    {
        friends.Add(friend);
        return this;
    }

    public FactsBuilder Shows(string source, string target, Surface surface)
    {
        Uses(source, target, kind: DependencyKind.Signature);
        members[rows[^1].Source] = members[rows[^1].Source] with { Surface = surface };
        return this;
    }

    public AssemblyFacts Build() => new()
    {
        AssemblyName = assembly,
        Path = $"bin/{assembly}.dll",
        ModuleVersionId = Guid.Empty,
        HasSymbols = true,
        Types = types,
        Members = members,
        Documents = [$"/src/{assembly}/File.cs"],
        Dependencies = DependencyList.Of(rows),
        Texts = texts,
        Friends = friends,
    };

    // A member is written behind its type: Shop.Data:N.Store#Save().
    private int Member(string name, bool isDefined)
    {
        var parts = name.Split('#');
        var element = TestModel.Element(parts[0]);
        var type = types.FindIndex(row => row.Assembly == element.Assembly && row.Namespace == element.Namespace && row.Name == element.Type);
        if (type < 0)
        {
            Assert.False(isDefined, $"{name} is not declared with Type(...)");
            type = types.Count;
            types.Add(new TypeRow(element.Assembly, element.Namespace, element.Type, false, false, -1, 0));
        }

        members.Add(new MemberRow(type, parts.Length > 1 ? parts[1] : ""));
        return members.Count - 1;
    }
}
