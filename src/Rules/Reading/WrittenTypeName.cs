using System.Text;

namespace ArchRules.Reading;

/// <summary>A type's name as signatures spell it.</summary>
/// <param name="Name">The simple name without arity, as UTF-8.</param>
/// <param name="Arity">How many type parameters it has itself.</param>
/// <param name="Sugar">What C# writes instead of the name.</param>
internal readonly record struct WrittenTypeName(byte[] Name, int Arity, TypeSugar Sugar)
{
    public static WrittenTypeName Unknown { get; } = new("?"u8.ToArray(), 0, TypeSugar.None);

    /// <summary>The name as it is written for one in metadata.</summary>
    public static WrittenTypeName Of(string name, bool isInSystem)
    {
        var mark = name.LastIndexOf('`');
        var arity = mark > 0 && int.TryParse(name.AsSpan(mark + 1), out var parsed) ? parsed : 0;
        var written = isInSystem && name == "Decimal" ? "decimal" : CompilerMade.WrittenName(name);
        return new WrittenTypeName(Encoding.UTF8.GetBytes(written), arity, SugarOf(written));
    }

    private static TypeSugar SugarOf(string name) => name switch
    {
        "Nullable" => TypeSugar.Nullable,
        "ValueTuple" => TypeSugar.Tuple,
        _ => TypeSugar.None,
    };
}
