using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Reads what types and members declare, and has the bodies of their methods read.</summary>
internal sealed class DeclarationWalker(AssemblyTables tables, BodyWalker bodies)
{
    private readonly MetadataReader metadata = tables.Metadata;
    private readonly HashSet<StringHandle> none = [];

    public void Walk()
    {
        foreach (var handle in metadata.TypeDefinitions)
        {
            if (!tables.Types.IsMade(handle))
                WalkType(handle, metadata.GetTypeDefinition(handle));
        }

        foreach (var handle in metadata.TypeDefinitions)
            WalkOrphans(handle);
    }

    private void WalkType(TypeDefinitionHandle handle, TypeDefinition type)
    {
        var author = bodies.Roots.AuthorOf(handle, tables.Types.Of(handle), type);
        var surface = SurfaceReader.Of(tables, handle);
        var declaration = new Declaration(tables, author, tables.Places.OfType(handle), surface.OfType());
        declaration.Add(type.BaseType, DependencyKind.Inheritance);
        WalkInterfaces(handle, type, declaration);
        WalkConstraints(type.GetGenericParameters(), declaration);
        if (IsDelegate(type))
        {
            WalkDelegate(type, declaration);
            return;
        }

        WalkFields(type, author, tables.Places.OfType(handle), surface);
        var positional = PositionalProperties(type);
        foreach (var method in type.GetMethods())
            WalkMethod(method, author, surface, positional);
        for (var row = tables.Accessors.Properties.FirstOf(handle); row != 0; row = tables.Accessors.Properties.Next(row))
            WalkProperty(MetadataTokens.PropertyDefinitionHandle(row), author, surface, positional);
        for (var row = tables.Accessors.Events.FirstOf(handle); row != 0; row = tables.Accessors.Events.Next(row))
            WalkEvent(MetadataTokens.EventDefinitionHandle(row), author, surface);
    }

    private void WalkInterfaces(TypeDefinitionHandle handle, TypeDefinition type, Declaration declaration)
    {
        var listed = type.GetInterfaceImplementations();
        if (listed.Count == 0)
            return;

        var implied = new ImpliedInterfaces(tables, handle);
        foreach (var implementation in listed)
        {
            var listedType = metadata.GetInterfaceImplementation(implementation).Interface;
            if (!implied.Contains(listedType))
                declaration.Add(listedType, DependencyKind.Implementation);
        }
    }

    private void WalkConstraints(GenericParameterHandleCollection parameters, Declaration declaration)
    {
        foreach (var parameter in parameters)
        {
            foreach (var constraint in metadata.GetGenericParameter(parameter).GetConstraints())
                declaration.Add(metadata.GetGenericParameterConstraint(constraint).Type, DependencyKind.Constraint);
        }
    }

    private void WalkDelegate(TypeDefinition type, Declaration declaration)
    {
        foreach (var handle in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            if (metadata.StringComparer.Equals(method.Name, "Invoke"))
                declaration.Add(tables.Shapes.ReadMethod(method.Signature));
        }
    }

