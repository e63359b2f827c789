using System.Collections;
using System.Collections.Generic;

namespace ArchRules.Model.Schema;

/// <summary>Keys with values, in the order in which they are added.</summary>
internal sealed class JsonMapping : IEnumerable
{
    private readonly List<KeyValuePair<string, object?>> entries = [];

    public IReadOnlyList<KeyValuePair<string, object?>> Entries => entries;

    public void Add(string key, object? value) => entries.Add(new KeyValuePair<string, object?>(key, value));

    public IEnumerator GetEnumerator() => entries.GetEnumerator();
}
