using System.Collections.Generic;
using ArchRules.Model;

namespace ArchRules.Verdicts.Structure;

/// <summary>A node of a <see cref="CodeGraph"/>: a project or namespace of the system, or a technology that it uses.</summary>
/// <param name="Name">The name of the project, namespace or technology.</param>
/// <param name="IsCode">Whether it is code of the system.</param>
/// <param name="Components">The components of its types, in the order of the model; empty for unassigned code and technologies.</param>
/// <param name="TypeCount">How many types it has; code made by tools is not counted.</param>
public sealed record CodeNode(string Name, bool IsCode, IReadOnlyList<Component> Components, int TypeCount);
