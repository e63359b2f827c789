using System;
using System.Linq;
using ArchRules.Model;
using ArchRules.Text;

namespace ArchRules.Verdicts.Services;

/// <summary>AR0202: what a component has in its configuration, it can reach.</summary>
public static class SettingCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0202";

    /// <summary>The rule in one line.</summary>
    public const string Title = "Configuration gives a component an endpoint or a connection that no arrow allows";

    /// <summary>The message: the key, what it leads to, and why that is not allowed. Never the value.</summary>
    public const string MessageFormat = "setting '{0}' must not lead to '{1}': {2}";

    /// <summary>The message for a file that cannot be read: the reason.</summary>
    public const string UnreadableFormat = "the file cannot be read as JSON, so its settings are not checked: {0}";

    // Where it listens itself, who may call it, and names that only look like addresses.
    private static readonly string[] NotCalled =
        ["kestrel", "applicationurl", "launchurl", "urls", "$schema", "cors", "origin", "redirect", "callback", "notificationurl", "issuer", "audience", "logging"];

    private static readonly string[] QueueWords = ["queue", "topic", "exchange", "subject"];

    /// <summary>Whether a setting says where the project itself listens.</summary>
    internal static bool IsListener(Setting setting) =>
        setting.Name.Equals("applicationUrl", StringComparison.OrdinalIgnoreCase)
        || setting.Name.Equals("urls", StringComparison.OrdinalIgnoreCase)
        || setting.Name.Equals("ASPNETCORE_URLS", StringComparison.OrdinalIgnoreCase)
        || (setting.Key.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase) && setting.Name.Equals("Url", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an address in a setting is one that the project calls.</summary>
    internal static bool IsCalled(Setting setting) =>
        !NotCalled.Any(word => setting.Key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether a setting names a queue.</summary>
    internal static bool IsQueueName(Setting setting) =>
        QueueWords.Any(word => setting.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The name that the key itself gives to what the value leads to.</summary>
    /// <returns>The name of a connection string, or of a service as service discovery lists its addresses; null where there is none.</returns>
    internal static string? NameIn(Setting setting)
    {
        var parts = setting.Key.Replace("__", ":").Split(':');
        for (var i = 0; i + 1 < parts.Length; i++)
        {
            if (parts[i].Equals("ConnectionStrings", StringComparison.OrdinalIgnoreCase) || parts[i].Equals("Services", StringComparison.OrdinalIgnoreCase))
                return parts[i + 1];
        }

        return null;
    }

    /// <summary>Whether a setting stands where connection strings do.</summary>
    internal static bool IsConnectionString(Setting setting) =>
        setting.Key.Replace("__", ":").IndexOf("ConnectionStrings:", StringComparison.OrdinalIgnoreCase) >= 0;
}
