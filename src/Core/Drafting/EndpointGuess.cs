using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Text;
using ArchRules.Verdicts.Services;

namespace ArchRules.Drafting;

/// <summary>Finds out which project answers at a host that code and configuration call by another name than the project's.</summary>
internal static class EndpointGuess
{
    /// <summary>Finds the hosts.</summary>
    /// <returns>The host of each unit that is called by one, by the unit's id; nothing where the unit's own name is the host.</returns>
    public static IReadOnlyDictionary<int, string> Find(IReadOnlyList<CodeUnit> units, DraftRequest request)
    {
        var hosts = Texts(request)
            .Select(Address.Parse)
            .Where(address => address is { IsLocal: false, IsInternalName: true })
            .Select(address => address!.Host)
            .Distinct()
            .Where(host => units.All(unit => unit.Name != host))
            .OrderBy(host => host, System.StringComparer.Ordinal);
        var found = new Dictionary<int, string>();
        foreach (var host in hosts)
        {
            var fitting = units.Where(unit => unit.Namespace is null && Fits(host, unit)).ToArray();
            if (fitting.Length == 1 && !found.ContainsKey(fitting[0].Id))
                found.Add(fitting[0].Id, host);
        }

        return found;
    }

    private static IEnumerable<string> Texts(DraftRequest request) => request.Facts
        .SelectMany(facts => facts.Texts.Where(text => text is { Role: TextRole.Address, Text: not null }).Select(text => text.Text!))
        .Concat(request.Scope.Configuration
            .SelectMany(file => JsonSettings.Read(file.Text).Settings)
            .Where(SettingCheck.IsCalled)
            .Select(setting => setting.Value));

    // "image-write" is ImageService.Write: all its words are the project's, and the last one is the project's last.
    private static bool Fits(string host, CodeUnit unit)
    {
        var words = NameWords.Of(unit.Assembly);
        var wanted = host.Split('-', '_', '.');
        return wanted.Length > 1 && wanted[wanted.Length - 1] == words[words.Count - 1] && wanted.All(word => words.Contains(word));
    }
}
