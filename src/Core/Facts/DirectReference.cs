using System.Collections.Generic;

namespace ArchRules.Facts;

/// <summary>A reference that a project itself declares.</summary>
/// <param name="IsPackage">Whether it is to a package, rather than to a project.</param>
/// <param name="Name">The package's id, or the name of the project's file without extension.</param>
/// <param name="Assemblies">The assemblies that it brings: what the build resolved, otherwise <paramref name="Name"/>.</param>
/// <param name="File">The project or props file that declares it.</param>
/// <param name="Place">Where it does; null until somebody has read the file.</param>
public sealed record DirectReference(bool IsPackage, string Name, IReadOnlyList<string> Assemblies, string File, SourcePlace? Place = null);
