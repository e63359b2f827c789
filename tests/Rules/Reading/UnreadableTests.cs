using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ArchRules.Reading;

/// <summary>What is no assembly with code is refused in one line, whatever it is.</summary>
public sealed class UnreadableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_file_is_refused() => Refuses(folder.PathOf("Missing.dll"), "the file does not exist");

    [Fact]
    public void A_folder_is_refused()
    {
        Directory.CreateDirectory(folder.PathOf("Folder.dll"));

        Refuses(folder.PathOf("Folder.dll"), "it is a folder");
    }

    [Fact]
    public void An_empty_file_is_refused() => Refuses(Write([]), "the file is empty");

    [Fact]
    public void A_text_is_refused() => Refuses(Write("using System;"u8.ToArray()), "it is not a .NET assembly");

    [Fact]
    public void Native_code_is_refused()
    {
        // A PE file without the directory of the CLI header: ECMA-335 II.25.2.3.3 has it 208 bytes into the optional header.
        var bytes = Assembly();
        var optionalHeader = BitConverter.ToInt32(bytes, 0x3C) + 24;
        var isWide = BitConverter.ToUInt16(bytes, optionalHeader) == 0x20B;
        Array.Clear(bytes, optionalHeader + (isWide ? 224 : 208), 8);

        Refuses(Write(bytes), "it is native code, not a .NET assembly");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    [InlineData(400)]
    [InlineData(1500)]
    [InlineData(2500)]
    public void A_truncated_assembly_is_refused(int length) => Refuses(Write(Assembly()[..length]), "the file is truncated, corrupt, obfuscated or of a newer format");

    [Fact]
    public void An_assembly_that_a_build_cuts_short_while_it_is_read_is_read_to_its_end()
    {
        var path = Write(Assembly());
        var whole = AssemblyFactsReader.Read(path);
        using var space = new ReadingSpace();
        using var image = AssemblyImage.Open(path, null, space);

        File.WriteAllBytes(path, []);

        Assert.Equal(whole.Types, new AssemblyWalker(image, space).Walk().Types);
    }

    [Fact]
    public void A_reference_assembly_is_refused()
    {
        var stream = new MemoryStream();
        Assert.True(Compilation().Emit(stream, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false)).Success);

        Refuses(Write(stream.ToArray()), "it is a reference assembly, which has no code");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_mixed_mode_assembly_is_refused_for_its_native_methods(bool hasNativeMethods)
    {
        var bytes = Assembly();
        using var file = new PEReader(new MemoryStream(bytes));
        var metadata = file.GetMetadataReader();
        var method = metadata.MethodDefinitions.First(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress != 0);
        var row = file.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.MethodDef)
            + ((MetadataTokens.GetRowNumber(method) - 1) * metadata.GetTableRowSize(TableIndex.MethodDef));

        // ECMA-335 II.25.3.3: the flags lie 16 bytes into the CLI header; II.22.26: ImplFlags of a method come after its address.
        bytes[file.PEHeaders.CorHeaderStartOffset + 16] &= unchecked((byte)~(int)CorFlags.ILOnly);
        if (!hasNativeMethods)
        {
            Assert.NotEmpty(AssemblyFactsReader.Read(Write(bytes)).Types);
            return;
        }

        bytes[row + 4] |= (byte)MethodImplAttributes.Native;
        Refuses(Write(bytes), "it is mixed-mode: part of its code is native, and what that depends on cannot be read");
    }

    [Fact]
    public void A_module_without_an_assembly_is_refused()
    {
        var stream = new MemoryStream();
        Assert.True(Compilation().WithOptions(new CSharpCompilationOptions(OutputKind.NetModule)).Emit(stream).Success);

        Refuses(Write(stream.ToArray()), "it is a module without an assembly");
    }

    [Fact]
    public void A_damaged_assembly_gives_facts_or_one_clear_error()
    {
        var intact = Assembly();
        var random = new Random(20260101);
        for (var round = 0; round < 600; round++)
        {
            var bytes = (byte[])intact.Clone();
            for (var flips = random.Next(1, 12); flips > 0; flips--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            var path = Write(bytes);
            if (!AssemblyFactsReader.TryRead(path, out _, out var error))
                Assert.Contains(path, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reading_many_keeps_their_order_and_goes_on_after_an_error()
    {
        var good = Write(Assembly());
        string[] paths = [good, folder.PathOf("Missing.dll"), good, Write([1, 2, 3]), typeof(Unsafe).Assembly.Location];

        var results = AssemblyFactsReader.ReadAll(paths);

        Assert.Equal(paths, results.Select(result => result.Path));
        Assert.Equal([true, false, true, false, true], results.Select(result => result.Facts is not null));
        Assert.Equal([true, false, true, false, true], results.Select(result => result.Error is null));
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("path", () => AssemblyFactsReader.Read(null!));
        Assert.Throws<ArgumentNullException>("paths", () => AssemblyFactsReader.ReadAll(null!));
        Assert.Throws<ArgumentNullException>("paths", () => AssemblyFactsReader.ReadAll([null!]));
    }

    private static void Refuses(string path, string reason)
    {
        var error = Assert.Throws<FactsUnreadableException>(() => AssemblyFactsReader.Read(path));

        Assert.Equal($"'{path}' cannot be read: {reason}", error.Message);
        Assert.Equal((path, reason), (error.Path, error.Reason));
        Assert.False(AssemblyFactsReader.TryRead(path, out var facts, out var message));
        Assert.Null(facts);
        Assert.Equal(error.Message, message);
    }

    private static CSharpCompilation Compilation() => Compiled.Compile("Code", [("/src/Prelude.cs", FormCatalogue.Prelude)]);

    private static byte[] Assembly()
    {
        var stream = new MemoryStream();
        Assert.True(Compilation().Emit(stream, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded)).Success);
        return stream.ToArray();
    }

    private string Write(byte[] bytes)
    {
        var path = folder.PathOf(Guid.NewGuid().ToString("N") + ".dll");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
