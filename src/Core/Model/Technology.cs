using System;
using System.Collections.Generic;

namespace ArchRules.Model;

/// <summary>A named group of APIs, such as <c>postgres</c>.</summary>
/// <param name="Name">The name that <c>owns</c> and <c>technology</c> use.</param>
/// <param name="Category">What it is for.</param>
/// <param name="Apis">Which types are its API; several, since a file may extend the catalog.</param>
public sealed record Technology(string Name, TechnologyCategory Category, IReadOnlyList<TechnologyApi> Apis)
{
    /// <summary>What its members do.</summary>
    public MemberLists Members { get; init; } = MemberLists.None;

    /// <summary>Adds what a file says to what the catalog knows.</summary>
    public Technology With(TechnologyApi api)
    {
        var apis = new List<TechnologyApi>(Apis) { api };
        return this with { Apis = apis };
    }
}
