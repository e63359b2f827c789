using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>What is lent again is as if it were new, and what is shared is what was asked for.</summary>
public sealed class ReusedMemoryTests : IDisposable
{
    // ECMA-335 II.23.2.8: how a signature says which table a type is in.
    private const int TypeDefinition = 0;
    private const int TypeReference = 1;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_array_is_lent_once_at_a_time_and_used_again_with_zeros()
    {
        var arrays = new RowArrays();
        var (first, second) = (arrays.New<int>(100), arrays.New<int>(100));
        first.Span.Fill(1);
        second.Span.Fill(2);
        Assert.Equal(1, first[99]);
        arrays.TakeBack();

        var (shorter, again) = (arrays.New<int>(60), arrays.New<int>(100));
        Assert.All(shorter.Span.ToArray().Concat(again.Span.ToArray()), value => Assert.Equal(0, value));
        again.Span.Fill(3);
        Assert.Equal(0, shorter[59]);
        Assert.True(IsSame(shorter, first) || IsSame(shorter, second));
        Assert.True(IsSame(again, first) || IsSame(again, second));
    }

    [Fact]
    public void What_lies_in_pieces_is_never_moved_and_is_zero_for_the_next_assembly()
    {
        var pieces = new Pieces<long>();
        ref var first = ref pieces.Add();
        for (var number = 1; number < 1000; number++)
            pieces.Add() = number;
        first = 7;
        Assert.Equal(7, pieces[0]);
        Assert.Equal(999, pieces[999]);
        Assert.Equal(1000, pieces.Count);

        pieces.Clear();
        Assert.Equal(0, pieces.Count);
        for (var number = 0; number < 1100; number++)
            Assert.Equal(0, pieces.Add());
        Assert.True(Unsafe.AreSame(ref first, ref pieces[0]));
    }

    [Fact]
    public void A_short_array_is_left_to_whoever_asks_for_few_elements()
    {
        var arrays = new RowArrays();
        var (large, small) = (arrays.New<long>(1000), arrays.New<long>(10));
        arrays.TakeBack();

        Assert.True(IsSame(small, arrays.New<long>(10)));
        Assert.True(IsSame(large, arrays.New<long>(900)));
    }

    [Fact]
    public void A_row_beyond_those_that_were_asked_for_is_refused_though_the_array_is_longer()
    {
        var arrays = new RowArrays();
        _ = arrays.New<int>(100);
        arrays.TakeBack();
        var rows = arrays.New<int>(60);

        Assert.Equal(60, rows.Length);
        Assert.Throws<BadImageFormatException>(() => rows[60]);
        Assert.Throws<BadImageFormatException>(() => rows[-1]);
    }

    [Fact]
    public void Arrays_that_become_too_short_are_not_kept_for_ever()
    {
        var arrays = new RowArrays();
        var lent = new List<WeakReference>();
        for (var count = 1; count <= 50; count++)
        {
            lent.Add(Lend(arrays, count));
            arrays.TakeBack();
        }

        GC.Collect();
        Assert.Equal(1, lent.Count(array => array.IsAlive));
        GC.KeepAlive(arrays);

        static WeakReference Lend(RowArrays from, int count) => new(ArrayOf(from.New<int>(count * 1000)));
    }

    [Theory]
    [InlineData(TypeReference)]
    [InlineData(TypeDefinition)]
    public void A_type_that_no_table_has_is_refused_whatever_was_read_before_it(int table)
    {
        var il = new WrittenIl();
        il.Field("F", WrittenIl.Signature(0x06, 0x12, (30 << 2) | table));
        File.WriteAllBytes(folder.PathOf("Damaged.dll"), il.ToArray());
        using var space = new ReadingSpace();
        using (var larger = AssemblyImage.Open(typeof(ReusedMemoryTests).Assembly.Location, null, space))
            new AssemblyWalker(larger, space).Walk();
        using var image = AssemblyImage.Open(folder.PathOf("Damaged.dll"), null, space);

        Assert.Throws<BadImageFormatException>(() => new AssemblyWalker(image, space).Walk());
    }

    [Fact]
    public void A_name_is_one_string_however_many_assemblies_have_it()
    {
        var names = new NamePool();
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var path in Directory.GetFiles(AppContext.BaseDirectory, "*.dll"))
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata)
                continue;

            var metadata = file.GetMetadataReader();
            foreach (var handle in metadata.TypeReferences.Select(metadata.GetTypeReference).SelectMany(type => new[] { type.Name, type.Namespace }))
            {
                var name = names.Of(metadata, handle);
                Assert.Equal(metadata.GetString(handle), name);
                if (!known.TryAdd(name, name))
                    Assert.Same(known[name], name);
                count++;
            }
        }

        Assert.True(count > known.Count * 2);
    }

    [Fact]
    public void A_name_beyond_ASCII_is_read_as_it_is()
    {
        using var file = new PEReader(File.OpenRead(typeof(Bücher).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var handle = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Select(type => type.Name).Single(name => metadata.StringComparer.Equals(name, nameof(Bücher)));

        Assert.Equal(nameof(Bücher), new NamePool().Of(metadata, handle));
    }

    private static bool IsSame<T>(RowArray<T> one, RowArray<T> other) => Unsafe.AreSame(ref one[0], ref other[0]);

    private static object ArrayOf<T>(RowArray<T> lent) =>
        typeof(RowArray<T>).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(field => field.GetValue(lent)).OfType<T[]>().Single();

    private sealed class Bücher;
}
