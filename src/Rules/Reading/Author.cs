using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Who wrote a piece of code.</summary>
/// <param name="Member">The method, field, property or event, or the type itself.</param>
/// <param name="Type">The row of the type.</param>
/// <param name="InRoot">Whether the code composes the system.</param>
/// <param name="Wiring">What a call in the code is to a composition root.</param>
internal readonly record struct Author(EntityHandle Member, int Type, bool InRoot, Wiring Wiring);
