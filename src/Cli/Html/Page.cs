using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ArchRules.Cli.Html;

/// <summary>
/// A page that grows. What an interpolated string holds between braces is text of users: it is written so that no browser takes it
/// for markup. What stands around the braces is markup.
/// </summary>
internal sealed class Page
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text = new();

    /// <summary>Adds markup with texts in it.</summary>
    public Page Add([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Adds markup that was made elsewhere. Never text of users.</summary>
    public Page AddMade(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>Adds one piece for each item.</summary>
    public Page AddEach<T>(IEnumerable<T> items, Action<T> add)
    {
        foreach (var item in items)
            add(item);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    /// <summary>Writes the parts of an interpolated string straight into a page.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly Page page;

        public Markup(int literalLength, int formattedCount, Page page)
        {
            _ = literalLength;
            _ = formattedCount;
            this.page = page;
        }

        public void AppendLiteral(string value) => page.text.Append(value);

        public void AppendFormatted(string? value) => page.text.Append(Encoder.Encode(value ?? ""));

        /// <summary>Counts are read by people: <c>5,000</c>.</summary>
        public void AppendFormatted(int value) => page.text.Append(value.ToString("N0", CultureInfo.InvariantCulture));

        public void AppendFormatted(double value, string format) => page.text.Append(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
