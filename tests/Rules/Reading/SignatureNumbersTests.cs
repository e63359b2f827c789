using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>Numbers in signatures are what the library that writes and reads metadata says they are.</summary>
public sealed unsafe class SignatureNumbersTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0x7F, 1)]
    [InlineData(0x80, 2)]
    [InlineData(0x3FFF, 2)]
    [InlineData(0x4000, 4)]
    [InlineData(0x1FFFFFFF, 4)]
    public void A_number_is_read_as_it_was_written(int number, int length)
    {
        var builder = new BlobBuilder();
        builder.WriteCompressedInteger(number);
        builder.WriteByte(0xAB);

        fixed (byte* bytes = builder.ToArray())
        {
            var blob = new BlobReader(bytes, builder.Count);
            Assert.Equal(number, blob.ReadNumber());
            Assert.Equal(length, blob.Offset);
            Assert.Equal(0xAB, blob.ReadByte());
        }
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xC0, 1, 2 })]
    [InlineData(new byte[] { 0xE0, 1, 2, 3 })]
    [InlineData(new byte[] { 0xFF, 1, 2, 3 })]
    public void What_is_no_number_is_damaged(byte[] written) => Assert.Throws<BadImageFormatException>(() => NumberIn(written));

    [Fact]
    public void A_type_is_of_the_table_that_its_last_bits_say()
    {
        foreach (var handle in (EntityHandle[])[MetadataTokens.TypeDefinitionHandle(5), MetadataTokens.TypeReferenceHandle(0x1234), MetadataTokens.TypeSpecificationHandle(0x12345)])
            Assert.Equal(handle, TypeIn(CodedIndex.TypeDefOrRefOrSpec(handle)));

        Assert.True(TypeIn(7 << 2 | 3).IsNil);
    }

    private static int NumberIn(byte[] written)
    {
        fixed (byte* bytes = written)
        {
            var blob = new BlobReader(bytes, written.Length);
            return blob.ReadNumber();
        }
    }

    private static EntityHandle TypeIn(int coded)
    {
        var builder = new BlobBuilder();
        builder.WriteCompressedInteger(coded);
        fixed (byte* bytes = builder.ToArray())
        {
            var blob = new BlobReader(bytes, builder.Count);
            return blob.ReadType();
        }
    }
}
