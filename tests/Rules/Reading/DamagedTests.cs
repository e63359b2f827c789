using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ArchRules.Reading;

/// <summary>Damaged and obfuscated assemblies are read whole or refused in one line: never a crash, a hang, or half of the code.</summary>
public sealed class DamagedTests : IDisposable
{
    private const int FieldSignature = 0x06;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_that_ends_at_any_boundary_is_refused()
    {
        var intact = DamagedFile.Intact();
        using var file = new PEReader(new MemoryStream(intact));
        var headers = file.PEHeaders;
        var boundaries = headers.SectionHeaders.SelectMany(section => new[] { section.PointerToRawData, section.PointerToRawData + section.SizeOfRawData })
            .Concat([headers.PEHeaderStartOffset, headers.CorHeaderStartOffset, headers.MetadataStartOffset, headers.MetadataStartOffset + headers.MetadataSize])
            .Concat(DamagedFile.Streams(intact, headers.MetadataStartOffset));
        foreach (var length in boundaries.SelectMany(boundary => new[] { boundary - 1, boundary, boundary + 1 }).Where(length => length > 2 && length < intact.Length).Distinct())
            Refuses(intact[..length]);
    }

    [Fact]
    public void Tables_of_a_newer_format_are_refused()
    {
        var bytes = DamagedFile.Intact();
        bytes[DamagedFile.TableStream(bytes) + 8 + 7] |= 0x02;

        Refuses(bytes);
    }

    [Fact]
    public void Heaps_of_another_size_than_the_tables_say_are_refused()
    {
        var bytes = DamagedFile.Intact();
        bytes[DamagedFile.TableStream(bytes) + 6] ^= 0x05;

        Refuses(bytes);
    }

    [Fact]
    public void The_name_of_a_newer_run_time_is_no_obstacle()
    {
        var bytes = DamagedFile.Intact();
        using var file = new PEReader(new MemoryStream(bytes));
        "v9.9.99999"u8.CopyTo(bytes.AsSpan(file.PEHeaders.MetadataStartOffset + 16));

        Assert.Equal(AssemblyFactsReader.Read(Write(DamagedFile.Intact())).Dependencies, AssemblyFactsReader.Read(Write(bytes)).Dependencies);
    }

