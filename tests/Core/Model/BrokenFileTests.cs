using ArchRules.Model.Reading;
using ArchRules.Text;

namespace ArchRules.Core.Tests.Model;

/// <summary>What goes wrong in a model file, as it is told. Each case is a file and "(line,column) id: part of the message".</summary>
public sealed class BrokenFileTests
{
    private const string Ok = "components:\n  web: { layer: front-end, projects: Shop.Web }\n  api: { layer: service, projects: Shop.Api }\n  db: { layer: storage, projects: Shop.Data }\n";

    public static TheoryData<string, string, string> Files => new()
    {
        { "empty", "", "(1,1) AR0001: the file is empty" },
        { "comment only", "# nothing yet\n", "(1,1) AR0001: the file is empty" },
        { "a text", "hello", "(1,1) AR0001: a model file holds keys" },
        { "a list", "- a\n- b\n", "(1,1) AR0001: a model file holds keys" },
        { "tab indentation", "components:\n\tweb: { projects: A }\n", "(2,1) AR0001: a tab indents this line; indent with spaces" },
        { "not closed", "components: { web: { projects: A }\n", "AR0001: this is not YAML" },
        { "unknown key", "system: S\ncomponets:\n  a: { projects: A }\n", "(2,1) AR0001: a model file has no key 'componets'; did you mean 'components'?" },
        { "unknown component key", "components:\n  a: { project: A }\n", "(2,8) AR0001: component 'a' has no key 'project'; did you mean 'projects'?" },
        { "no components", "system: Shop\n", "(1,1) AR0001: the file declares no component" },
        { "empty component", "components:\n  a: { layer: service }\n", "(2,3) AR0001: component 'a' is empty" },
        { "component is a word", "components:\n  a: Shop.Web\n", "(2,6) AR0001: component 'a' needs keys" },
        { "misspelt layer", "components:\n  a: { layer: storge, projects: A }\n", "(2,15) AR0001: layer 'storge' is not declared; did you mean 'storage'?" },
        { "misspelt component", Ok + "arrows:\n  - web -> apy: call\n", "(6,12) AR0001: component 'apy' is not declared; did you mean 'api'?" },
        { "second name misspelt", Ok + "arrows:\n  - web, apo -> db\n", "(6,10) AR0001: component 'apo' is not declared; did you mean 'api'?" },
        { "misspelt mode", Ok + "arrows:\n  - web -> api: htpp\n", "(6,17) AR0001: 'htpp' is not a mode; did you mean 'http'?" },
        { "no arrow sign", Ok + "arrows:\n  - web api\n", "(6,5) AR0001: 'web api' is not an arrow" },
        { "arrow to itself", Ok + "arrows:\n  - api -> api\n", "(6,5) AR0001: component 'api' needs no arrow to itself" },
        { "arrow twice", Ok + "arrows:\n  - web -> api\n  - web -> api: call\n", "(7,5) AR0001: the arrow 'web -> api: call' is written twice" },
        { "details without a mode", Ok + "arrows:\n  - web -> api\n    because: it must\n", "(6,1) AR0001: an arrow with details needs its mode: write '- web -> api: call'" },
        { "key twice", "components:\n  a: { projects: A, projects: B }\n", "(2,21) AR0001: key 'projects' of component 'a' is written twice" },
        { "component twice", "components:\n  a: { projects: A }\n  a: { projects: B }\n", "(3,3) AR0001: component 'a' is declared twice" },
        { "same pattern twice", "components:\n  a: { projects: A }\n  b: { projects: A }\n", "(3,18) AR0001: pattern 'A' is in component 'a' too" },
        { "layer twice", "layers: [a, a]\ncomponents:\n  x: { projects: A }\n", "(1,13) AR0001: layer 'a' is declared twice" },
        { "unknown role", "layers: [{ name: a, role: frontend }]\ncomponents:\n  x: { projects: A }\n", "(1,27) AR0001: role 'frontend' is not declared; did you mean 'front-end'?" },
        { "unknown technology", "components:\n  a: { projects: A, owns: postgress }\n", "(2,27) AR0001: technology 'postgress' is not declared; did you mean 'postgres'?" },
        { "not a bool", "components:\n  a: { projects: A, shared: yes }\n", "(2,29) AR0001: 'shared' is either true or false" },
        { "version 2", "version: 2\n" + Ok, "(1,10) AR0001: version '2' is not known" },
        { "unquoted star", "components:\n  a: { projects: *.Web }\n", "AR0001: aliases are not read in model files; quote patterns that start with *" },
        { "anchor", "components:\n  a: &x { projects: A }\n", "(2,6) AR0001: anchors (&name) are not read" },
        { "two documents", Ok + "---\nsystem: again\n", "AR0001: a model file holds one document" },
        { "binary", "components\0", "(1,11) AR0001: the file is not UTF-8 text" },
        { "space in a pattern", "components:\n  a: { namespaces: \"Shop Web\" }\n", "(2,20) AR0001: 'Shop Web' is not a pattern" },
        { "double star in a project", "components:\n  a: { projects: \"Shop.**\" }\n", "(2,18) AR0001: in 'projects' one * already stands for any characters; write 'Shop.*'" },
        { "double star in a segment", "components:\n  a: { namespaces: Shop.a** }\n", "(2,20) AR0001: in 'Shop.a**', ** must stand alone" },
        { "generic arity", "components:\n  a: { types: \"Cache`1\" }\n", "(2,15) AR0001: 'Cache`1' is not a pattern: generic arity is not written" },
        { "capture in a plain component", "components:\n  api: { namespaces: \"Shop.<m>.Api\" }\n", "(2,22) AR0001: 'Shop.<m>.Api' holds a capture, which only the patterns of a family may" },
        { "another capture than the name's", "components:\n  <m>-api: { namespaces: Shop.<x>.Api }\n", "(2,26) AR0001: 'Shop.<x>.Api' holds a capture that the name of its component does not; the name has <m>" },
        { "two captures in a name", "components:\n  <m>-<n>: { namespaces: Shop.<m> }\n", "(2,3) AR0001: '<m>-<n>' is not a component name" },
        { "open capture in a name", "components:\n  <m-api: { namespaces: Shop.<m> }\n", "(2,3) AR0001: '<m-api' is not a component name" },
        { "family without a value", "components:\n  <m>-api: { projects: Shop.Api }\n", "(2,3) AR0001: no pattern of family '<m>-api' holds <m>" },
        { "pattern without the value", "components:\n  <m>-api: { projects: [Shop.<m>, Shop.Api] }\n", "(2,35) AR0001: pattern 'Shop.Api' of family '<m>-api' lacks <m>" },
        { "capture beside a star", "components:\n  <m>-api: { projects: \"Shop.<m>*\" }\n", "(2,24) AR0001: in 'Shop.<m>*', the capture touches a *" },
        { "capture in except", "components:\n  <m>-api: { projects: Shop.<m>, except: { namespaces: Shop.<m>.Old } }\n", "AR0001: 'Shop.<m>.Old' holds a capture, which only the patterns of a family may" },
        { "family twice", "components:\n  <m>: { projects: A.<m> }\n  <n>: { projects: B.<n> }\n", "(3,3) AR0001: component '<n>' is declared twice" },
        { "family's arrow to itself", "components:\n  <m>: { projects: A.<m> }\narrows: [<m> -> <m>]\n", "(3,10) AR0001: component '<m>' needs no arrow to itself" },
        { "misspelt family", "components:\n  <m>-api: { projects: A.<m> }\n  db: { projects: B }\narrows: [<m>-apo -> db]\n", "(4,10) AR0001: component '<m>-apo' is not declared; did you mean '<m>-api'?" },
        { "include of a missing file", "include: archrules/a.yml\n" + Ok, "(1,10) AR0001: the included file 'archrules/a.yml' does not exist" },
        { "code and technology", "components:\n  a: { projects: A, technology: redis }\n", "(2,21) AR0001: component 'a' is either code or a technology" },
        { "technology without category", "technologies:\n  t: { namespaces: A }\n" + Ok, "(2,3) AR0001: technology 't' needs a category" },
        { "technology without api", "technologies:\n  t: { category: queue }\n" + Ok, "(2,3) AR0001: technology 't' has no API" },
        { "except without patterns", "components:\n  a: { technology: redis, except: { projects: A } }\n", "(2,27) AR0001: component 'a' has 'except' but nothing to take from" },
        { "reads without a member", "components:\n  a: { projects: A, reads: Store }\n", "(2,28) AR0001: 'Store' names no member; write Type.Member, as in IStore.Save*" },
        { "free without a member", "technologies:\n  redis: { free: Store }\n" + Ok, "(2,18) AR0001: 'Store' names no member; write Type.Member, as in IStore.Save*" },
        { "upward arrow", Ok + "arrows:\n  - db -> api\n", "(6,5) AR0002: the arrow 'db -> api' goes up from layer 'storage' to layer 'service'" },
        { "front-end to storage", Ok + "arrows:\n  - web -> db: read\n", "(6,5) AR0002: the arrow 'web -> db' joins front-end layer 'front-end' to storage layer 'storage', which no arrow can allow; let a service stand between them" },
        { "allowed and forbidden", Ok + "arrows:\n  - web -> api\nforbid:\n  - web -> api\n", "(6,5) AR0002: the arrow 'web -> api' is both allowed and forbidden" },
        { "arrow between independent", Ok + "arrows:\n  - web -> api\nindependent: [web, api]\n", "(6,5) AR0002: the arrow 'web -> api' joins two components that 'independent' keeps apart" },
        { "shared that depends", Ok + "  kit: { shared: true, projects: Kit }\narrows:\n  - kit -> api\n", "(7,5) AR0002: the arrow 'kit -> api' starts at a shared component" },
        { "front-end owns a database", "components:\n  web: { layer: front-end, projects: A, owns: postgres }\n", "(2,3) AR0002: front-end 'web' must not own 'postgres'" },
        { "skipped layer", "layers: [a, b, c]\ncomponents:\n  x: { layer: a, projects: X }\n  z: { layer: c, projects: Z }\narrows:\n  - x -> z\n", "(6,5) AR0002: the arrow 'x -> z' skips a layer between 'a' and 'c'" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_broken_file_is_told_with_its_place(string name, string text, string expected)
    {
        var result = ArchitectureReader.Parse(text);

        Assert.Null(result.Model);
        var told = result.Mistakes.Select(mistake => $"({mistake.Range.Line},{mistake.Range.Column}) {mistake.Id}: {mistake.Message}").ToArray();
        Assert.True(told.Any(line => line.Contains(expected, StringComparison.Ordinal)), $"{name}: {string.Join("\n", told)}");
    }

    [Fact]
    public void The_file_that_the_broken_ones_derive_from_is_sound() => Assert.NotNull(ArchitectureReader.Parse(Ok).Model);

    [Fact]
    public void Every_mistake_is_told_at_once_in_the_order_of_the_file()
    {
        var mistakes = ArchitectureReader.Parse("sistem: S\ncomponents:\n  a: { layer: nowhere, projects: A }\narrows:\n  - a -> b\n").Mistakes;

        Assert.Equal([1, 3, 5], mistakes.Select(mistake => mistake.Range.Line));
    }

    [Fact]
    public void A_file_of_ten_megabytes_is_refused_before_it_is_parsed()
    {
        var mistake = Assert.Single(ArchitectureReader.Parse(new string('a', 10_000_000)).Mistakes);

        Assert.Contains("at most 1,000,000 are read", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Nesting_without_end_is_refused(char bracket)
    {
        var mistake = Assert.Single(ArchitectureReader.Parse("a: " + new string(bracket, 67_000)).Mistakes);

        Assert.Contains($"deeper than {YamlReader.MaxDepth} levels", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_prefix_and_no_scramble_of_a_file_throws()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "image-service.yml"));
        const string noise = ":-[]{}\"'*&!|>\n\t #<";
        var random = new Random(20261122);
        for (var round = 0; round < 3000; round++)
        {
            var chars = text[..random.Next(text.Length)].ToCharArray();
            for (var i = 0; i < round % 7 && chars.Length > 0; i++)
                chars[random.Next(chars.Length)] = noise[random.Next(noise.Length)];

            var result = ArchitectureReader.Parse(new string(chars));
            Assert.True(result.Model is null != (result.Mistakes.Count == 0));
            Assert.All(result.Mistakes, mistake => Assert.True(mistake.Range is { Line: > 0, Column: > 0 }));
        }
    }
}
