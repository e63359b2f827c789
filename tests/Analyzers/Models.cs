namespace ArchRules.Analyzers.Tests;

/// <summary>The models that most tests use. Components are namespaces, so that one source holds a whole system.</summary>
internal static class Models
{
    public const string ThreeTiers = """
        components:
          web:     { layer: front-end, namespaces: Shop.Web.** }
          service: { layer: service, namespaces: Shop.Service.** }
          store:   { layer: storage, namespaces: Shop.Storage.** }
        arrows:
          - web -> service: call
          - service -> store: call
        ignore: { namespaces: Ignored }
        """;

    /// <summary>Two components without layers or arrows: all use of one by the other is AR0101.</summary>
    public const string Apart = """
        components:
          a: { namespaces: A }
          b: { namespaces: B }
        arrows: []
        ignore: { namespaces: C }
        """;
}
