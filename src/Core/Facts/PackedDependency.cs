namespace ArchRules.Facts;

/// <summary>A dependency whose place is the index of one.</summary>
internal readonly struct PackedDependency(in DependencyRow row, int place)
{
    /// <summary>Instead of an index: the symbols do not say where.</summary>
    public const int Nowhere = -1;

    public int Source { get; } = row.Source;

    public int Target { get; } = row.Target;

    public int Through { get; } = row.Through;

    public int Place { get; } = place;

    public DependencyKind Kind { get; } = row.Kind;

    public Wiring Wiring { get; } = row.Wiring;

    public bool InRoot { get; } = row.InRoot;

    /// <summary>Whether all but target and place are those of a row.</summary>
    public bool IsLike(in DependencyRow row) =>
        Source == row.Source && Through == row.Through && Kind == row.Kind && Wiring == row.Wiring && InRoot == row.InRoot;
}
