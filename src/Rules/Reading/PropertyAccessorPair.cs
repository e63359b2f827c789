using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>The accessors of a property; nil for those that it does not have.</summary>
internal readonly record struct PropertyAccessorPair(MethodDefinitionHandle Getter, MethodDefinitionHandle Setter)
{
    /// <summary>One of them; nil where there is none, which no language writes.</summary>
    public MethodDefinitionHandle First => Getter.IsNil ? Setter : Getter;
}
