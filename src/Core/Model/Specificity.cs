using System;

namespace ArchRules.Model;

/// <summary>
/// How exactly a pattern says what it means: types beat namespaces beat projects, then more literal segments, fewer
/// <c>**</c>, fewer <c>*</c>.
/// </summary>
public readonly record struct Specificity(PatternKey Key, int LiteralSegments, int DoubleStars, int Stars) : IComparable<Specificity>
{
    /// <summary>Compares two patterns.</summary>
    /// <returns>Above zero where this one is more specific, zero where neither is.</returns>
    public int CompareTo(Specificity other)
    {
        if (Key != other.Key)
            return Key.CompareTo(other.Key);

        if (LiteralSegments != other.LiteralSegments)
            return LiteralSegments.CompareTo(other.LiteralSegments);

        return DoubleStars != other.DoubleStars
            ? other.DoubleStars.CompareTo(DoubleStars)
            : other.Stars.CompareTo(Stars);
    }
}
