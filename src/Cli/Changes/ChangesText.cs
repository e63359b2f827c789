using System.Text;

namespace ArchRules.Cli.Changes;

/// <summary>What changed, for a person at a terminal.</summary>
internal static class ChangesText
{
    /// <summary>Writes each system: its changes, then the conclusion in the last line.</summary>
    /// <returns>Lines that end in a line feed.</returns>
    public static string Write(IEnumerable<ComparedSystem> systems) => string.Join("\n", systems.Select(Write));

    private static string Write(ComparedSystem system)
    {
        var text = new StringBuilder($"{system.Name}: {system.Ends}\n\n");
        foreach (var section in ChangeSections.Of(system))
        {
            text.Append(section.Title).Append('\n');
            foreach (var line in section.Lines)
                text.Append("  ").Append(line).Append('\n');
            text.Append('\n');
        }

        return text.Append(system.Conclusion).Append('\n').ToString();
    }
}
