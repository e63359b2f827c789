using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;

namespace ArchRules.Analyzers.Reach;

/// <summary>
/// Reads from one referenced assembly which names code must contain to come by a sought type: the type's own, that of a type whose
/// members mention it, or that of such a member.
/// </summary>
internal sealed class ReferenceNames
{
    // What the compiler calls without a name in the source: who holds such a member is found by the name of the type.
    private static readonly HashSet<string> CalledUnnamed = new(StringComparer.Ordinal)
    {
        ".ctor", "Invoke", "GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Current", "GetAwaiter", "GetResult", "IsCompleted",
        "Deconstruct", "Dispose", "DisposeAsync", "Add", "Slice", "Length", "Count", "Item", "GetPinnableReference", "value__",
        "Select", "SelectMany", "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Join", "GroupJoin", "GroupBy", "Cast",
        "AppendLiteral", "AppendFormatted",
    };

    private readonly MetadataReader reader;
    private readonly SoughtTypes sought;
    private readonly FoundNames names;
    private readonly string assembly;
    private readonly Dictionary<EntityHandle, bool> known = [];
    private readonly Dictionary<StringHandle, bool> namespaces = [];
    private readonly MentionReader mentions;
    private readonly TypeTokens tokens;
    private readonly Lazy<bool> hasFriends;

    /// <summary>Prepares to read one module.</summary>
    /// <param name="reader">The module.</param>
    /// <param name="sought">The types; grows.</param>
    /// <param name="names">The names; grows.</param>
    public ReferenceNames(MetadataReader reader, SoughtTypes sought, FoundNames names)
    {
        this.reader = reader;
        this.sought = sought;
        this.names = names;
        assembly = reader.IsAssembly ? reader.GetString(reader.GetAssemblyDefinition().Name) : "";
        mentions = new MentionReader(IsSought);
        tokens = new TypeTokens(reader);
        hasFriends = new Lazy<bool>(HasFriends);
    }

    /// <summary>Adds the module's names.</summary>
    /// <exception cref="BadImageFormatException">The module is damaged.</exception>
    public void Read()
    {
        FindTokens();

        // Most assemblies neither define a sought type nor mention one.
        if (!tokens.IsEmpty)
            ReadTypes();
    }

    /// <summary>Adds the names that are due to the types which the last round found.</summary>
    /// <exception cref="BadImageFormatException">The module is damaged.</exception>
    public void ReadAgain()
    {
        if (!reader.TypeReferences.Any(IsFresh) && !reader.TypeDefinitions.Any(IsFresh))
            return;

        FindTokens();
        ReadTypes();
    }

    private void FindTokens()
    {
        foreach (var handle in reader.TypeReferences)
        {
            if (IsSought((EntityHandle)handle))
                tokens.Add(handle);
        }

        foreach (var handle in reader.TypeDefinitions)
        {
            if (IsSought((EntityHandle)handle))
                tokens.Add(handle);
        }
    }

    private void ReadTypes()
    {
        foreach (var handle in reader.TypeDefinitions)
            ReadType(handle, reader.GetTypeDefinition(handle));
    }

    private void ReadType(TypeDefinitionHandle handle, TypeDefinition type)
    {
        if (IsSought((EntityHandle)handle))
        {
            AddType(type);
            return;
        }

        if (!IsVisible(type.Attributes))
            return;

        if (IsMentioned(type.BaseType) || type.GetInterfaceImplementations().Any(each => IsMentioned(reader.GetInterfaceImplementation(each).Interface)))
        {
            Reveal(handle);
            return;
        }

        foreach (var each in type.GetMethods())
        {
            var method = reader.GetMethodDefinition(each);
            if (IsVisible(method.Attributes) && tokens.MayBeIn(method.Signature)
                && method.DecodeSignature(mentions, null) is var signature && MentionReader.IsIn(signature)
                && !(IsOnSought(signature) && IsExtension(type)))
                AddMember(handle, reader.GetString(method.Name));
        }

        foreach (var each in type.GetFields())
        {
            var field = reader.GetFieldDefinition(each);
            if (IsVisible((MethodAttributes)field.Attributes) && tokens.MayBeIn(field.Signature) && field.DecodeSignature(mentions, null))
                AddMember(handle, reader.GetString(field.Name));
        }
    }

