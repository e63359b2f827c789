using System.Text;
using ArchRules.Cli.Reports;

namespace ArchRules.Cli.Changes;

/// <summary>What changed, as a comment on a pull request.</summary>
internal static class ChangesMarkdown
{
    /// <summary>The first line, by which the next run finds the comment that it shall replace.</summary>
    public const string Mark = "<!-- archrules diff -->";

    // GitHub takes comments of 65,536 characters: three pictures and ten lists have to share them.
    private const int MostLines = 30;
    private const int LongestLine = 400;
    private const int LongestPicture = 12_000;

    /// <summary>Writes a section for each system; long lists are cut, and say so.</summary>
    /// <returns>Lines that end in a line feed.</returns>
    public static string Write(IEnumerable<ComparedSystem> systems)
    {
        var text = new StringBuilder(Mark).Append('\n');
        foreach (var system in systems)
            Write(text, system);

        return text.ToString();
    }

    private static void Write(StringBuilder text, ComparedSystem system)
    {
        text.Append("\n## ").Append(MarkdownText.Escape(system.Name)).Append(": ").Append(MarkdownText.Escape(system.Ends)).Append("\n\n");
        text.Append(system.Failing > 0 ? "❌ " : system.Weaker.Count > 0 ? "⚠️ " : "✅ ").Append(MarkdownText.Escape(system.Conclusion)).Append('\n');
        var sections = ChangeSections.Of(system);
        foreach (var section in sections.Where(section => section.IsBad))
            Write(text.Append("\n### ").Append(section.Title).Append("\n\n"), section);

        WritePicture(text, "What changed", ChangePictures.Changes(system.Changes), isOpen: true);
        foreach (var section in sections.Where(section => !section.IsBad))
        {
            text.Append($"\n<details><summary>{section.Title}: {section.Lines.Count}</summary>\n\n");
            Write(text, section);
            text.Append("\n</details>\n");
        }

        if (system.Changes.IsEmpty)
            return;

        WritePicture(text, "Before", ChangePictures.Of(system.Changes.Then), isOpen: false);
        WritePicture(text, "After", ChangePictures.Of(system.Changes.Now), isOpen: false);
    }

    private static void Write(StringBuilder text, ChangeSection section)
    {
        foreach (var line in section.Lines.Take(MostLines))
            text.Append("- ").Append(MarkdownText.Escape(line.Length <= LongestLine ? line : line[..LongestLine] + " ...")).Append('\n');
        if (section.Lines.Count > MostLines)
            text.Append($"- ... and {section.Lines.Count - MostLines} more; `archrules diff` lists all of them\n");
    }

    private static void WritePicture(StringBuilder text, string title, string? picture, bool isOpen)
    {
        if (picture is null)
            return;

        text.Append(isOpen ? $"\n### {title}\n\n" : $"\n<details><summary>{title}</summary>\n\n");
        text.Append(picture.Length <= LongestPicture ? $"```mermaid\n{picture}```\n" : "The picture is too large for a comment.\n");
        text.Append(isOpen ? "" : "\n</details>\n");
    }
}
