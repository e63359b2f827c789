using System;

namespace ArchRules.Facts;

/// <summary>What can be said of an address whose end is made at run time: <c>$"http://orders/items/{id}"</c> leads to <c>orders</c>.</summary>
public static class AddressStart
{
    /// <summary>Finds the part that says where an address leads.</summary>
    /// <param name="beginning">The constant beginning.</param>
    /// <returns>The beginning up to the end of its host; null where the host may go on in what follows.</returns>
    public static string? Find(string beginning)
    {
        var sign = beginning.IndexOf("://", StringComparison.Ordinal);
        if (sign <= 0)
            return null;

        var end = beginning.IndexOfAny(['/', '?', '#'], sign + 3);
        if (end > sign + 3)
            return beginning.Substring(0, end);

        // A port that is made at run time does not change the host; a user before the host would.
        var colon = beginning.IndexOf(':', sign + 3);
        return colon == beginning.Length - 1 && colon > sign + 3 ? beginning.Substring(0, colon) : null;
    }
}
