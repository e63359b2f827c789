using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ArchRules.Reading;

/// <summary>What is looked up in tables of our own is what the metadata says, in real assemblies.</summary>
public sealed class LookupTests : IDisposable
{
    private readonly PEReader[] files = [.. Directory.GetFiles(AppContext.BaseDirectory, "*.dll")
        .Append(typeof(object).Assembly.Location)
        .Select(path => new PEReader(File.OpenRead(path)))
        .Where(file => file.HasMetadata)];

    [Fact]
    public void Each_type_is_found_by_its_full_name()
    {
        foreach (var metadata in Assemblies())
        {
            var names = new DefinedNames(metadata, new RowArrays());
            var first = new Dictionary<string, TypeDefinitionHandle>(StringComparer.Ordinal);
            foreach (var handle in metadata.TypeDefinitions)
                first.TryAdd(NameOf(metadata, handle), handle);

            Assert.All(first, type => Assert.Equal(type.Value, names.Find(type.Key)));
            Assert.True(names.Find("No.Such+Type").IsNil);
            Assert.True(names.Find("").IsNil);
        }
    }

    [Fact]
    public void Each_type_has_the_properties_and_events_that_have_accessors()
    {
        foreach (var metadata in Assemblies())
        {
            var arrays = new RowArrays();
            var accessors = new Accessors(metadata, new Owners(metadata, arrays), arrays);
            foreach (var handle in metadata.TypeDefinitions)
            {
                var type = metadata.GetTypeDefinition(handle);
                Assert.Equal(
                    type.GetProperties().Where(property => HasAccessor(metadata.GetPropertyDefinition(property).GetAccessors())).Select(property => MetadataTokens.GetRowNumber(property)),
                    RowsOf(accessors.Properties, handle));
                Assert.Equal(type.GetEvents().Select(definition => MetadataTokens.GetRowNumber(definition)), RowsOf(accessors.Events, handle));
            }
        }
    }

    [Fact]
    public void The_head_of_a_parameter_is_the_type_that_its_shape_begins_with()
    {
        var heads = 0;
        foreach (var metadata in Assemblies())
        {
            var arrays = new RowArrays();
            var names = new NamePool();
            var types = new TypeTable(metadata, new AttributeIndex(metadata, arrays, names), arrays, names, new TypeRows());
            var shapes = new TypeShapes(metadata, types, arrays);
            foreach (var method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition))
            {
                var blob = metadata.GetBlobReader(method.Signature);
                var count = blob.ReadMethodHeader();
                var other = blob;
                for (; count >= 0; count--)
                {
                    var start = blob;
                    var row = shapes.ReadHead(ref blob);
                    var head = SignatureHeads.Read(metadata, ref other);
                    Assert.Equal(blob.Offset, other.Offset);

                    // A function pointer is no type, but has some.
                    if (row < 0 || (head.IsNil && start.ReadBytes(blob.Offset - start.Offset).Contains(ElementType.FunctionPointer)))
                        continue;

                    heads++;
                    Assert.Equal(row, types.RowOf(head));
                }
            }
        }

        Assert.True(heads > 10_000);
    }

    public void Dispose()
    {
        foreach (var file in files)
            file.Dispose();
    }

    private IEnumerable<MetadataReader> Assemblies() => files.Select(file => file.GetMetadataReader()).Where(metadata => metadata.IsAssembly);

    private static bool HasAccessor(PropertyAccessors accessors) => !accessors.Getter.IsNil || !accessors.Setter.IsNil;

    private static List<int> RowsOf(MembersOfTypes members, TypeDefinitionHandle type)
    {
        var rows = new List<int>();
        for (var row = members.FirstOf(type); row != 0; row = members.Next(row))
            rows.Add(row);
        return rows;
    }

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
            return NameOf(metadata, type.GetDeclaringType()) + "+" + name;

        return type.Namespace.IsNil ? name : metadata.GetString(type.Namespace) + "." + name;
    }
}
