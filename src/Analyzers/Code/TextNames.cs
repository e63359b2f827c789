using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Analyzers.Reach;
using ArchRules.Facts;

namespace ArchRules.Analyzers.Code;

/// <summary>The names by which sources show that they may pass a text to one of some APIs. Safe to share between threads.</summary>
internal sealed class TextNames
{
    // What makes something without naming it.
    private static readonly string[] Unnamed = ["new", "base", "this"];

    private readonly HashSet<string> members;
    private readonly HashSet<string> attributes;
    private readonly HashSet<uint> unnamed = [.. Unnamed.Select(WordText.HashOf)];
    private readonly Lazy<WordTable> table;

    /// <summary>Prepares the search.</summary>
    /// <param name="apis">The APIs.</param>
    public TextNames(IReadOnlyCollection<TextApi> apis)
    {
        Apis = apis;
        members = new HashSet<string>(apis.Select(api => api.NameInSource), StringComparer.Ordinal);
        attributes = new HashSet<string>(
            apis.Where(api => api.IsAttribute).SelectMany(api => new[] { api.Type, api.ShortName }), StringComparer.Ordinal);
        table = new Lazy<WordTable>(() => new WordTable([.. members, .. attributes, .. Unnamed]));
        Words = new NameSet([], members.Concat(attributes), [], seeksNewTexts: apis.Any(api => api.Member == ".ctor"));
    }

    public IReadOnlyCollection<TextApi> Apis { get; }

    /// <summary>The names as words of a source.</summary>
    public NameSet Words { get; }

    /// <summary>Finds the names in a source, and the words that make something without naming it.</summary>
    public WordTable Table => table.Value;

    /// <summary>Whether a word makes something without naming it.</summary>
    public bool IsUnnamed(uint word) => unnamed.Contains(word);

    /// <summary>Whether some API has this name.</summary>
    /// <param name="name">A method or a property; the type's simple name for a constructor.</param>
    public bool MayBe(string name) => members.Contains(name);

    /// <summary>Whether some attribute is written like this.</summary>
    /// <param name="name">The name in source, with or without <c>Attribute</c> at its end.</param>
    public bool MayBeAttribute(string name) => attributes.Contains(name);
}
