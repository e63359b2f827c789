namespace ArchRules.Facts;

/// <summary>One end of a dependency: a type, or a member of it.</summary>
/// <param name="Assembly">The simple name of the assembly that declares, or is referenced for, the type.</param>
/// <param name="Namespace">The namespace with dots; empty for the global one.</param>
/// <param name="Type">The type without its namespace and generic arity; nested types follow their outer type: <c>Outer.Inner</c>.</param>
/// <param name="Member">The member's canonical signature as <c>docs/facts.md</c> defines it, such as <c>Save(string, Stream)</c>
/// or <c>Name</c>; empty where the element is the type itself.</param>
public readonly record struct CodeElement(string Assembly, string Namespace, string Type, string Member)
{
    /// <summary>The namespace and type.</summary>
    /// <returns><c>Shop.Orders.OrderStore</c></returns>
    public string FullTypeName => Namespace.Length == 0 ? Type : Namespace + "." + Type;

    /// <summary>Whether the element is a method, and no constructor.</summary>
    public bool IsMethod => Member.IndexOf('(') > 0 && Member[0] != '.';

    /// <summary>Whether the element is a method that only ends the use of an object.</summary>
    public bool IsDisposal => MemberName is "Dispose" or "DisposeAsync";

    /// <summary>The member's name without parameters; empty for the type itself.</summary>
    public string MemberName
    {
        get
        {
            var end = Member.IndexOf('(');
            return end < 0 ? Member : Member.Substring(0, end);
        }
    }

    /// <summary>
    /// The short name for messages: no namespace, no parameters; a constructor is called by its type, and so are top-level statements.
    /// </summary>
    /// <returns><c>OrderStore.Save</c></returns>
    public string ShortName
    {
        get
        {
            var name = MemberName;
            return name.Length == 0 || name is ".ctor" or ".cctor" or "<Main>$" ? Type : Type + "." + name;
        }
    }

    /// <summary>The whole identity, as baselines write it.</summary>
    /// <returns><c>Shop.Data:Shop.Orders.OrderStore.Save(string, Stream)</c></returns>
    public override string ToString()
    {
        // What is no code, such as a service that is called, has no assembly.
        var type = Assembly.Length == 0 ? FullTypeName : Assembly + ":" + FullTypeName;
        return Member.Length == 0 ? type : type + "." + Member;
    }
}