    private void AddMember(TypeDefinitionHandle type, string name)
    {
        var isNeighbour = sought.IsNeighbour(reader.GetString(Outermost(reader.GetTypeDefinition(type)).Namespace));
        foreach (var start in (string[])["get_", "set_", "add_", "remove_"])
        {
            if (name.StartsWith(start, StringComparison.Ordinal))
                name = name.Substring(start.Length);
        }

        // An extension is called without its type's name; everything else needs the type, or something that hands it out.
        if (isNeighbour && !IsExtension(reader.GetTypeDefinition(type)))
            Reveal(type);
        else if (CalledUnnamed.Contains(name) || name.StartsWith("op_", StringComparison.Ordinal))
            Reveal(type);
        else
            names.Members.Add(name.Substring(name.LastIndexOf('.') + 1));
    }

    private void Reveal(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var outermost = Outermost(type);
        sought.AddThrough(reader.GetString(outermost.Namespace), reader.GetString(outermost.Name));
        AddType(type);
    }

    private void AddType(TypeDefinition type)
    {
        names.Types.Add(SoughtTypes.WithoutArity(reader.GetString(type.Name)));
        names.Namespaces.Add(reader.GetString(Outermost(type).Namespace));
        if (!type.GetDeclaringType().IsNil)
            names.Members.Add(SoughtTypes.WithoutArity(reader.GetString(type.Name)));
        if (!IsExtension(type))
            return;

        // An extension is called without its type's name.
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
        {
            if (IsVisible(method.Attributes) && !IsOnSought(method.DecodeSignature(mentions, null)))
                names.Members.Add(reader.GetString(method.Name));
        }
    }

    // Whoever has a sought type to call an extension on came by that type before.
    private static bool IsOnSought(MethodSignature<bool> signature) => signature.ParameterTypes.FirstOrDefault();

    private bool IsExtension(TypeDefinition type) => (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) == (TypeAttributes.Abstract | TypeAttributes.Sealed)
        && type.GetCustomAttributes().Any(attribute => IsExtensionAttribute(reader.GetCustomAttribute(attribute).Constructor));

    private bool IsExtensionAttribute(EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MemberReference when reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent =>
            reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)parent).Name, "ExtensionAttribute"),
        HandleKind.MethodDefinition => reader.StringComparer.Equals(
            reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()).Name, "ExtensionAttribute"),
        _ => false,
    };

    private bool IsMentioned(EntityHandle type) => type.Kind == HandleKind.TypeSpecification
        ? mentions.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)type, 0)
        : !type.IsNil && IsSought(type);

    private bool HasFriends() => reader.TypeReferences.Any(handle =>
        reader.StringComparer.Equals(reader.GetTypeReference(handle).Name, "InternalsVisibleToAttribute"));

    private bool IsSought(EntityHandle type)
    {
        if (known.TryGetValue(type, out var isSought))
            return isSought;

        isSought = type.Kind == HandleKind.TypeDefinition ? IsSought((TypeDefinitionHandle)type) : IsSought((TypeReferenceHandle)type);
        known.Add(type, isSought);
        return isSought;
    }

    private bool IsSought(TypeDefinitionHandle handle)
    {
        var type = Outermost(reader.GetTypeDefinition(handle));
        return IsIn(type.Namespace)
            && sought.Contains(assembly, reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private bool IsSought(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
            type = reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);

        if (!IsIn(type.Namespace))
            return false;

        var scope = type.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
            : assembly;
        return sought.Contains(scope, reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private bool IsFresh(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return IsIn(type.Namespace) && sought.IsFresh(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private bool IsFresh(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return IsIn(type.Namespace) && sought.IsFresh(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private bool IsIn(StringHandle ns)
    {
        if (!namespaces.TryGetValue(ns, out var isIn))
            namespaces.Add(ns, isIn = sought.IsIn(reader.GetString(ns)));

        return isIn;
    }

    private TypeDefinition Outermost(TypeDefinition type)
    {
        while (!type.GetDeclaringType().IsNil)
            type = reader.GetTypeDefinition(type.GetDeclaringType());

        return type;
    }

    private bool IsVisible(TypeAttributes attributes) => hasFriends.Value
        || (attributes & TypeAttributes.VisibilityMask) is not (TypeAttributes.NotPublic or TypeAttributes.NestedPrivate or TypeAttributes.NestedAssembly);

    private bool IsVisible(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem => true,
        MethodAttributes.Private or MethodAttributes.PrivateScope => false,
        _ => hasFriends.Value,
    };
}
