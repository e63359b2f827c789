using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>
/// The types of an assembly as rows: first all that it defines, then those it refers to, each when first asked for. What the
/// compiler made inside a type has no row of its own but that of its author's type.
/// </summary>
internal sealed class TypeTable
{
    /// <summary>Instead of a row: the type is no dependency, though its type arguments are.</summary>
    public const int Dropped = -1;

    /// <summary>Instead of a row: nothing about the type or its type arguments is a dependency.</summary>
    public const int Plumbing = -2;

    /// <summary>How deep types may be nested before the metadata is taken to lead back to itself.</summary>
    public const int DeepestNesting = 64;

    private const int Unknown = -3;

    private readonly MetadataReader metadata;
    private readonly AttributeIndex attributes;
    private readonly List<TypeRow> rows;
    private readonly List<int> outermost;
    private readonly List<TypeRoles> roles;
    private readonly RowArray<int> ofDefinition;
    private readonly RowArray<int> ofReference;
    private readonly RowArray<TypeDefinitionHandle> authorOf;
    private readonly RowArray<string?> assemblies;
    private readonly (StringHandle Handle, string Name)[] namespaces;
    private readonly string assembly;
    private readonly NamePool names;

    public TypeTable(MetadataReader metadata, AttributeIndex attributes, RowArrays arrays, NamePool names, TypeRows room)
    {
        this.names = names;
        (rows, outermost, roles, namespaces) = (room.Rows, room.Outermost, room.Roles, room.Namespaces);
        this.metadata = metadata;
        this.attributes = attributes;
        assembly = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        var definitions = metadata.GetTableRowCount(TableIndex.TypeDef) + 1;
        var references = metadata.GetTableRowCount(TableIndex.TypeRef) + 1;
        room.Clear(definitions + references);
        ofDefinition = arrays.New<int>(definitions);
        ofReference = arrays.New<int>(references);
        authorOf = arrays.New<TypeDefinitionHandle>(definitions);
        assemblies = arrays.New<string?>(metadata.GetTableRowCount(TableIndex.AssemblyRef) + 1);
        ofDefinition.Span.Fill(Unknown);
        ofReference.Span.Fill(Unknown);
        foreach (var handle in metadata.TypeDefinitions)
            Define(handle, 0);
    }

    public int Count => rows.Count;

    /// <summary>The row of a type that the assembly defines; below zero where it has none.</summary>
    /// <exception cref="BadImageFormatException">The assembly has no such type.</exception>
    public int Of(TypeDefinitionHandle handle) => ofDefinition[MetadataTokens.GetRowNumber(handle)];

    /// <summary>The row of a type that the assembly refers to; below zero where it has none.</summary>
    /// <exception cref="BadImageFormatException">The assembly has no such reference.</exception>
    public int Of(TypeReferenceHandle handle) => OfReference(MetadataTokens.GetRowNumber(handle));

    /// <summary>The row of the type that a token names; below zero where it has none, as an instance with type arguments.</summary>
    public int RowOf(EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => ofDefinition[MetadataTokens.GetRowNumber(type)],
        HandleKind.TypeReference => OfReference(MetadataTokens.GetRowNumber(type)),
        _ => Dropped,
    };

    private int OfReference(int reference)
    {
        ref var row = ref ofReference[reference];
        return row == Unknown ? row = Refer(MetadataTokens.TypeReferenceHandle(reference)) : row;
    }

    /// <summary>The written type around a type that the compiler made, or the type itself; nil where there is none.</summary>
    public TypeDefinitionHandle AuthorOf(TypeDefinitionHandle handle) => authorOf[MetadataTokens.GetRowNumber(handle)];

    /// <summary>Whether the compiler made a type.</summary>
    public bool IsMade(TypeDefinitionHandle handle) => AuthorOf(handle) != handle;

    public TypeRow this[int row] => rows[row];

    /// <summary>The row of the outermost type around a type that the assembly defines; the row itself for all others.</summary>
    public int Outermost(int row) => outermost[row];

    public TypeRoles Roles(int row) => row < 0 ? TypeRoles.None : roles[row];

