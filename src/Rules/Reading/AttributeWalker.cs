using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Reads the attributes that someone wrote: their types, and the types and enums among their arguments.</summary>
internal sealed class AttributeWalker(AssemblyTables tables, BodyWalker bodies)
{
    private readonly MetadataReader metadata = tables.Metadata;
    private readonly NamedTypes names = new(tables, tables.Forwards.Count);
    private readonly TextFlow texts = new(tables, new EvaluationStack(tables.StaticRows, tables.StaticTypes));
    private RowArray<MethodDefinitionHandle>? methodOfParameter;

    public void Walk()
    {
        // All that follows is of a kind of its own.
        tables.Facts.Part();
        var values = new AttributeValueReader(tables, names);
        foreach (var handle in tables.Attributes.Written)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (FindAuthor(attribute.Parent) is not { } author || IsImplied(attribute))
                continue;

            ref var constructor = ref tables.Uses.Of(MetadataTokens.GetToken(attribute.Constructor));
            var declaration = new Declaration(tables, author, PlaceOf(author.Member), Surface.Hidden);
            if (constructor.Type >= 0)
            {
                declaration.Add(tables.Shapes.OfRow(constructor.Type), DependencyKind.Attribute);
                declaration.Add(constructor.Arguments, DependencyKind.Attribute);
            }

            values.Read(attribute, declaration);
            AddTexts(attribute, ref constructor, author);
        }

