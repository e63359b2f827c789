using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Drafting;

/// <summary>A component of a draft.</summary>
/// <param name="Name">The name, with a capture where it is a family.</param>
/// <param name="Guess">Its tier, and why.</param>
internal sealed record Box(string Name, TierGuess Guess)
{
    /// <summary>The code in it; empty for a technology.</summary>
    public IReadOnlyList<CodeUnit> Units { get; init; } = [];

    /// <summary>The patterns of projects; empty for a technology.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>The pattern of namespaces; null for whole projects.</summary>
    public string? Namespaces { get; init; }

    /// <summary>The value of the capture for each unit of a family, by the unit's id, as reports write it.</summary>
    public IReadOnlyDictionary<int, string> Values { get; init; } = new Dictionary<int, string>();

    /// <summary>Whether it is one of those that a style of modules keeps apart.</summary>
    public bool IsModule { get; init; }

    /// <summary>The patterns of the projects that its callers may use.</summary>
    public IReadOnlyList<string> Contract { get; init; } = [];

    /// <summary>The name of the component whose contract this is: the file writes it there; null for all others.</summary>
    public string? ContractOf { get; init; }

    /// <summary>The technology that it is; null for code.</summary>
    public string? Technology { get; init; }

    /// <summary>The technologies that it owns.</summary>
    public IReadOnlyList<string> Owns { get; init; } = [];

    /// <summary>Where it answers; empty where its name says it.</summary>
    public IReadOnlyList<string> Endpoints { get; init; } = [];

    /// <summary>The components that share it.</summary>
    public IReadOnlyList<string> SharedBy { get; init; } = [];

    /// <summary>The tier.</summary>
    public Tier Tier => Guess.Tier;

    /// <summary>Whether it is one component for each value of a capture.</summary>
    public bool IsFamily => Name.Contains('<');

    /// <summary>A component of one unit.</summary>
    public static Box Of(CodeUnit unit, TierGuess guess, string? endpoint) => new(unit.Name, guess)
    {
        Units = [unit],
        Projects = [unit.Assembly],
        Namespaces = unit.Namespace is { } ns ? ns + ".**" : null,
        Endpoints = endpoint is null ? [] : [endpoint],
    };

    /// <summary>Two are the same where they have one name.</summary>
    public bool Equals(Box? other) => other is not null && other.Name == Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode();
}