    /// <summary>Whether a parameter has a type with some of these roles.</summary>
    /// <param name="wanted">The roles: <see cref="TypeRoles.Container"/>, <see cref="TypeRoles.Configured"/> or <see cref="TypeRoles.Builder"/>.</param>
    /// <param name="signature">A method's signature, read as far as its return type.</param>
    /// <param name="count">How many parameters there are.</param>
    public bool HaveRole(TypeRoles wanted, BlobReader signature, int count)
    {
        if (count > 0)
            SignatureHeads.Read(metadata, ref signature);
        for (; count > 0; count--)
        {
            if ((RolesOf(SignatureHeads.Read(metadata, ref signature)) & wanted) != 0)
                return true;
        }

        return false;
    }

    private TypeRoles RolesOf(EntityHandle type)
    {
        if (type.IsNil)
            return TypeRoles.None;
        if (type.Kind == HandleKind.TypeDefinition)
            return Roles(Of((TypeDefinitionHandle)type));

        var reference = (TypeReferenceHandle)type;
        var row = ofReference[MetadataTokens.GetRowNumber(reference)];
        return row != Unknown || MayBeKnown(metadata.GetTypeReference(reference).Name) ? Roles(Of(reference)) : TypeRoles.None;
    }

    // So that most names need not become strings.
    private bool MayBeKnown(StringHandle name)
    {
        var blob = metadata.GetBlobReader(name);
        if (blob.Length == 0)
            return false;

        blob.Offset = blob.Length - 1;
        return NamedRoles.MayEndWith((char)blob.ReadByte());
    }

    /// <summary>Adds a type that no table of the metadata holds: one that only the argument of an attribute names.</summary>
    public int AddNamed(string assemblyName, string ns, string name) => AddReference(assemblyName, ns, name);

    /// <summary>The rows, with the places of those that are defined.</summary>
    public TypeRow[] Finish(Places places)
    {
        var finished = rows.ToArray();
        foreach (var handle in metadata.TypeDefinitions)
        {
            if (Of(handle) is var row && row >= 0 && !IsMade(handle))
            {
                var place = places.OfType(handle);
                var isAbstract = IsAbstract(metadata.GetTypeDefinition(handle).Attributes);
                finished[row] = finished[row] with { Document = place.Document, Line = place.Line, IsAbstract = isAbstract };
            }
        }

        return finished;
    }

    // The compiler writes a static class as one that is abstract and sealed.
    private static bool IsAbstract(TypeAttributes attributes) =>
        (attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) == TypeAttributes.Abstract;

    private int Define(TypeDefinitionHandle handle, int depth)
    {
        if (depth > DeepestNesting)
            throw new BadImageFormatException("types are nested in a circle");

        var index = MetadataTokens.GetRowNumber(handle);
        if (ofDefinition[index] != Unknown)
            return ofDefinition[index];

        var type = metadata.GetTypeDefinition(handle);
        var name = Shared(type.Name);
        var outer = type.Attributes.IsNested() ? type.GetDeclaringType() : default;
        if (outer.IsNil)
            return ofDefinition[index] = DefineOutermost(handle, type, name);

        var outerRow = Define(outer, depth + 1);
        if (IsMade(outer) || (CompilerMade.IsTypeName(name) && !IsForged(handle, type, name)))
        {
            authorOf[index] = AuthorOf(outer);
            return ofDefinition[index] = outerRow;
        }

        authorOf[index] = handle;
        var around = rows[outerRow];
        var isGenerated = around.IsGenerated || attributes.IsGenerated(handle);
        var row = new TypeRow(assembly, around.Namespace, around.Name + "." + CompilerMade.WrittenName(name), true, isGenerated, -1, 0);
        return ofDefinition[index] = Add(row, outermost[outerRow], IsInterface(type));
    }

    private int DefineOutermost(TypeDefinitionHandle handle, TypeDefinition type, string name)
    {
        // The module's type stands for the assembly itself: what its attributes name, the assembly depends on.
        var ns = NamespaceOf(type.Namespace);
        if (CompilerMade.IsTypeName(name) && name != "<Module>" && !IsForged(handle, type, name))
            return Dropped;

        authorOf[MetadataTokens.GetRowNumber(handle)] = handle;
        return Add(new TypeRow(assembly, ns, CompilerMade.WrittenName(name), true, IsGenerated(handle, ns, name), -1, 0), rows.Count, IsInterface(type));
    }

