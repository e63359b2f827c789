using System.Collections;
using System.Reflection;
using ArchRules.Defining;
using ArchRules.Loading;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Text;

namespace ArchRules.Kit;

/// <summary>A model that is defined in code is the model that the same words of a file make.</summary>
public sealed class DefinitionTests
{
    private const string EveryWord = """
        system: Shop
        description: sells things
        because: people buy them
        layers:
          - { name: ui, role: front-end, description: what people see, because: they have eyes }
          - [{ name: service, open: true }, { name: batch }]
          - { name: storage }
        layering: relaxed
        unlisted: by-layer
        components:
          web: { layer: ui, projects: [Shop.Web, Shop.Web.*], except: { projects: Shop.Web.Old, namespaces: Shop.Old.**, types: Old* }, description: pages, because: of people }
          orders: { layer: service, namespaces: Shop.Orders.**, exposes: [IOrders, Order], reads: IOrders.Find*, writes: [IOrders.Save*], endpoints: "localhost:5001", contract: Shop.Orders.Contracts, acyclic: true }
          jobs: { layer: batch, types: "*Job", composition: true }
          data: { layer: storage, projects: Shop.Data, owns: [postgres, our-bus], shared-by: [orders, jobs] }
          bus: { technology: our-bus }
          kit: { shared: true, projects: Shop.Kit }
        arrows:
          - web -> orders: http
            because: pages ask
          - orders, jobs -> data: read-write
          - orders -> bus: publish
            deprecated: true
            description: for now
        forbid:
          - web -> jobs: call
            because: they ship apart
        independent: [[web, jobs], [orders, jobs]]
        technologies:
          our-bus: { category: queue, assemblies: Acme.Bus, except: { types: BusName }, also: [{ namespaces: Acme.Old.** , except: { types: X } }], reads: Bus.Peek, writes: [Bus.Set, Bus.Put], publishes: Bus.Send, consumes: Bus.Take, free: Bus.Name, like: rabbitmq, description: ours, because: we made it }
          postgres: { types: Acme.Pg, namespaces: Acme.Pg.** }
        ignore: { projects: "*.Tests", except: { projects: Shop.Api.Tests } }
        """;

    // What a definition in code has no word for, and why.
    private static readonly Dictionary<string, string> NotInCode = new(StringComparer.Ordinal)
    {
        ["version"] = "the version of the file's language",
        ["include"] = "code includes code",
        ["customers"] = "the board is planned in the file",
        ["requirements"] = "the board is planned in the file",
        ["estimates"] = "the board is planned in the file",
        ["decisions"] = "the board is planned in the file",
    };

    private static readonly Dictionary<string, Type> DefinitionOf = new(StringComparer.Ordinal)
    {
        ["model"] = typeof(ArchitectureDefinition),
        ["component"] = typeof(ComponentDefinition),
        ["layer"] = typeof(LayerDefinition),
        ["arrowDetails"] = typeof(ArrowDefinition),
        ["technology"] = typeof(TechnologyDefinition),
        ["api"] = typeof(CodeDefinition),
        ["apiSelector"] = typeof(CodeDefinition),
        ["ignore"] = typeof(CodeDefinition),
        ["selector"] = typeof(CodeDefinition),
    };

