namespace ArchRules.Cli;

/// <summary>Numbers of things in words.</summary>
internal static class Quantity
{
    /// <summary>Counts things.</summary>
    /// <returns><c>1 entry</c>, <c>2 entries</c>, <c>3 violations</c></returns>
    public static string Of(int count, string noun)
    {
        if (count == 1)
            return "1 " + noun;

        return count + " " + (noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s");
    }
}