    /// <summary>
    /// Whether a tool gave written code a name such as compilers give: they mark what they make, and it must not be left out in silence.
    /// </summary>
    private bool IsForged(TypeDefinitionHandle handle, TypeDefinition type, string name)
    {
        if (!name.StartsWith('<') || CompilerMade.IsExtensionBlock(name) || attributes.IsCompilerGenerated(handle))
            return false;

        foreach (var method in type.GetMethods())
        {
            if (metadata.GetMethodDefinition(method).RelativeVirtualAddress != 0)
                return true;
        }

        return false;
    }

    private bool IsGenerated(TypeDefinitionHandle handle, string ns, string name) => name switch
    {
        "<Module>" => true,
        "AutoGeneratedProgram" => true,
        "EmbeddedAttribute" when ns == "Microsoft.CodeAnalysis" => true,
        "Program" => false,
        _ => attributes.IsGenerated(handle),
    };

    private int Refer(TypeReferenceHandle handle)
    {
        var reference = metadata.GetTypeReference(handle);
        var name = Shared(reference.Name);
        var ns = NamespaceOf(reference.Namespace);
        var scope = reference.ResolutionScope;
        if (scope.Kind != HandleKind.TypeReference)
        {
            if (SystemTypes.IsBuiltIn(ns, name))
                return Dropped;
            if (SystemTypes.IsPlumbing(ns, name))
                return Plumbing;
        }

        var full = CompilerMade.WrittenName(name);
        for (var depth = 0; scope.Kind == HandleKind.TypeReference; depth++)
        {
            if (depth > DeepestNesting)
                throw new BadImageFormatException("types are nested in a circle");

            var outer = metadata.GetTypeReference((TypeReferenceHandle)scope);
            full = CompilerMade.WrittenName(Shared(outer.Name)) + "." + full;
            ns = NamespaceOf(outer.Namespace);
            scope = outer.ResolutionScope;
        }

        return AddReference(AssemblyOf(scope), ns, full);
    }

    /// <summary>The text of a name that many types or assemblies share.</summary>
    public string Shared(StringHandle handle) => names.Of(metadata, handle);

    // Most types are in few namespaces of few assemblies. What is projected from Windows metadata lies in no heap and no row: below zero.
    private string NamespaceOf(StringHandle handle)
    {
        ref var recent = ref namespaces[(uint)MetadataTokens.GetHeapOffset(handle) % (uint)namespaces.Length];
        if (recent.Name is null || recent.Handle != handle)
            recent = (handle, Shared(handle));
        return recent.Name;
    }

    private string AssemblyOf(EntityHandle scope)
    {
        if (scope.Kind != HandleKind.AssemblyReference || scope.IsNil)
            return assembly;

        var reference = (AssemblyReferenceHandle)scope;
        var row = MetadataTokens.GetRowNumber(reference);
        return row < 0 ? NameOf(reference) : assemblies[row] ??= NameOf(reference);
    }

    private string NameOf(AssemblyReferenceHandle reference) => Shared(metadata.GetAssemblyReference(reference).Name);

    private int AddReference(string assemblyName, string ns, string name) =>
        Add(new TypeRow(assemblyName, ns, name, false, false, -1, 0), rows.Count, null);

    private static bool IsInterface(TypeDefinition type) => (type.Attributes & TypeAttributes.Interface) != 0;

    private int Add(TypeRow row, int outermostRow, bool? isInterface)
    {
        var dot = row.Name.LastIndexOf('.');
        var simple = dot < 0 ? row.Name : row.Name[(dot + 1)..];
        var isNamedLikeOne = simple.Length > 1 && simple[0] == 'I' && char.IsUpper(simple[1]);
        rows.Add(row);
        outermost.Add(outermostRow);
        roles.Add(NamedRoles.Of(row, simple) | ((isInterface ?? isNamedLikeOne) ? TypeRoles.Interface : 0));
        return rows.Count - 1;
    }
}
