using System;

namespace ArchRules.Model;

/// <summary>The name of a type as reflection writes it: <c>Shop.Data.OrderStore+Row`1[[...]], Shop.Data, Version=1.0.0.0</c>.</summary>
/// <param name="Assembly">The simple name of the assembly; null where the text has none.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Type">The type without arity; nested types as <c>Outer.Inner</c>.</param>
public sealed record TypeNameText(string? Assembly, string Namespace, string Type)
{
    /// <summary>The outermost type's name.</summary>
    public string OutermostType => Type.IndexOf('.') is > 0 and var dot ? Type.Substring(0, dot) : Type;

    /// <summary>The namespace and the outermost type, as metadata joins them.</summary>
    public string FullName => Namespace.Length == 0 ? OutermostType : Namespace + "." + OutermostType;

    /// <summary>Parses a name.</summary>
    /// <returns>The name; null for a text that cannot name a type.</returns>
    public static TypeNameText? Parse(string text)
    {
        var end = EndOfType(text);
        var name = text.Substring(0, end);
        var comma = text.IndexOf(',', Depth0(text, end));
        var assembly = comma < 0 ? null : AssemblyOf(text.Substring(comma + 1));
        var plus = name.IndexOf('+');
        var outer = plus < 0 ? name : name.Substring(0, plus);
        var dot = outer.LastIndexOf('.');
        var type = WithoutArity(name.Substring(dot + 1)).Replace('+', '.');
        return IsName(outer) && type.Length > 0 ? new TypeNameText(assembly, dot < 0 ? "" : outer.Substring(0, dot), type) : null;
    }

    /// <summary>The simple name of an assembly from its full name or the path of its file.</summary>
    /// <returns>The name; null for a text that names none.</returns>
    public static string? AssemblyOf(string text)
    {
        var name = text.Split(',')[0].Trim();
        name = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        foreach (var extension in new[] { ".dll", ".exe" })
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                name = name.Substring(0, name.Length - extension.Length);
        }

        return name.Length == 0 ? null : name;
    }

    // Arity, type arguments, arrays, pointers and the assembly follow the name.
    private static int EndOfType(string text)
    {
        var end = text.IndexOfAny([',', '[', '*', '&']);
        return end < 0 ? text.Length : end;
    }

    private static int Depth0(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '[')
                depth++;
            else if (text[i] == ']')
                depth--;
            else if (text[i] == ',' && depth == 0)
                return i;
        }

        return text.Length;
    }

    private static string WithoutArity(string name)
    {
        for (var tick = name.IndexOf('`'); tick >= 0; tick = name.IndexOf('`'))
        {
            var end = tick + 1;
            while (end < name.Length && char.IsDigit(name[end]))
                end++;

            name = name.Remove(tick, end - tick);
        }

        return name.Trim();
    }

    private static bool IsName(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '_' or '`' or ' '))
                return false;
        }

        return name.Length > 0 && name[0] != '.';
    }
}
