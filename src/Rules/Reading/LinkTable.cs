using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>The links found so far, each once.</summary>
internal sealed class LinkTable
{
    private readonly HashSet<LinkRow> known = [];
    private readonly List<LinkRow> rows = [];

    public LinkRow[] Finish() => rows.ToArray();

    public void Add(LinkRow row)
    {
        if (row.Source != row.Target && known.Add(row))
            rows.Add(row);
    }
}
