using System.Collections.Generic;
using ArchRules.Model;

namespace ArchRules.Verdicts.Structure;

/// <summary>That code of one node uses another one.</summary>
/// <param name="Source">The name of who uses.</param>
/// <param name="Target">The name of what is used.</param>
/// <param name="Count">How many dependencies there are, without those that only compose.</param>
/// <param name="CompositionCount">How many further ones only put the system together, in composition roots.</param>
/// <param name="Arrows">The arrows of the model between the components of the two; empty where none is needed, or one is missing.</param>
public sealed record CodeUse(string Source, string Target, int Count, int CompositionCount, IReadOnlyList<Arrow> Arrows);
