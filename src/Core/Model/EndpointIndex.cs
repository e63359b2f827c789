using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>Finds the component that answers at an address: by its <c>endpoints</c>, by default by its name as the host.</summary>
public sealed class EndpointIndex
{
    private readonly List<(Endpoint Endpoint, Component Component)> endpoints = [];
    private readonly Component[] families;
    private readonly ISet<string>? values;

    /// <summary>Takes the endpoints of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="values">The values that families have in the code; null where not all code is known, so that a name may have any.</param>
    public EndpointIndex(ArchitectureModel model, ISet<string>? values = null)
    {
        this.values = values;
        foreach (var component in model.Components)
        {
            foreach (var endpoint in component.Endpoints)
                endpoints.Add((endpoint, component));
        }

        families = model.Components.Where(component => component.IsFamily && component.Endpoints.Count == 0).ToArray();
        foreach (var component in model.Components.Where(component => component.Endpoints.Count == 0 && !component.IsFamily))
            endpoints.Add((Endpoint.Of(new Address("", component.Name.ToLowerInvariant(), null, ""), component.Range), component));
    }

    private EndpointIndex(EndpointIndex index, IEnumerable<(Endpoint, Component)> more)
    {
        endpoints.AddRange(index.endpoints);
        endpoints.AddRange(more);
        families = index.families;
        values = index.values;
    }

    /// <summary>Adds where projects listen on this machine, for addresses that the file says nothing of.</summary>
    public EndpointIndex With(IEnumerable<(Address Address, Component Component)> listeners) => new(
        this, listeners.Select(listener => (Endpoint.Of(listener.Address, TextRange.FileStart), listener.Component)));

    /// <summary>Finds the component at an address.</summary>
    /// <returns>
    /// The one whose endpoint says most of the address; of several that say the same, the first in the order of the file, declared
    /// endpoints before names. Null where none answers there.
    /// </returns>
    public Component? Find(Address address)
    {
        var matching = endpoints.Where(entry => entry.Endpoint.Matches(address)).OrderByDescending(entry => entry.Endpoint.Weight);
        if (matching.FirstOrDefault().Component is { } found)
            return found;

        // This machine is no service's name.
        if (!address.IsLocal && FindMember(address.Host) is { } member)
            return member;

        return address.IsInternalName && address.FirstLabel != address.Host ? Find(address with { Host = address.FirstLabel }) : null;
    }

    /// <summary>Finds the component of a name that is no address: a queue, a connection.</summary>
    /// <returns>The component that has it as its name or among its endpoints, whatever the case; null where none has.</returns>
    public Component? FindNamed(string name) => endpoints
        .FirstOrDefault(entry =>
            entry.Component.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || entry.Endpoint.Text.Equals(name, StringComparison.OrdinalIgnoreCase))
        .Component ?? FindMember(name);

    private Component? FindMember(string name) => families
        .Select(family => family.FindValue(name) is { } value && values?.Contains(value) != false ? family.With(value) : null)
        .FirstOrDefault(member => member is not null);
}
