using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ArchRules.Reading;

/// <summary>The row of a value's type is the row of the whole type that is worked out for it, in real assemblies.</summary>
public sealed class StaticRowTests : IDisposable
{
    private static readonly TableIndex[] Givers =
        [TableIndex.TypeRef, TableIndex.TypeDef, TableIndex.Field, TableIndex.MethodDef, TableIndex.MemberRef, TableIndex.TypeSpec, TableIndex.MethodSpec];

    private readonly PEReader[] files = [.. Directory.GetFiles(AppContext.BaseDirectory, "*.dll")
        .Append(typeof(object).Assembly.Location)
        .Select(path => new PEReader(File.OpenRead(path)))
        .Where(file => file.HasMetadata)];

    [Fact]
    public void The_row_of_what_a_member_or_type_gives_is_that_of_its_type()
    {
        var known = 0;
        foreach (var (metadata, rows, whole) in Assemblies())
        {
            foreach (var table in Givers)
            {
                for (var row = 1; row <= metadata.GetTableRowCount(table); row++)
                    known += Compare(rows, whole, ((int)table << 24) | row);
            }
        }

        Assert.True(known > 10_000);
    }

    [Fact]
    public void The_row_of_an_argument_or_variable_is_that_of_its_type()
    {
        var known = 0;
        foreach (var (file, (metadata, rows, whole)) in files.Zip(Assemblies()))
        {
            foreach (var handle in metadata.MethodDefinitions)
            {
                var method = metadata.GetMethodDefinition(handle);
                var hasBody = method.RelativeVirtualAddress != 0;
                var locals = hasBody ? file.GetMethodBody(method.RelativeVirtualAddress).LocalSignature : default;
                rows.Begin(handle, locals.IsNil ? 0 : MetadataTokens.GetToken(locals), (method.Attributes & MethodAttributes.Static) == 0);
                for (var index = 0; index < 6; index++)
                    known += Compare(rows, whole, Origin.Argument | index) + Compare(rows, whole, Origin.Local | index);
            }
        }

        Assert.True(known > 10_000);
    }

    public void Dispose()
    {
        foreach (var file in files)
            file.Dispose();
    }

    private static int Compare(StaticRows rows, StaticTypes whole, int origin)
    {
        var row = rows.Of(origin);
        var expected = whole.Of(origin).Row;
        Assert.True(row == expected || (row < 0 && expected < 0), $"{origin:X8} has {row} instead of {expected}");
        return row < 0 ? 0 : 1;
    }

    private IEnumerable<(MetadataReader Metadata, StaticRows Rows, StaticTypes Whole)> Assemblies()
    {
        foreach (var file in files)
        {
            var metadata = file.GetMetadataReader();
            var arrays = new RowArrays();
            var names = new NamePool();
            var types = new TypeTable(metadata, new AttributeIndex(metadata, arrays, names), arrays, names, new TypeRows());
            var owners = new Owners(metadata, arrays);
            var whole = new StaticTypes(metadata, types, owners, new Pool<StaticType>(), arrays);
            yield return (metadata, new StaticRows(metadata, types, owners, whole, arrays), whole);
        }
    }
}
