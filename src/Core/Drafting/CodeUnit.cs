namespace ArchRules.Drafting;

/// <summary>The smallest code that a draft puts into one component: an assembly, or a namespace of the only one.</summary>
/// <param name="Id">The position among the units, from 0.</param>
/// <param name="Assembly">The assembly.</param>
/// <param name="Namespace">The topmost namespace; null for the assembly as a whole, or for what no other unit takes of it.</param>
/// <param name="Name">The name as a component; unique.</param>
internal sealed record CodeUnit(int Id, string Assembly, string? Namespace, string Name)
{
    /// <summary>The name in the code.</summary>
    public string FullName => Namespace ?? Assembly;
}
