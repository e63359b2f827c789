using System.Text;

namespace ArchRules.Cli.Reports;

/// <summary>Texts that are not Markdown, inside of Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>A text that stays as it is on GitHub, GitLab and Azure, in one line.</summary>
    /// <remarks>Names of code hold what Markdown takes for markup, such as <c>List&lt;T&gt;</c>; <c>@</c> would call somebody.</remarks>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~')
                escaped.Append('\\');

            escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '@' => "&#64;", '\r' or '\n' => " ", _ => c.ToString() });
        }

        return escaped.ToString();
    }

    /// <summary>A text as code, in a cell of a table.</summary>
    public static string Code(string text) => "`" + text.Replace("`", "'", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal) + "`";
}
