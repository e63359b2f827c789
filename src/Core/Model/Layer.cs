using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>A layer of the drawing.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Rank">0 is the top; layers side by side share a rank.</param>
/// <param name="IsOpen">Whether arrows may skip it.</param>
/// <param name="Range">Where it is declared.</param>
public sealed record Layer(string Name, LayerRole Role, int Rank, bool IsOpen, TextRange Range);
