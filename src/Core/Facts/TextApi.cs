using System;

namespace ArchRules.Facts;

/// <summary>A parameter whose text is a dependency.</summary>
/// <param name="Namespace">The namespace of the type that declares the member.</param>
/// <param name="Type">The type's simple name, without arity.</param>
/// <param name="Member">The method's name; <c>.ctor</c> for a constructor, the property's name for a property that is set.</param>
/// <param name="Role">What the text stands for.</param>
/// <param name="Position">The parameter's position from 0, an extended <c>this</c> included; other types than string and object do not count.</param>
/// <param name="AssemblyPosition">The position of the parameter that names the assembly of the type; -1 where there is none.</param>
public sealed record TextApi(string Namespace, string Type, string Member, TextRole Role, int Position, int AssemblyPosition = -1)
{
    /// <summary>Whether it is applied as an attribute.</summary>
    public bool IsAttribute => Type.EndsWith("Attribute", StringComparison.Ordinal);

    /// <summary>The name by which code calls it: that of the member, of the type for a constructor.</summary>
    public string NameInSource => Member == ".ctor" ? Type : Member;

    /// <summary>The name for messages.</summary>
    /// <returns><c>Type.GetType</c>; for constructors and attributes the type alone.</returns>
    public string ShortName
    {
        get
        {
            if (Member != ".ctor")
                return Type + "." + Member;

            return IsAttribute ? Type.Substring(0, Type.Length - "Attribute".Length) : Type;
        }
    }
}