    // In code these words go by another method: the system is named by Define, a layer by Layer, Layers or Beside.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["model.system"] = "Description", ["model.components"] = "Component", ["model.arrows"] = "Arrow", ["model.technologies"] = "Technology",
        ["layer.name"] = "Beside", ["api.assemblies"] = "Projects", ["apiSelector.assemblies"] = "Projects",
    };

    public static IEnumerable<object[]> Words => WordsOf(ModelShapes.Model).Distinct().Select(word => new object[] { word.Shape, word.Word });

    [Fact]
    public void Every_word_in_code_makes_the_model_of_the_file() =>
        Assert.Equal(Dump(ArchitectureReader.Parse(EveryWord)), Dump(Defined().Model));

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_of_the_file_is_a_method_and_is_compared(string shape, string word)
    {
        Assert.True(DefinitionOf.TryGetValue(shape, out var definition), $"'{word}' of {shape} has no definition in code");
        var name = OtherNames.GetValueOrDefault($"{shape}.{word}")
            ?? string.Concat(word.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        Assert.Contains(name, definition.GetMethods().Select(method => method.Name));
        Assert.Contains(word + ":", EveryWord, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrows_without_any_are_said_too()
    {
        var file = ArchitectureReader.Parse("system: S\ncomponents: { a: { projects: A } }\narrows: []\nlayering: strict\nunlisted: forbidden\n");
        var code = Architecture.Define("S", s =>
        {
            s.Component("a").Projects("A");
            s.NoArrows();
            s.Layering(Layering.Strict);
            s.Unlisted(Unlisted.Forbidden);
        });

        Assert.Equal(Dump(file), Dump(code.Model));
    }

    [Fact]
    public void The_law_of_layers_and_all_other_mistakes_are_told_with_the_line_of_the_code()
    {
        var error = Assert.Throws<ModelUnreadableException>(() => Architecture.Define("Shop", shop =>
        {
            shop.Component("web").Layer("front-end").Projects("Shop.Web");
            shop.Component("data").Layer("storage").Projects("Shop.Web");
            shop.Arrow("web", "data");
            shop.Arrow("web", "dtaa");
            shop.Component("web").Layer("servce").Layer("y").Projects("A");
        }));

        Assert.EndsWith("DefinitionTests.cs", error.Path, StringComparison.Ordinal);
        var first = error.Mistakes[0].Range.Line;
        Assert.Equal(
            [
                (0, "AR0001", "pattern 'Shop.Web' is in component 'web' too; keep it in one of them"),
                (1, "AR0002", "the arrow 'web -> data' joins front-end layer 'front-end' to storage layer 'storage', which no arrow can allow; let a service stand between them"),
                (2, "AR0001", "component 'dtaa' is not declared; did you mean 'data'?"),
                (3, "AR0001", "key 'layer' of component 'web' is written twice; keep one"),
                (3, "AR0001", "layer 'servce' is not declared; did you mean 'service'?"),
                (3, "AR0001", "component 'web' is declared twice; keep one"),
            ],
            error.Mistakes.Select(mistake => (mistake.Range.Line - first, mistake.Id, mistake.Message)));
        Assert.Contains("DefinitionTests.cs(", error.Message, StringComparison.Ordinal);
    }

    private static Architecture Defined() => Architecture.Define("Shop", shop =>
    {
        shop.Description("sells things");
        shop.Because("people buy them");
        shop.Layer("ui").Role("front-end").Description("what people see").Because("they have eyes");
        shop.Layer("service").Open().Beside("batch");
        shop.Layers("storage");
        shop.Layering(Layering.Relaxed);
        shop.Unlisted(Unlisted.ByLayer);
        shop.Component("web").Layer("ui").Projects("Shop.Web", "Shop.Web.*").Description("pages").Because("of people")
            .Except(code => code.Projects("Shop.Web.Old").Namespaces("Shop.Old.**").Types("Old*"));
        shop.Component("orders").Layer("service").Namespaces("Shop.Orders.**").Exposes("IOrders", "Order")
            .Reads("IOrders.Find*").Writes("IOrders.Save*").Endpoints("localhost:5001").Contract("Shop.Orders.Contracts").Acyclic();
        shop.Component("jobs").Layer("batch").Types("*Job").Composition();
        shop.Component("data").Layer("storage").Projects("Shop.Data").Owns("postgres", "our-bus").SharedBy("orders", "jobs");
        shop.Component("bus").Technology("our-bus");
        shop.Component("kit").Shared().Projects("Shop.Kit");
        shop.Arrow("web", "orders", ArrowMode.Http).Because("pages ask");
        shop.Arrow("orders, jobs", "data", ArrowMode.ReadWrite);
        shop.Arrow("orders", "bus", ArrowMode.Publish).Deprecated().Description("for now");
        shop.Forbid("web", "jobs").Because("they ship apart");
        shop.Independent("web", "jobs");
        shop.Independent("orders", "jobs");
        shop.Technology("our-bus").Category(TechnologyCategory.Queue).Assemblies("Acme.Bus").Except(code => code.Types("BusName"))
            .Also(code => code.Namespaces("Acme.Old.**").Except(except => except.Types("X")))
            .Reads("Bus.Peek").Writes("Bus.Set", "Bus.Put").Publishes("Bus.Send").Consumes("Bus.Take").Free("Bus.Name").Like("rabbitmq").Description("ours").Because("we made it");
        shop.Technology("postgres").Types("Acme.Pg").Namespaces("Acme.Pg.**");
        shop.Ignore(code => code.Projects("*.Tests").Except(except => except.Projects("Shop.Api.Tests")));
    });

    private static string Dump(ParseResult result)
    {
        Assert.True(result.Model is not null, string.Join("\n", result.Mistakes));
        return Dump(result.Model);
    }

    private static IEnumerable<(string Shape, string Word)> WordsOf(MappingShape shape) => shape.Keys
        .Where(key => !NotInCode.ContainsKey(key.Name))
        .SelectMany(key => (key.Shape is null ? [] : WordsOf(key.Shape)).Prepend((shape.Name, key.Name)));

    // Everything that a model says, apart from where it is said.
    private static string Dump(object? value, int depth = 0)
    {
        Assert.True(depth < 12, "the model refers to itself");
        if (value is null or string or Enum || value.GetType().IsPrimitive)
            return Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "null";

        var indent = "\n" + new string(' ', depth);
        if (value is IEnumerable items)
            return string.Concat(items.Cast<object?>().Select(item => indent + "- " + Dump(item, depth + 1)));

        return string.Concat(value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType != typeof(TextRange) && property.GetIndexParameters().Length == 0)
            .Select(property => indent + property.Name + ": " + Dump(property.GetValue(value), depth + 1)));
    }
}
