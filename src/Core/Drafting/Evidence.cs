using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts;

namespace ArchRules.Drafting;

/// <summary>What speaks for a unit to be in one tier or another.</summary>
/// <param name="Views">The technologies of pages and windows that it uses.</param>
/// <param name="Stores">The databases, object stores and search engines whose clients it uses.</param>
/// <param name="Brokers">The queues and caches whose clients it uses.</param>
/// <param name="IsProgram">Whether it has an entry point.</param>
/// <param name="IsWeb">Whether it answers HTTP.</param>
/// <param name="IsHosted">Whether it runs in the background.</param>
internal sealed record Evidence(
    IReadOnlyList<string> Views, IReadOnlyList<string> Stores, IReadOnlyList<string> Brokers, bool IsProgram, bool IsWeb, bool IsHosted)
{
    private static readonly string[] StorageWords =
        ["data", "dal", "persistence", "repository", "repositories", "storage", "infrastructure", "database", "db", "migrations", "store", "stores", "ef", "entity-framework"];

    private static readonly string[] ServiceWords =
        ["application", "domain", "core", "service", "services", "business", "logic", "bll", "usecases", "handlers", "model", "models", "entities"];

    private static readonly string[] FrontEndWords =
        ["web", "ui", "website", "pages", "views", "controllers", "wpf", "winforms", "blazor", "mvc", "frontend", "components", "portal", "gateway", "bff"];

    private static readonly string[] SharedWords =
        ["contracts", "abstractions", "common", "shared", "kernel", "sharedkernel", "utils", "utilities", "kit", "defaults", "building", "buildingblocks",
         "messages", "events", "dtos", "primitives", "extensions", "constants", "resources", "localization", "logging"];

    /// <summary>The words at the end of the unit's name decide what the name says.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Whether the name says storage.</summary>
    public bool IsNamedStorage => Ends(StorageWords);

    /// <summary>Whether the name says service.</summary>
    public bool IsNamedService => Ends(ServiceWords);

    /// <summary>Whether the name says front-end.</summary>
    public bool IsNamedFrontEnd => Ends(FrontEndWords);

    /// <summary>Whether the name says that it is for everyone.</summary>
    public bool IsNamedShared => Ends(SharedWords);

    /// <summary>Collects it.</summary>
    public static IReadOnlyList<Evidence> Of(Probe probe, DraftRequest request) => probe.Units.Select(unit => Of(unit, probe, request)).ToArray();

    private static Evidence Of(CodeUnit unit, Probe probe, DraftRequest request)
    {
        var assemblies = request.Facts.Where(facts => facts.AssemblyName == unit.Assembly).ToArray();
        return new Evidence(
            probe.TechnologiesOf(unit, category => category is TechnologyCategory.WebUI or TechnologyCategory.DesktopUI),
            probe.TechnologiesOf(unit, category => category is TechnologyCategory.Database or TechnologyCategory.ObjectStore or TechnologyCategory.Search),
            probe.TechnologiesOf(unit, category => category is TechnologyCategory.Queue or TechnologyCategory.Cache),
            unit.Namespace is null && assemblies.Any(facts => IsProgramOf(facts, request.Scope)),
            unit.Namespace is null && assemblies.Any(facts => UsesOf(facts, "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Mvc")),
            unit.Namespace is null && assemblies.Any(facts => UsesOf(facts, "Microsoft.Extensions.Hosting")))
        {
            Words = NameWords.Of(unit.FullName.Substring(unit.FullName.LastIndexOf('.') + 1)),
        };
    }

    private bool Ends(string[] words) => words.Contains(Words[Words.Count - 1], StringComparer.Ordinal)
        || words.Contains(string.Join("-", Words), StringComparer.Ordinal)
        || words.Contains(string.Concat(Words), StringComparer.Ordinal);

    private static bool IsProgramOf(AssemblyFacts facts, CheckScope scope) =>
        scope.References?.FirstOrDefault(project => project.Assembly == facts.AssemblyName) is { } project
            ? project.IsProgram
            : facts.Dependencies.Any(row => row.InRoot && IsEntryPoint(facts.Members[row.Source].Signature));

    private static bool IsEntryPoint(string member) =>
        member.StartsWith("Main(", StringComparison.Ordinal) || member.StartsWith("<Main>$(", StringComparison.Ordinal);

    private static bool UsesOf(AssemblyFacts facts, params string[] namespaces) =>
        facts.Types.Any(type => !type.IsDefined && namespaces.Contains(type.Namespace, StringComparer.Ordinal));
}
