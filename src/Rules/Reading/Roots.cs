using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Tells which code composes the system, by the names that <see cref="CompositionRoots"/> gives.</summary>
internal sealed class Roots
{
    // An array is gone through without an object for each type.
    private static readonly string[] Containers = [.. CompositionRoots.ContainerTypes];

    private readonly AssemblyTables tables;
    private readonly MethodDefinitionHandle entryPoint;
    private readonly TypeDefinitionHandle entryType;

    // Most assemblies know no container at all. Then no parameter is looked at for its sake.
    private readonly bool knowsContainers;

    public Roots(AssemblyTables tables)
    {
        this.tables = tables;
        knowsContainers = KnowsContainers(tables.Metadata);
        var token = tables.Image.EntryPoint;
        if (token >>> 24 != (int)TableIndex.MethodDef || (token & 0xFFFFFF) == 0)
            return;

        entryPoint = MetadataTokens.MethodDefinitionHandle(token & 0xFFFFFF);
        var method = tables.Metadata.GetMethodDefinition(entryPoint);

        // The compiler calls an asynchronous Main from an entry point of its own.
        if (tables.Metadata.StringComparer.Equals(method.Name, "<Main>"))
            entryType = method.GetDeclaringType();
    }

    /// <summary>The author of what a type declares.</summary>
    public Author AuthorOf(TypeDefinitionHandle handle, int row, TypeDefinition type) =>
        IsRoot(type) ? new Author(handle, row, true, Wiring.Always) : new Author(handle, row, false, Wiring.IfDeclared);

    /// <summary>Whether a type is a root as a whole.</summary>
    public bool IsRoot(TypeDefinition type) => tables.Metadata.StringComparer.Equals(type.Name, CompositionRoots.StartupType);

    /// <summary>The author of a written method.</summary>
    /// <param name="handle">The method.</param>
    /// <param name="method">Its definition.</param>
    /// <param name="type">The author of its type.</param>
    /// <param name="member">The method, or the property or event that it is an accessor of.</param>
    public Author AuthorOf(MethodDefinitionHandle handle, MethodDefinition method, Author type, EntityHandle member)
    {
        var takesContainer = knowsContainers && Takes(method, TypeRoles.Container);
        return type with
        {
            Member = member,
            InRoot = type.InRoot || takesContainer || handle == entryPoint || IsAsyncMain(method),
            Wiring = takesContainer ? Wiring.Always : type.Wiring,
        };
    }

    /// <summary>What a call in a lambda or local function is to a composition root.</summary>
    /// <param name="function">The method that the compiler made of it.</param>
    /// <param name="outer">What it is in the code around it.</param>
    public Wiring WiringOf(MethodDefinition function, Wiring outer) => Takes(function, TypeRoles.Container)
        ? Wiring.Always
        : outer != Wiring.None && Takes(function, TypeRoles.Configured) ? outer : Wiring.None;

    /// <summary>Whether a lambda or local function composes.</summary>
    /// <param name="function">The method that the compiler made of it.</param>
    /// <param name="isInRoot">Whether the code around it does.</param>
    public bool Composes(MethodDefinition function, bool isInRoot) =>
        Takes(function, isInRoot ? TypeRoles.Container | TypeRoles.Configured : TypeRoles.Container);

    private static bool KnowsContainers(MetadataReader metadata) =>
        metadata.TypeReferences.Any(handle => MayBeContainer(metadata, metadata.GetTypeReference(handle).Name))
        || metadata.TypeDefinitions.Any(handle => MayBeContainer(metadata, metadata.GetTypeDefinition(handle).Name));

    private static bool MayBeContainer(MetadataReader metadata, StringHandle name)
    {
        var first = CompilerMade.FirstByteOf(metadata, name);
        foreach (var container in Containers)
        {
            // An arity may follow.
            if (first == container[0] && metadata.StringComparer.StartsWith(name, container))
                return true;
        }

        return false;
    }

    private bool IsAsyncMain(MethodDefinition method)
    {
        if (entryType.IsNil || method.GetDeclaringType() != entryType)
            return false;

        var comparer = tables.Metadata.StringComparer;
        return comparer.Equals(method.Name, "Main") || comparer.Equals(method.Name, "<Main>$");
    }

    private bool Takes(MethodDefinition method, TypeRoles roles)
    {
        var blob = tables.Metadata.GetBlobReader(method.Signature);
        var count = blob.ReadMethodHeader();
        return count > 0 && tables.Types.HaveRole(roles, blob, count);
    }
}
