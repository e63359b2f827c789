namespace ArchRules.Reading;

/// <summary>A place in the symbols.</summary>
/// <param name="Document">The index of the file; -1 where unknown.</param>
/// <param name="Line">From 1; 0 where unknown.</param>
/// <param name="Column">From 1; 0 where unknown.</param>
internal readonly record struct Place(int Document, int Line, int Column)
{
    public static Place Unknown => new(-1, 0, 0);

    public bool IsKnown => Document >= 0;
}
