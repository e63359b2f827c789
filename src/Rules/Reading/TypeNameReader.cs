using System.Text;

namespace ArchRules.Reading;

/// <summary>
/// Reads the names of types as attributes store them: <c>Ns.Outer+Inner`1[[Ns.Argument, Assembly]][], Assembly, Version=1.0.0.0</c>.
/// </summary>
internal ref struct TypeNameReader
{
    private const int DeepestNesting = 64;

    private readonly ReadOnlySpan<char> text;
    private readonly List<TypeNamePart> parts;
    private int position;

    private TypeNameReader(ReadOnlySpan<char> text, List<TypeNamePart> parts)
    {
        this.text = text;
        this.parts = parts;
    }

    /// <summary>Reads a name: the type itself, then all types among its arguments. Arrays and pointers are their elements.</summary>
    public static List<TypeNamePart> Read(string name)
    {
        var parts = new List<TypeNamePart>();
        var reader = new TypeNameReader(name, parts);
        reader.ReadType(isArgument: false, isBracketed: false, 0);
        return parts;
    }

    private void ReadType(bool isArgument, bool isBracketed, int depth)
    {
        if (depth > DeepestNesting)
            return;

        var name = ReadName();
        var index = parts.Count;
        if (name.Length > 0)
            parts.Add(new TypeNamePart(name, null, isArgument));

        while (position < text.Length && text[position] is '[' or '*' or '&')
            ReadSuffix(depth);

        if (position < text.Length && text[position] == ',' && (isBracketed || !isArgument))
        {
            var assembly = ReadAssembly(isBracketed);
            if (name.Length > 0)
                parts[index] = parts[index] with { Assembly = assembly };
        }
    }

    private string ReadName()
    {
        var name = new StringBuilder();
        for (; position < text.Length && text[position] is not ('[' or ']' or ',' or '*' or '&'); position++)
        {
            if (text[position] == '\\' && position + 1 < text.Length)
                position++;
            name.Append(text[position]);
        }

        return name.ToString();
    }

    private void ReadSuffix(int depth)
    {
        if (text[position++] != '[')
            return;

        // [], [,] and [*] are arrays; [[A, Assembly], [B]] and [A, B] are type arguments.
        if (position < text.Length && text[position] is ']' or ',' or '*')
        {
            while (position < text.Length && text[position++] != ']')
            {
            }

            return;
        }

        while (position < text.Length && text[position] != ']')
        {
            var isBracketed = text[position] == '[';
            if (isBracketed)
                position++;
            ReadType(isArgument: true, isBracketed, depth + 1);
            if (isBracketed && position < text.Length && text[position] == ']')
                position++;
            while (position < text.Length && text[position] is ',' or ' ')
                position++;
        }

        position++;
    }

    private string ReadAssembly(bool isBracketed)
    {
        var start = ++position;
        while (position < text.Length && !(isBracketed && text[position] == ']'))
            position++;

        var full = text[start..position];
        var end = full.IndexOf(',');
        return (end < 0 ? full : full[..end]).Trim().ToString();
    }
}
