using System.Reflection;
using ArchRules.Model;
using ArchRules.Text;
using Mono.Cecil;
using NetArchTest.Rules;

namespace ArchRules;

/// <summary>Selects a component's types for NetArchTest and refuses to select fewer than there are.</summary>
internal static class ComponentTypes
{
    public static PredicateList Select(ArchitectureCheck check, string name)
    {
        var component = check.Architecture.Model.FindComponent(name) ?? throw new ArgumentException(
            $"component '{name}' is not declared{Suggestion.Tail(name, check.Architecture.Model.Components.Select(known => known.Name).ToArray())}");
        var expected = ExpectedTypes(check, component);
        if (expected.Count == 0)
            throw new ArgumentException($"component '{name}' has no types in the checked assemblies; a rule over nothing would pass");

        var assemblies = expected.Select(type => type.Path).Distinct(StringComparer.Ordinal).Select(Assembly.LoadFrom).ToArray();
        var selected = Types.InAssemblies(assemblies).That().MeetCustomRule(new InComponentRule(check.Architecture, component));
        var recorder = new RecordingRule();
        _ = selected.Should().MeetCustomRule(recorder).GetResult();
        var missing = expected.Where(type => !recorder.Names.Contains(type.Name)).Select(type => type.Name).ToArray();
        if (missing.Length > 0)
            throw new InvalidOperationException(
                $"NetArchTest leaves out {missing.Length} of {expected.Count} types of component '{name}', such as '{missing[0]}': "
                + "it drops namespaces that begin with System, Microsoft and the like; judge these types with ShouldHold alone");

        return selected;
    }

    private static IReadOnlyCollection<(string Path, string Name)> ExpectedTypes(ArchitectureCheck check, Component component) => check.Facts
        .SelectMany(facts => facts.Types
            .Where(type => type.IsDefined && !type.IsGenerated && !type.Name.Contains('.', StringComparison.Ordinal))
            .Where(type => IsIn(component, check.Architecture.Judge.Places.Place(type.Assembly, type.Namespace, type.Name)))
            .Select(type => (facts.Path, Name: type.Namespace.Length == 0 ? type.Name : type.Namespace + "." + type.Name)))
        .ToHashSet();

    // A family selects the types of all its members.
    private static bool IsIn(Component component, Placement place) =>
        place.Node == component.Id && (component.Value is null || place.Value == component.Value);

    private sealed class InComponentRule(Architecture architecture, Component component) : ICustomRule
    {
        public bool MeetsRule(TypeDefinition type)
        {
            var outermost = type;
            while (outermost.DeclaringType is { } outer)
                outermost = outer;

            return IsIn(component, architecture.Judge.Places
                .Place(type.Module.Assembly.Name.Name, outermost.Namespace, CecilNames.WithoutArity(outermost.Name)));
        }
    }

    /// <summary>NetArchTest shows what it selected only to a rule, so this one remembers what it was asked about.</summary>
    private sealed class RecordingRule : ICustomRule
    {
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public bool MeetsRule(TypeDefinition type)
        {
            Names.Add(CecilNames.FullName(type));
            return true;
        }
    }
}
