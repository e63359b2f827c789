using System.Reflection;
using ArchRules.Facts;

namespace ArchRules.Storing;

/// <summary>Facts with a value of its own in every property and column, found by reflection, so that nothing can be forgotten.</summary>
internal static class FilledFacts
{
    private const int Rows = 40;

    public static AssemblyFacts Make(int seed = 1)
    {
        var random = new Random(seed);
        var facts = (AssemblyFacts)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(AssemblyFacts));
        foreach (var property in typeof(AssemblyFacts).GetProperties())
            property.SetValue(facts, ValueOf(property.PropertyType, property.Name, random));
        return facts;
    }

    /// <summary>Every property and column as one text.</summary>
    public static string Spell(AssemblyFacts facts) => string.Join("\n", typeof(AssemblyFacts).GetProperties()
        .Select(property => property.Name + ": " + (property.GetValue(facts) is System.Collections.IEnumerable rows and not string
            ? string.Join("\n  ", rows.Cast<object>())
            : property.GetValue(facts)?.ToString())));

    private static object? ValueOf(Type type, string name, Random random)
    {
        if (type == typeof(string))
            return random.Next(12) == 0 ? "" : $"{name} {(char)random.Next(0x20, 0xD7FF)}{random.Next(30)}";
        if (type == typeof(int))
            return name is "Document" or "Through" ? random.Next(-1, Rows) : name is "Line" or "Column" ? random.Next(1 << 20) : random.Next(Rows);
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(Guid))
            return new Guid(Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256)).ToArray());
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        if (type == typeof(DependencyList))
            return DependencyList.Of((DependencyRow[])ListOf(typeof(DependencyRow), name, random));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return ListOf(type.GetGenericArguments()[0], name, random);
        if (type.IsValueType || type.GetConstructors().Length > 0)
            return RowOf(type, random);

        throw new NotSupportedException($"teach {nameof(FilledFacts)} and {nameof(FactsFormat)} about {type}");
    }

    private static Array ListOf(Type element, string name, Random random)
    {
        var list = Array.CreateInstance(element, Rows);
        for (var i = 0; i < Rows; i++)
            list.SetValue(ValueOf(element, name, random), i);
        return list;
    }

    private static object RowOf(Type type, Random random)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var row = constructor.Invoke(constructor.GetParameters().Select(parameter => ValueOf(parameter.ParameterType, parameter.Name!, random)).ToArray());
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.CanWrite)
                property.SetValue(row, ValueOf(property.PropertyType, property.Name, random));
        }

        return row;
    }
}
