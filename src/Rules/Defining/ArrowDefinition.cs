using ArchRules.Model;
using ArchRules.Text;

namespace ArchRules.Defining;

/// <summary>An arrow, or under <c>Forbid</c> a closed pair: <c>.Because("...")</c>, <c>.Deprecated()</c>.</summary>
public sealed class ArrowDefinition
{
    private readonly DefinedMapping mapping;

    internal ArrowDefinition(string source, string target, ArrowMode mode, int line)
    {
        mapping = new DefinedMapping(line);
        mapping.Text($"{source} -> {target}", mode.Word());
    }

    /// <summary>The reason; messages about the arrow quote it.</summary>
    public ArrowDefinition Because(string reason) => With(() => mapping.Text("because", reason));

    /// <summary>Text for the reader.</summary>
    public ArrowDefinition Description(string text) => With(() => mapping.Text("description", text));

    /// <summary>Still allowed, and each use is AR0113.</summary>
    public ArrowDefinition Deprecated() => With(() => mapping.True("deprecated"));

    internal YamlNode ToNode() => mapping.ToNode();

    private ArrowDefinition With(Action change)
    {
        change();
        return this;
    }
}
