using System;
using System.Collections.Generic;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArchRules.Text;

/// <summary>Reads the subset of YAML that model files use: no anchors, no aliases, one document, bounded size and depth.</summary>
public sealed class YamlReader
{
    /// <summary>The longest file that is read, in characters: 1 MB.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>The deepest nesting of lists and mappings that is read.</summary>
    public const int MaxDepth = 32;

    private readonly IParser parser;
    private readonly string text;

    private readonly string? file;

    private YamlReader(string text, string? file)
    {
        this.text = text;
        this.file = file;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The included file that it is, which all places name; null for a file that stands for itself.</param>
    /// <returns>The root value, null for a text without one; or the mistake that stopped the reader.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static (YamlNode? Root, Mistake? Mistake) Read(string text, string? file = null)
    {
        var (root, mistake) = ReadText(text, file);
        return (root, mistake is null ? null : mistake with { Range = mistake.Range with { File = file } });
    }

    private static (YamlNode? Root, Mistake? Mistake) ReadText(string text, string? file)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        if (text.Length > MaxLength)
            return (null, YamlMistakes.TooLong(text.Length));

        if (YamlMistakes.FindBinary(text) is { } binary)
            return (null, binary);

        var reader = new YamlReader(text, file);
        try
        {
            return (reader.ReadDocument(), null);
        }
        catch (MistakeException e)
        {
            return (null, e.Mistake);
        }
        catch (YamlException e)
        {
            return (null, YamlMistakes.Explain(e.Message, RangeOf(e), text));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // YamlDotNet 16.3 throws these on some malformed texts instead of its own exception; it has read up to 'Current'.
            var last = reader.parser.Current is { } current ? reader.RangeOf(current) : TextRange.FileStart;
            return (null, YamlMistakes.Explain("its structure is broken near here", last, text));
        }
    }

    private YamlNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return null;

        parser.Consume<DocumentStart>();
        var root = ReadNode(depth: 0);
        parser.Consume<DocumentEnd>();
        if (!parser.TryConsume<StreamEnd>(out _))
            throw Fail("a model file holds one document; remove the second '---'", RangeOf(parser.Current!));

        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > MaxDepth)
            throw Fail($"lists and mappings are nested deeper than {MaxDepth} levels", RangeOf(parser.Current!));

        if (parser.Accept<AnchorAlias>(out var alias))
            throw Fail(YamlMistakes.AliasMessage(YamlMistakes.LineOf(text, (int)alias.Start.Line)), RangeOf(alias));

        if (parser.Accept<NodeEvent>(out var node) && !node.Anchor.IsEmpty)
            throw Fail("anchors (&name) are not read in model files; write the value again", RangeOf(node));

        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, RangeOf(scalar));

        return parser.Accept<SequenceStart>(out _) ? ReadSequence(depth) : ReadMapping(depth);
    }

    private YamlSequence ReadSequence(int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!parser.Accept<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));

        return new YamlSequence(items, Join(start, parser.Consume<SequenceEnd>()));
    }

    private YamlMapping ReadMapping(int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            if (key is not YamlScalar name)
                throw Fail("a key must be a single name", key.Range);

            entries.Add(new YamlEntry(name, ReadNode(depth + 1)));
        }

        return new YamlMapping(entries, Join(start, parser.Consume<MappingEnd>()));
    }

    private static MistakeException Fail(string message, TextRange range) =>
        new(new Mistake(Mistake.UnreadableId, message, range));

    private TextRange RangeOf(ParsingEvent e) => Join(e, e);

    private static TextRange RangeOf(YamlException e) => new(
        Math.Max(1, (int)e.Start.Line), Math.Max(1, (int)e.Start.Column), Math.Max(1, (int)e.End.Line), Math.Max(1, (int)e.End.Column));

    private TextRange Join(ParsingEvent first, ParsingEvent last) =>
        new((int)first.Start.Line, (int)first.Start.Column, (int)last.End.Line, (int)last.End.Column) { File = file };

    private sealed class MistakeException(Mistake mistake) : Exception(mistake.Message)
    {
        public Mistake Mistake { get; } = mistake;
    }
}