    private void WalkFields(TypeDefinition type, Author author, Place place, SurfaceReader surface)
    {
        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            if (CompilerMade.FirstByteOf(metadata, field.Name) == '<' || (field.Attributes & FieldAttributes.RTSpecialName) != 0)
                continue;

            var shape = tables.Shapes.ReadField(field.Signature);
            new Declaration(tables, author with { Member = handle }, place, surface.OfField(field.Attributes, shape))
                .Add(shape, DependencyKind.Signature);
        }
    }

    private void WalkMethod(MethodDefinitionHandle handle, Author type, SurfaceReader surface, HashSet<StringHandle> positional)
    {
        var method = metadata.GetMethodDefinition(handle);
        if (IsSynthesized(handle, method))
            return;

        var owner = tables.Accessors.OwnerOf(handle);
        var author = bodies.Roots.AuthorOf(handle, method, type, owner.IsNil ? handle : owner);
        if (owner.IsNil)
        {
            var signature = tables.Shapes.ReadMethod(method.Signature);
            var declaration = new Declaration(
                tables, author, tables.Places.OfMethod(handle), surface.OfMethod(method, signature, DeclaresProperties(method, positional)));
            declaration.Add(signature);
            if (metadata.GetBlobReader(method.Signature).ReadSignatureHeader().IsGeneric)
                WalkConstraints(method.GetGenericParameters(), declaration);
        }

        bodies.Walk(handle, author);
    }

    private bool DeclaresProperties(MethodDefinition method, HashSet<StringHandle> positional)
    {
        if (positional.Count == 0)
            return false;

        var parameters = method.GetParameters().Select(parameter => metadata.GetString(metadata.GetParameter(parameter).Name)).Where(name => name.Length > 0);
        var properties = positional.Select(metadata.GetString).ToHashSet(StringComparer.Ordinal);
        return parameters.ToHashSet(StringComparer.Ordinal).SetEquals(properties);
    }

    private bool IsSynthesized(MethodDefinitionHandle handle, MethodDefinition method)
    {
        if (CompilerMade.IsMethodName(metadata, method.Name))
            return true;
        if (!tables.Attributes.IsCompilerGenerated(handle))
            return false;

        // Nearly all that the compiler marks are accessors: of a record's, one is no one's.
        var owner = tables.Accessors.OwnerOf(handle);
        return owner.Kind == HandleKind.EventDefinition
            || (owner.IsNil ? CompilerMade.IsRecordMember(metadata.GetString(method.Name)) : metadata.StringComparer.Equals(method.Name, "get_EqualityContract"));
    }

    private void WalkProperty(PropertyDefinitionHandle handle, Author author, SurfaceReader surface, HashSet<StringHandle> positional)
    {
        var property = metadata.GetPropertyDefinition(handle);
        var accessors = tables.Accessors.Of(handle);
        var accessor = accessors.First;
        if (positional.Contains(property.Name) || IsSynthesized(accessor, metadata.GetMethodDefinition(accessor)))
            return;

        var signature = tables.Shapes.ReadMethod(property.Signature);
        var shown = surface.OfAccessors(accessors.Getter, accessors.Setter, signature);
        new Declaration(tables, author with { Member = handle }, tables.Places.OfMethod(accessor), shown).Add(signature);
    }

    /// <summary>
    /// The properties that a record has because its constructor has parameters of their names: the parameter is what is written. The
    /// compiler's deconstruction names them all.
    /// </summary>
    private HashSet<StringHandle> PositionalProperties(TypeDefinition type)
    {
        HashSet<StringHandle>? names = null;
        foreach (var handle in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            if (!tables.Attributes.IsCompilerGenerated(handle) || CompilerMade.FirstByteOf(metadata, method.Name) != 'D' || !metadata.StringComparer.Equals(method.Name, "Deconstruct"))
                continue;

            foreach (var parameter in method.GetParameters())
                (names ??= []).Add(metadata.GetParameter(parameter).Name);
        }

        return names ?? none;
    }

    private void WalkEvent(EventDefinitionHandle handle, Author author, SurfaceReader surface)
    {
        var accessor = tables.Accessors.FirstOf(handle);
        new Declaration(tables, author with { Member = handle }, tables.Places.OfMethod(accessor), surface.OfAccessors(accessor, default, []))
            .Add(metadata.GetEventDefinition(handle).Type, DependencyKind.Signature);
    }

    /// <summary>Reads what the compiler made of code that nothing refers to, such as a local function that is never called.</summary>
    private void WalkOrphans(TypeDefinitionHandle handle)
    {
        var typeHandle = tables.Types.AuthorOf(handle);
        if (typeHandle.IsNil)
            return;

        foreach (var method in metadata.GetTypeDefinition(handle).GetMethods())
        {
            if (bodies.FindAuthor(method) is not null)
                continue;

            var handleOfName = metadata.GetMethodDefinition(method).Name;
            if (!CompilerMade.MayBeMethodName(metadata, handleOfName))
                continue;

            var name = metadata.GetString(handleOfName);
            if (CompilerMade.IsLambda(name) || CompilerMade.IsLocalFunction(name))
                bodies.Walk(method, FindNamedAuthor(typeHandle, CompilerMade.FindAuthor(name)));
        }
    }

    private Author FindNamedAuthor(TypeDefinitionHandle type, string? name)
    {
        foreach (var method in metadata.GetTypeDefinition(type).GetMethods())
        {
            if (name is not null
                && metadata.StringComparer.Equals(metadata.GetMethodDefinition(method).Name, name)
                && bodies.FindAuthor(method) is { } author)
                return author;
        }

        return new Author(type, tables.Types.Of(type), false, Wiring.None);
    }

    private bool IsDelegate(TypeDefinition type) => type.BaseType.Kind == HandleKind.TypeReference
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)type.BaseType).Name, "MulticastDelegate");
}
