namespace ArchRules.Facts;

/// <summary>The members that read a setting by its key, so that a value which is not constant can still be looked up.</summary>
public static class SettingReads
{
    private const string Configuration = "Microsoft.Extensions.Configuration";

    /// <summary>Whether a type of this namespace may have such a member.</summary>
    public static bool MayBeNamespace(string ns) => ns == Configuration;

    /// <summary>Finds the key that a call reads.</summary>
    /// <param name="ns">The namespace of the declaring type.</param>
    /// <param name="type">The declaring type's simple name.</param>
    /// <param name="member">The method's name; <c>Item</c> or <c>get_Item</c> for the indexer.</param>
    /// <param name="key">The constant text that is passed.</param>
    /// <returns>The whole key; null where the member reads no setting, or only a part of the configuration.</returns>
    public static string? FindKey(string ns, string type, string member, string key)
    {
        if (ns != Configuration)
            return null;

        return (type, member) switch
        {
            ("IConfiguration" or "IConfigurationRoot" or "ConfigurationManager", "Item" or "get_Item") => key,
            ("ConfigurationBinder", "GetValue") => key,
            ("ConfigurationExtensions", "GetConnectionString") => "ConnectionStrings:" + key,
            _ => null,
        };
    }
}
