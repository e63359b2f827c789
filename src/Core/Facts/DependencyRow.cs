namespace ArchRules.Facts;

/// <summary>One dependency by index.</summary>
/// <param name="Source">The index of the member that depends.</param>
/// <param name="Target">The index of the member or type that it depends on.</param>
/// <param name="Kind">How.</param>
/// <param name="InRoot">Whether it is in code that composes the system by default: see <c>docs/facts.md</c>.</param>
/// <param name="Document">The index of the file, or -1 where the symbols do not say.</param>
/// <param name="Line">The line where the statement begins, from 1; 0 where unknown.</param>
/// <param name="Column">The column where the statement begins, from 1; 0 where unknown.</param>
/// <param name="Through">
/// The index of the type that the member was reached through, where that is another one than the type that declares it; -1 otherwise.
/// Such a use belongs to this type, and to the declaring one as well where that lies in another component.
/// </param>
/// <param name="Wiring">Whether it is a call that a composition root makes itself.</param>
public readonly record struct DependencyRow(
    int Source, int Target, DependencyKind Kind, bool InRoot, int Document, int Line, int Column, int Through = -1, Wiring Wiring = Wiring.None);
