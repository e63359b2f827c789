namespace ArchRules.Benchmarks.Source;

/// <summary>Models by which nothing that a project does can be wrong.</summary>
internal static class FastModels
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["all allowed"] = """
            components:
              project: { layer: service, projects: Project }
              other: { layer: storage, projects: Other }
            """,
        ["file-system is owned"] = """
            components:
              project: { layer: service, projects: Project }
              other: { layer: storage, projects: Other, owns: [file-system, postgres] }
            """,
        ["front-end"] = """
            components:
              project: { layer: front-end, projects: Project }
              other: { layer: storage, projects: Other }
            """,
    };
}
