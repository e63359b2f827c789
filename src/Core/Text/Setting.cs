namespace ArchRules.Text;

/// <summary>One value of a configuration file. The value may be a secret: it is looked at, and never shown or kept.</summary>
/// <param name="Key">The key as configuration has it: <c>ConnectionStrings:Orders</c>, list items by their index.</param>
/// <param name="Value">The value.</param>
/// <param name="KeyRange">Where the key stands, for list items the list's.</param>
public sealed record Setting(string Key, string Value, TextRange KeyRange)
{
    /// <summary>The last part of the key.</summary>
    public string Name => Key.Substring(Key.LastIndexOf(':') + 1);

    /// <summary>The key and its place, without the value.</summary>
    public override string ToString() => Key;
}