    [Fact]
    public void Types_that_are_nested_in_a_circle_are_refused()
    {
        var il = new WrittenIl();
        for (var i = 0; i < 2; i++)
            il.Metadata.AddTypeDefinition(
                TypeAttributes.NestedPublic, default, il.Metadata.GetOrAddString("N" + i), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        il.Metadata.AddNestedType(MetadataTokens.TypeDefinitionHandle(2), MetadataTokens.TypeDefinitionHandle(3));
        il.Metadata.AddNestedType(MetadataTokens.TypeDefinitionHandle(3), MetadataTokens.TypeDefinitionHandle(2));

        Refuses(il.ToArray());
    }

    [Fact]
    public void A_type_that_is_its_own_base_and_interface_ends_no_reading()
    {
        var il = new WrittenIl();
        il.Metadata.AddTypeDefinition(
            TypeAttributes.Public, default, il.Metadata.GetOrAddString("B"), MetadataTokens.TypeDefinitionHandle(2), MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        il.Metadata.AddInterfaceImplementation(MetadataTokens.TypeDefinitionHandle(2), MetadataTokens.TypeDefinitionHandle(2));
        il.Field("F", WrittenIl.Signature(FieldSignature, 0x12, il.Store("Thing")));

        Assert.Contains(AssemblyFactsReader.Read(Write(il.ToArray())).Types, type => type.Name == "Thing");
    }

    [Fact]
    public void A_type_reference_inside_itself_is_refused()
    {
        var il = new WrittenIl();
        var own = MetadataTokens.TypeReferenceHandle(1);
        Assert.Equal(own, il.Metadata.AddTypeReference(own, default, il.Metadata.GetOrAddString("T")));
        il.Field("F", WrittenIl.Signature(FieldSignature, 0x12, own));

        Refuses(il.ToArray());
    }

    [Fact]
    public void A_signature_that_leads_back_to_itself_is_refused()
    {
        var il = new WrittenIl();
        il.Field("F", Raw(FieldSignature, 0x12, Specification(il, 0x12)));

        Refuses(il.ToArray());
    }

    [Fact]
    public void A_receiver_whose_type_leads_back_to_itself_is_refused()
    {
        var il = new WrittenIl();
        var field = il.Member(il.System("String"), "F", Raw(FieldSignature, 0x12, Specification(il, 0x12)));
        var method = il.Member(il.Store("Thing"), "Go", WrittenIl.Signature(0x20, 0, 0x01));
        il.Method("M", WrittenIl.Signature(0, 0, 0x01), code =>
        {
            code.OpCode(ILOpCode.Ldsfld);
            code.Token(field);
            code.OpCode(ILOpCode.Callvirt);
            code.Token(method);
            code.OpCode(ILOpCode.Ret);
        });

        Refuses(il.ToArray());
    }

    [Theory]
    [InlineData(new byte[] { 0x15, 0x12 })]
    [InlineData(new byte[] { 0x1D, 0x13 })]
    public void An_attribute_whose_arguments_have_no_end_ends_no_reading(byte[] kind)
    {
        // A generic attribute over its own parameter, and arrays of arrays without an end.
        var il = new WrittenIl();
        var mark = CodedIndex.TypeDefOrRefOrSpec(il.Store("MarkAttribute"));
        var specification = il.Metadata.AddTypeSpecification(il.Metadata.GetOrAddBlob(Raw(0x15, 0x12, mark, 1, 0x13, 0)));
        var signature = kind[0] == 0x15
            ? Raw(0x20, 1, 0x01, 0x13, 0)
            : Raw([0x20, 1, 0x01, .. Enumerable.Repeat(0x1D, 100_000), 0x08]);
        var value = new byte[2 + (4 * 100_002)];
        value[0] = 1;
        for (var i = 2; i < value.Length; i += 4)
            value[i] = 1;
        il.Metadata.AddCustomAttribute(WrittenIl.Class, il.Member(specification, ".ctor", signature), il.Metadata.GetOrAddBlob(value));

        Assert.Contains("Attribute C -> MarkAttribute", il.Read());
    }

    [Fact]
    public void Boxed_values_that_have_no_end_end_no_reading()
    {
        var il = new WrittenIl();
        var value = new List<byte> { 1, 0 };
        for (var i = 0; i < 100_000; i++)
            value.AddRange([0x1D, 0x51, 1, 0, 0, 0]);
        il.Metadata.AddCustomAttribute(
            WrittenIl.Class, il.Member(il.Store("MarkAttribute"), ".ctor", WrittenIl.Signature(0x20, 1, 0x01, 0x1C)), il.Metadata.GetOrAddBlob(value.ToArray()));

        Assert.Equal(["Attribute C -> MarkAttribute"], il.Read());
    }

    [Theory]
    [InlineData(0x06FFFFFF)]
    [InlineData(0x0A000777)]
    [InlineData(0x7F000001)]
    [InlineData(0x02000001)]
    public void A_token_that_names_nothing_is_refused(int token)
    {
        var il = new WrittenIl();
        il.Method("M", WrittenIl.Signature(0, 0, 0x01), code =>
        {
            code.OpCode(ILOpCode.Call);
            code.CodeBuilder.WriteInt32(token);
            code.OpCode(ILOpCode.Ret);
        });

        Refuses(il.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Encrypted_bodies_are_refused(int seed)
    {
        var bytes = DamagedFile.Intact();
        using var file = new PEReader(new MemoryStream(DamagedFile.Intact()));
        var metadata = file.GetMetadataReader();
        var random = new Random(seed);
        foreach (var method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
        {
            var section = file.PEHeaders.SectionHeaders[file.PEHeaders.GetContainingSectionIndex(method.RelativeVirtualAddress)];
            var body = file.GetMethodBody(method.RelativeVirtualAddress);
            random.NextBytes(bytes.AsSpan(section.PointerToRawData + method.RelativeVirtualAddress - section.VirtualAddress, body.Size));
        }

        Refuses(bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u200B\u200D\u202E")]
    [InlineData("\u0002")]
    [InlineData("a b;c,d[]*&+`7")]
    [InlineData("if")]
    public void Names_that_no_language_has_are_read(string name)
    {
        var il = new WrittenIl(name);
        il.Field(name, WrittenIl.Signature(FieldSignature, 0x12, il.Store("Thing")));

        Assert.Single(il.Read());
    }

    [Theory]
    [InlineData("#Junk")]
    [InlineData("#Strings")]
    [InlineData("#Blob")]
    [InlineData("#GUID")]
    public void Streams_that_a_tool_added_are_passed_over_or_refused(string name)
    {
        var path = Write(DamagedFile.WithStream(DamagedFile.Intact(), name));
        var expected = AssemblyFactsReader.Read(Write(DamagedFile.Intact()));

        if (AssemblyFactsReader.TryRead(path, out var facts, out var error))
            Assert.Equal(expected.Dependencies, facts.Dependencies);
        if (name == "#Junk")
            Assert.Null(error);
        if (error is not null)
            Assert.Equal($"'{path}' cannot be read: the file is truncated, corrupt, obfuscated or of a newer format", error);
    }

    [Fact]
    public void An_assembly_of_several_files_is_refused_for_those_that_are_not_read()
    {
        var module = Compiled.Compile("Part", [("/src/Part.cs", "public class Part { }")], kind: OutputKind.NetModule);
        var stream = new MemoryStream();
        Assert.True(module.Emit(stream).Success);
        var part = ModuleMetadata.CreateFromImage(stream.ToArray()).GetReference(filePath: "Part.netmodule");
        var path = folder.PathOf("Whole.dll");
        Compiled.Emit(Compiled.Compile("Whole", [("/src/Whole.cs", "class Whole : Part { }")], references: part), path, null);

        Assert.False(AssemblyFactsReader.TryRead(path, out _, out var error));
        Assert.Equal($"'{path}' cannot be read: part of its code lies in another file, 'Part.netmodule', which is not read", error);
    }

    [Fact]
    public void Mutants_of_real_assemblies_give_facts_or_one_clear_line()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var files = new[] { "System.Threading.Channels", "System.Web.HttpUtility", "System.Collections.Immutable" }
            .Select(name => File.ReadAllBytes(Path.Combine(runtime, name + ".dll"))).Append(DamagedFile.Intact()).ToArray();
        var random = new Random(20261130);
        var path = folder.PathOf("Mutant.dll");
        var clock = Stopwatch.StartNew();
        var rounds = 0;
        var refused = 0;
        for (; rounds < 400 && (rounds < 100 || clock.ElapsedMilliseconds < 5000); rounds++)
        {
            File.WriteAllBytes(path, DamagedFile.Mutant(files[rounds % files.Length], random));
            if (AssemblyFactsReader.TryRead(path, out _, out var error))
                continue;

            refused++;
            Assert.StartsWith($"'{path}' cannot be read: ", error, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error);
        }

        Assert.True(refused * 4 > rounds && refused < rounds, $"{refused} of {rounds} are refused");
    }

    private static BlobBuilder Raw(params int[] numbers)
    {
        var blob = new BlobBuilder();
        foreach (var number in numbers)
            blob.WriteCompressedInteger(number);
        return blob;
    }

    /// <summary>A specification that names itself; its token as a signature has it.</summary>
    private static int Specification(WrittenIl il, int element)
    {
        var own = CodedIndex.TypeDefOrRefOrSpec(MetadataTokens.TypeSpecificationHandle(1));
        Assert.Equal(MetadataTokens.TypeSpecificationHandle(1), il.Metadata.AddTypeSpecification(il.Metadata.GetOrAddBlob(Raw(element, own))));
        return own;
    }

    private void Refuses(byte[] bytes)
    {
        var path = Write(bytes);

        Assert.False(AssemblyFactsReader.TryRead(path, out _, out var error), "it was read");
        Assert.Equal($"'{path}' cannot be read: the file is truncated, corrupt, obfuscated or of a newer format", error);
    }

    private string Write(byte[] bytes)
    {
        var path = folder.PathOf(Guid.NewGuid().ToString("N") + ".dll");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
