namespace ArchRules.Defining;

/// <summary>Chooses code, as the keys of <c>ignore</c>, <c>except</c> and <c>also</c> do: the keys intersect, each list is a union.</summary>
public sealed class CodeDefinition
{
    private readonly DefinedMapping mapping;
    private readonly string projectsKey;

    internal CodeDefinition(DefinedMapping mapping, string projectsKey = "projects")
    {
        this.mapping = mapping;
        this.projectsKey = projectsKey;
    }

    /// <summary>Chooses by assembly name; <c>*</c> stands for any characters.</summary>
    public CodeDefinition Projects(params string[] patterns) => Texts(projectsKey, patterns);

    /// <summary>Chooses by namespace; <c>*</c> stays inside one segment, <c>**</c> crosses zero or more.</summary>
    public CodeDefinition Namespaces(params string[] patterns) => Texts("namespaces", patterns);

    /// <summary>Chooses by the name of the type: the full one, or the simple one where the pattern has no dot.</summary>
    public CodeDefinition Types(params string[] patterns) => Texts("types", patterns);

    /// <summary>What the patterns would choose but shall not.</summary>
    public CodeDefinition Except(Action<CodeDefinition> code)
    {
        ArgumentNullException.ThrowIfNull(code);
        code(new CodeDefinition(mapping.Mapping("except"), projectsKey));
        return this;
    }

    private CodeDefinition Texts(string key, string[] patterns)
    {
        mapping.Texts(key, patterns);
        return this;
    }
}
