using ArchRules.Facts;

namespace ArchRules.Storing;

/// <summary>
/// The facts of an assembly as bytes. Whoever adds a property to <see cref="AssemblyFacts"/> or a column to one of its rows adds it
/// here, in both directions, and counts <see cref="Version"/> up; a test finds what is forgotten.
/// </summary>
internal static class FactsFormat
{
    /// <summary>The version of the format: files of another one are not read.</summary>
    public const int Version = 4;

    public static void Write(ByteWriter writer, AssemblyFacts facts)
    {
        writer.Text(facts.AssemblyName);
        writer.Text(facts.Path);
        writer.Raw(facts.ModuleVersionId.ToByteArray());
        writer.Flag(facts.HasSymbols);
        WriteAll(writer, facts.Documents, static (writer, document, _) => writer.Text(document));
        WriteAll(writer, facts.Types, static (writer, type, _) => Write(writer, type));
        WriteAll(writer, facts.Members, static (writer, member, before) =>
        {
            writer.Number(member.Type - before.Type);
            writer.Text(member.Utf8);
            writer.Number((int)member.Surface);
        });
        WriteAll(writer, facts.Dependencies, Write);
        WriteAll(writer, facts.Links, static (writer, link, before) =>
        {
            writer.Number(link.Source - before.Source);
            writer.Number(link.Target);
        });
        WriteAll(writer, facts.Friends, static (writer, friend, _) => writer.Text(friend));
        WriteAll(writer, facts.Forwards, static (writer, forward, _) =>
        {
            writer.Text(forward.Namespace);
            writer.Text(forward.Name);
            writer.Text(forward.Assembly);
        });
        WriteAll(writer, facts.Texts, static (writer, text, _) => Write(writer, text));
    }

    public static AssemblyFacts Read(ByteReader reader)
    {
        var name = reader.Text();
        var path = reader.Text();
        var id = new Guid(reader.Raw(16));
        var hasSymbols = reader.Flag();
        var documents = ReadAll<string>(reader, static (reader, _) => reader.Text());
        var types = ReadAll<TypeRow>(reader, (reader, _) => ReadType(reader, documents.Length));
        var members = ReadMembers(reader, types.Length);
        return new AssemblyFacts
        {
            AssemblyName = name,
            Path = path,
            ModuleVersionId = id,
            HasSymbols = hasSymbols,
            Documents = documents,
            Types = types,
            Members = members,
            Dependencies = ReadDependencies(reader, members.Length, types.Length, documents.Length),
            Links = ReadAll<LinkRow>(reader, (reader, before) => new LinkRow(
                ByteReader.Index(before.Source + reader.Number(), members.Length), ByteReader.Index(reader.Number(), members.Length))),
            Friends = ReadAll<string>(reader, static (reader, _) => reader.Text()),
            Forwards = ReadAll<ForwardRow>(reader, static (reader, _) => new ForwardRow(reader.Text(), reader.Text(), reader.Text())),
            Texts = ReadAll<TextRow>(reader, (reader, _) => ReadText(reader, members.Length, documents.Length)),
        };
    }

    private static void Write(ByteWriter writer, TypeRow type)
    {
        writer.Text(type.Assembly);
        writer.Text(type.Namespace);
        writer.Text(type.Name);
        writer.Number((type.IsDefined ? 1 : 0) | (type.IsGenerated ? 2 : 0) | (type.IsAbstract ? 4 : 0));
        writer.Number(type.Document);
        writer.Number(type.Line);
    }

    private static TypeRow ReadType(ByteReader reader, int documents)
    {
        var (assembly, ns, name, flags) = (reader.Text(), reader.Text(), reader.Text(), reader.Number());
        return new TypeRow(assembly, ns, name, (flags & 1) != 0, (flags & 2) != 0, Optional(reader.Number(), documents), reader.Number())
        {
            IsAbstract = (flags & 4) != 0,
        };
    }

    private static MemberRow[] ReadMembers(ByteReader reader, int types)
    {
        var rows = new MemberRow[reader.Count()];
        var type = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            type = ByteReader.Index(type + reader.Number(), types);
            rows[i] = MemberRow.OfUtf8(type, reader.Utf8()) with { Surface = (Surface)reader.Number() };
        }

        return rows;
    }

    private static void Write(ByteWriter writer, DependencyRow row, DependencyRow before)
    {
        writer.Number(row.Source - before.Source);
        writer.Number(row.Target);
        writer.Number(((int)row.Kind << 3) | ((int)row.Wiring << 1) | (row.InRoot ? 1 : 0));
        writer.Number(row.Document - before.Document);
        writer.Number(row.Line - before.Line);
        writer.Number(row.Column);
        writer.Number(row.Through);
    }

    private static DependencyList ReadDependencies(ByteReader reader, int members, int types, int documents)
    {
        // By far the most rows: no call through a delegate for each.
        var rows = new DependencyList();
        var before = default(DependencyRow);
        for (var count = reader.Count(); count > 0; count--)
        {
            var source = ByteReader.Index(before.Source + reader.Number(), members);
            var target = ByteReader.Index(reader.Number(), members);
            var kind = reader.Number();
            var document = Optional(before.Document + reader.Number(), documents);
            var line = before.Line + reader.Number();
            var column = reader.Number();
            before = new DependencyRow(
                source, target, (DependencyKind)(kind >> 3), (kind & 1) != 0, document, line, column, Optional(reader.Number(), types), (Wiring)((kind >> 1) & 3));
            rows.Add(before);
        }

        return rows.Trim();
    }

    private static void Write(ByteWriter writer, TextRow row)
    {
        writer.Number(row.Source);
        writer.Text(row.Api);
        writer.Number((int)row.Role);
        writer.Text(row.Text);
        writer.Flag(row.InRoot);
        writer.Number(row.Document);
        writer.Number(row.Line);
        writer.Number(row.Column);
    }

    private static TextRow ReadText(ByteReader reader, int members, int documents) => new(
        ByteReader.Index(reader.Number(), members),
        reader.Text(),
        (TextRole)reader.Number(),
        reader.FindText(),
        reader.Flag(),
        Optional(reader.Number(), documents),
        reader.Number(),
        reader.Number());

    private static int Optional(int value, int count) => value == -1 ? value : ByteReader.Index(value, count);

    private static void WriteAll<T>(ByteWriter writer, IReadOnlyList<T> rows, Action<ByteWriter, T, T> write)
    {
        writer.Number(rows.Count);
        var before = default(T)!;
        foreach (var row in rows)
        {
            write(writer, row, before);
            before = row;
        }
    }

    private static T[] ReadAll<T>(ByteReader reader, Func<ByteReader, T, T> read)
    {
        var rows = new T[reader.Count()];
        var before = default(T)!;
        for (var i = 0; i < rows.Length; i++)
            rows[i] = before = read(reader, before);
        return rows;
    }
}
