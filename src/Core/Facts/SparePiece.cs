namespace ArchRules.Facts;

/// <summary>
/// Room that one list of rows after the other is filled in: what is left over when a list is trimmed is where the next one begins. For
/// one thread.
/// </summary>
/// <typeparam name="T">What a row is.</typeparam>
public sealed class SparePiece<T>
{
    internal T[]? Room { get; set; }
}
