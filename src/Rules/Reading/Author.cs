using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>Who wrote a piece of code.</summary>
/// <param name="Member">The method, field, property or event, or the type itself.</param>
/// <param name="Type">The row of the type.</param>
/// <param name="InRoot">Whether the code composes the system.</param>
internal readonly record struct Author(EntityHandle Member, int Type, bool InRoot);