        foreach (var forward in tables.Forwards)
            AddEncoded(EntityHandle.AssemblyDefinition, names.ShapeOf(forward));
        foreach (var (owner, type) in EncodedAttributes.Read(metadata))
            AddEncoded(owner, names.ShapeOf(type));
    }

    private void AddEncoded(EntityHandle owner, int[] shape)
    {
        if (FindAuthor(owner) is { } author)
            new Declaration(tables, author, PlaceOf(author.Member), Surface.Hidden).Add(shape, DependencyKind.Attribute);
    }

    private void AddTexts(CustomAttribute attribute, ref MemberUse constructor, Author author)
    {
        var place = PlaceOf(author.Member);
        foreach (var (api, text) in texts.OfAttribute(ref constructor, attribute.Value))
            tables.Texts.Add(new TextRow(
                tables.Members.Of(author.Member), api.ShortName, api.Role, text, author.InRoot, place.Document, place.Line, place.Column));
    }

    private Author? FindAuthor(EntityHandle parent)
    {
        switch (parent.Kind)
        {
            case HandleKind.AssemblyDefinition or HandleKind.ModuleDefinition:
                return OfType(MetadataTokens.TypeDefinitionHandle(1));
            case HandleKind.TypeDefinition:
                return OfType((TypeDefinitionHandle)parent);
            case HandleKind.MethodDefinition:
                return OfMethod((MethodDefinitionHandle)parent);
            case HandleKind.FieldDefinition:
                return OfMember(parent, tables.Owners.Of((FieldDefinitionHandle)parent));
            case HandleKind.PropertyDefinition:
                return OfAccessed(parent, tables.Accessors.FirstOf((PropertyDefinitionHandle)parent));
            case HandleKind.EventDefinition:
                return OfAccessed(parent, tables.Accessors.FirstOf((EventDefinitionHandle)parent));
            case HandleKind.Parameter:
                return OfMethod(MethodOf((ParameterHandle)parent));
            case HandleKind.GenericParameter:
                return FindAuthor(metadata.GetGenericParameter((GenericParameterHandle)parent).Parent);
            case HandleKind.InterfaceImplementation:
                return FindAuthor(ImplementerOf((InterfaceImplementationHandle)parent));
            case HandleKind.GenericParameterConstraint:
                return FindAuthor(metadata.GetGenericParameterConstraint((GenericParameterConstraintHandle)parent).Parameter);
            default:
                return null;
        }
    }

    private Author? OfType(TypeDefinitionHandle type)
    {
        if (tables.Types.IsMade(type))
            return null;

        return bodies.Roots.AuthorOf(type, tables.Types.Of(type), metadata.GetTypeDefinition(type));
    }

    private Author? OfMember(EntityHandle member, TypeDefinitionHandle type) => OfType(type) is { } author ? author with { Member = member } : null;

    private Author? OfAccessed(EntityHandle member, MethodDefinitionHandle accessor) =>
        accessor.IsNil ? null : OfMember(member, tables.Owners.Of(accessor));

    private Author? OfMethod(MethodDefinitionHandle method)
    {
        if (method.IsNil)
            return null;
        if (bodies.FindAuthor(method) is { } author)
            return author;

        // What was not read is declared without code, or no one wrote it. A delegate's methods are its declaration.
        var type = tables.Owners.Of(method);
        if (IsDelegate(type))
            return OfType(type);

        var owner = tables.Accessors.OwnerOf(method);
        return owner.IsNil ? null : OfMember(owner, type);
    }

    private bool IsDelegate(TypeDefinitionHandle type) =>
        metadata.GetTypeDefinition(type).BaseType is { Kind: HandleKind.TypeReference } parent
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)parent).Name, "MulticastDelegate");

    private Place PlaceOf(EntityHandle member) => member.Kind switch
    {
        HandleKind.TypeDefinition => tables.Places.OfType((TypeDefinitionHandle)member),
        HandleKind.MethodDefinition => tables.Places.OfMethod((MethodDefinitionHandle)member),
        HandleKind.FieldDefinition => tables.Places.OfType(tables.Owners.Of((FieldDefinitionHandle)member)),
        HandleKind.PropertyDefinition => tables.Places.OfMethod(tables.Accessors.FirstOf((PropertyDefinitionHandle)member)),
        HandleKind.EventDefinition => tables.Places.OfMethod(tables.Accessors.FirstOf((EventDefinitionHandle)member)),
        _ => Place.Unknown,
    };

    /// <summary>Whether the compiler put a debugger's attribute on what it made, such as the field of an auto-property.</summary>
    private bool IsImplied(CustomAttribute attribute)
    {
        var isMade = tables.Attributes.IsCompilerGenerated(attribute.Parent);
        if (!isMade && attribute.Parent.Kind != HandleKind.MethodDefinition)
            return false;

        var constructor = tables.Uses.Of(MetadataTokens.GetToken(attribute.Constructor));
        if (constructor.Type < 0)
            return true;

        var type = tables.Types[constructor.Type];
        return type.Namespace == "System.Diagnostics"
            && (type.Name == "DebuggerBrowsableAttribute" ? isMade : type.Name == "DebuggerStepThroughAttribute" && IsAsync(attribute.Parent));
    }

    private bool IsAsync(EntityHandle parent)
    {
        if (parent.Kind != HandleKind.MethodDefinition)
            return false;

        // Debug builds let the debugger step over the method that only starts the state machine.
        foreach (var handle in metadata.GetMethodDefinition((MethodDefinitionHandle)parent).GetCustomAttributes())
        {
            var constructor = metadata.GetCustomAttribute(handle).Constructor;
            var use = tables.Uses.Of(MetadataTokens.GetToken(constructor));
            if (use.Type >= 0 && tables.Types[use.Type].Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The type that lists an interface: the table names it, the reader of the framework keeps it for itself.</summary>
    private EntityHandle ImplementerOf(InterfaceImplementationHandle implementation)
    {
        foreach (var type in metadata.TypeDefinitions)
        {
            if (metadata.GetTypeDefinition(type).GetInterfaceImplementations().Contains(implementation))
                return type;
        }

        return default;
    }

    private MethodDefinitionHandle MethodOf(ParameterHandle parameter)
    {
        var known = methodOfParameter ??= MethodsOfParameters();
        return known[MetadataTokens.GetRowNumber(parameter)];
    }

    private RowArray<MethodDefinitionHandle> MethodsOfParameters()
    {
        var methods = tables.Arrays.New<MethodDefinitionHandle>(metadata.GetTableRowCount(TableIndex.Param) + 1);
        foreach (var method in metadata.MethodDefinitions)
        {
            foreach (var owned in metadata.GetMethodDefinition(method).GetParameters())
                methods[MetadataTokens.GetRowNumber(owned)] = method;
        }

        return methods;
    }
}
