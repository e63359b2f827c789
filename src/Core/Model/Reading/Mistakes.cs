using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>The mistakes found so far, so that a file is read to its end and reported at once.</summary>
internal sealed class Mistakes
{
    private readonly List<Mistake> found = [];

    public IReadOnlyList<Mistake> InOrder => found
        .Distinct()
        .OrderBy(mistake => mistake.Range.File ?? "", StringComparer.Ordinal)
        .ThenBy(mistake => mistake.Range.Line)
        .ThenBy(mistake => mistake.Range.Column)
        .ToArray();

    public void Add(Mistake mistake) => found.Add(mistake);

    public bool IsEmpty => found.Count == 0;

    public void Unreadable(TextRange range, string message) => found.Add(new Mistake(Mistake.UnreadableId, message, range));

    public void Contradiction(TextRange range, string message) => found.Add(new Mistake(Mistake.ContradictionId, message, range));

    /// <summary>Reports a name that is not among the known ones.</summary>
    public void Unknown(TextRange range, string what, string name, IReadOnlyCollection<string> known) =>
        Unreadable(range, $"{what} '{name}' is not declared{Suggestion.Tail(name, known)}");
}
