using System;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Services;

/// <summary>Judges texts that lead to code, to services and to queues. Safe to share between threads.</summary>
public sealed class TextJudge
{
    private readonly Judge judge;
    private readonly EndpointIndex endpoints;

    /// <summary>Judges by the endpoints that a model declares.</summary>
    /// <param name="judge">The judge of the model.</param>
    public TextJudge(Judge judge)
        : this(judge, new EndpointIndex(judge.Model))
    {
    }

    internal TextJudge(Judge judge, EndpointIndex endpoints)
    {
        this.judge = judge;
        this.endpoints = endpoints;
    }

    /// <summary>Judges a text.</summary>
    /// <param name="source">Where the code that passes the text belongs; it has a node.</param>
    /// <param name="role">What the text stands for.</param>
    /// <param name="text">The text; null where it is made at run time.</param>
    /// <param name="inRoot">Whether the code composes the system.</param>
    /// <param name="findAssembly">Finds the assembly of an outermost type by its full name, null where no such type is known.</param>
    /// <returns>What it breaks or leaves in doubt; null where it is allowed, or leads out of the model.</returns>
    public TextVerdict? Check(Placement source, TextRole role, string? text, bool inRoot, Func<string, string?> findAssembly)
    {
        switch (role)
        {
            case TextRole.TypeName:
                return text is null ? Unproven("types") : CheckType(source, text, inRoot, findAssembly);
            case TextRole.AssemblyName:
                return text is null ? Unproven("assemblies") : CheckAssembly(source, TypeNameText.AssemblyOf(text), null, inRoot);
            case TextRole.NativeLibrary:
                return text is null ? Unproven("libraries") : CheckAssembly(source, NativeLibraries.FindOwner(text), TypeNameText.AssemblyOf(text), inRoot);
            case TextRole.ServiceKey:
                return text is null ? null : CheckKey(source, text, inRoot);
            case TextRole.Address:
                return text is null ? TextVerdict.Doubt(ServiceTargetCheck.Id, "addresses are made at run time") : CheckAddress(source, text);
            case TextRole.AddressSetting:
                return TextVerdict.Doubt(ServiceTargetCheck.Id, "addresses come from settings that no file of the project has");
            case TextRole.PublishedQueue:
                return text is null ? null : CheckQueue(source, text, MemberAccess.Publishes);
            case TextRole.ConsumedQueue:
                return text is null ? null : CheckQueue(source, text, MemberAccess.Consumes);
            default:
                return null;
        }
    }

    /// <summary>Whether any text of a role in code of a component could be a violation.</summary>
    /// <param name="source">The id of the component.</param>
    /// <param name="role">What the text stands for.</param>
    public bool CanFail(int source, TextRole role) => role switch
    {
        TextRole.TypeName or TextRole.AssemblyName or TextRole.NativeLibrary or TextRole.ServiceKey => CanFailByName(source),
        TextRole.Address => judge.Model.Components.Any(target => CanFailToCall(source, target)),
        TextRole.PublishedQueue or TextRole.ConsumedQueue => judge.Model.Components.Any(IsQueue),
        _ => false,
    };

    private bool CanFailByName(int source)
    {
        for (var target = 0; target < judge.Places.NodeCount; target++)
        {
            if (judge.CanFail(source, target))
                return true;
        }

        return false;
    }

    private bool IsQueue(Component box) => box.Technology is { } technology && judge.Model.Technologies[technology].Category == TechnologyCategory.Queue;

    private bool CanFailToCall(int source, Component target) =>
        target.IsFamily || judge.Model.Components[source].IsFamily
        || ServiceTargetCheck.CanFail(judge, new Placement(source, true), target);

    private static TextVerdict Unproven(string what) => TextVerdict.Doubt(HiddenDependencyCheck.Id, what + " are named at run time");

    private TextVerdict? CheckType(Placement source, string text, bool inRoot, Func<string, string?> findAssembly)
    {
        if (TypeNameText.Parse(text) is not { } name)
            return null;

        var assembly = name.Assembly ?? findAssembly(name.FullName);
        var place = assembly is null ? GuessPlace(name) : judge.Places.Place(assembly, name.Namespace, name.OutermostType);
        return Judge(source, place, inRoot, new CodeElement(assembly ?? "", name.Namespace, name.Type, ""));
    }

    // Projects are called like the namespaces that they hold, unless someone goes out of their way.
    private Placement GuessPlace(TypeNameText name)
    {
        for (var guess = name.Namespace; guess.Length > 0; guess = guess.Substring(0, Math.Max(0, guess.LastIndexOf('.'))))
        {
            if (judge.Places.Place(guess, name.Namespace, name.OutermostType) is { HasNode: true } place)
                return place;
        }

        return Placement.None;
    }

    // A native library is placed as the managed client that stands for it, and told by its own name.
    private TextVerdict? CheckAssembly(Placement source, string? assembly, string? library, bool inRoot)
    {
        if (assembly is null)
            return null;

        var place = judge.Places.Place(assembly, "", "<Module>");
        if (!place.HasNode && place != Placement.Ignored)
            place = judge.Places.Place(assembly, assembly, "<Module>");

        return Judge(source, place with { IsExposed = true }, inRoot, new CodeElement("", "", library ?? assembly, ""));
    }

    private TextVerdict? CheckKey(Placement source, string key, bool inRoot)
    {
        if (judge.Model.FindComponent(key) is not { } component)
            return null;

        var crossing = new Crossing(source, new Placement(component.Id, true), DependencyKind.TypeReference, inRoot);
        return crossing.StaysInside ? null : HiddenDependencyCheck.CheckKey(judge, crossing, component);
    }

    private TextVerdict? Judge(Placement source, Placement target, bool inRoot, CodeElement element)
    {
        var crossing = new Crossing(source, target, DependencyKind.TypeReference, inRoot);
        return crossing.StaysInside ? null : HiddenDependencyCheck.Check(judge, crossing, element);
    }

    private TextVerdict? CheckQueue(Placement source, string name, MemberAccess access) =>
        endpoints.FindNamed(name) is { } box && IsQueue(box)
            ? QueueCheck.Check(judge, source, box, access)
            : null;

    private TextVerdict? CheckAddress(Placement source, string text)
    {
        // A relative address goes wherever the client's base address leads, which is a text of its own.
        // What has a fragment is a name or a link for people: no client sends one.
        if (text.IndexOf('#') >= 0 || Address.Parse(text) is not { } address)
            return null;

        if (endpoints.Find(address) is { } component)
            return ServiceTargetCheck.Check(judge, source, component, address);

        return address.IsLocal || address.IsInternalName
            ? TextVerdict.Doubt(ServiceTargetCheck.Id, $"no component answers at '{address}'")
            : null;
    }
}
