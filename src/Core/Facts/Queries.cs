namespace ArchRules.Facts;

/// <summary>The types of queries that run when they are read, wherever that is.</summary>
public static class Queries
{
    /// <summary>Whether a type is such a query.</summary>
    /// <param name="ns">Its namespace.</param>
    /// <param name="type">Its simple name, without arity.</param>
    public static bool IsQuery(string ns, string type) => type is "IQueryable" or "IOrderedQueryable" && ns == "System.Linq";
}
