using System.IO.MemoryMappedFiles;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace ArchRules.Reading;

/// <summary>An assembly in memory, with its symbols where there are any.</summary>
internal sealed unsafe class AssemblyImage : IDisposable
{
    // What is mapped may be cut short by a build that goes on at the same time, and whoever reads beyond its end is killed. So what a
    // build writes is copied, and only what is larger than that, such as a framework, is mapped.
    private const long LargestCopied = 8 * 1024 * 1024;

    private readonly MemoryMappedFile? map;
    private readonly MemoryMappedViewAccessor? view;
    private readonly void* copy;
    private readonly PEReader file;
    private MetadataReaderProvider? symbolFile;

    // The section, or its end, that was read last.
    private byte* section;
    private int sectionAddress;
    private int sectionLength;

    private AssemblyImage(string path, FileStream stream, ReadingSpace space)
    {
        Path = path;
        Length = stream.Length;
        if (Length <= LargestCopied)
        {
            copy = space.ImageOf(Length);
            file = new PEReader((byte*)copy, (int)Length);
            return;
        }

        map = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        view = map.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        file = new PEReader(start, checked((int)Length));
    }

    public string Path { get; }

    /// <summary>The size of the file.</summary>
    public long Length { get; }

    public MetadataReader Metadata { get; private set; } = null!;

    /// <summary>The reader of the portable PDB; null where there is none that fits.</summary>
    public MetadataReader? Symbols { get; private set; }

    /// <summary>The token of the entry point; 0 where there is none.</summary>
    public int EntryPoint { get; private set; }

    /// <summary>Opens an assembly.</summary>
    /// <param name="path">The file.</param>
    /// <param name="symbols">Where to look for symbols besides; null for nowhere.</param>
    /// <param name="space">Holds the bytes, and no other image's as long as this one is open.</param>
    public static AssemblyImage Open(string path, SymbolFiles? symbols, ReadingSpace space)
    {
        if (Directory.Exists(path))
            throw new FactsUnreadableException(path, "it is a folder");
        if (!File.Exists(path))
            throw new FactsUnreadableException(path, "the file does not exist");

        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        AssemblyImage? image = null;
        try
        {
            if (stream.Length == 0)
                throw new FactsUnreadableException(path, "the file is empty");
            if (stream.ReadByte() != 'M' || stream.ReadByte() != 'Z')
                throw new FactsUnreadableException(path, "it is not a .NET assembly");

            image = new AssemblyImage(path, stream, space);
            image.Fill(stream);
            image.OpenMetadata(image.Length);
            image.OpenSymbols(symbols);
            return image;
        }
        catch
        {
            image?.Dispose();
            stream.Dispose();
            throw;
        }
    }

    /// <summary>What decides about the facts: which build of the module it is, and which symbols there are.</summary>
    public string Key
    {
        get
        {
            var module = Metadata.GetGuid(Metadata.GetModuleDefinition().Mvid);
            var symbols = Symbols?.DebugMetadataHeader is { } header ? Convert.ToHexString(header.Id.AsSpan()) : "none";
            return $"{module:N}.{symbols}";
        }
    }

    /// <summary>The bytes from a relative virtual address to the end of its section.</summary>
    public ReadOnlySpan<byte> BytesAt(int address)
    {
        // Nearly all that is asked for lies in one section.
        if ((uint)(address - sectionAddress) >= (uint)sectionLength)
            EnterSection(address);
        var offset = address - sectionAddress;
        return new ReadOnlySpan<byte>(section + offset, sectionLength - offset);
    }

    private void EnterSection(int address)
    {
        var block = file.GetSectionData(address);
        section = block.Pointer;
        (sectionAddress, sectionLength) = (address, block.Length);
    }

    public void Dispose()
    {
        symbolFile?.Dispose();
        file.Dispose();
        view?.SafeMemoryMappedViewHandle.ReleasePointer();
        view?.Dispose();
        map?.Dispose();
    }

    private void Fill(FileStream stream)
    {
        if (copy is null)
            return;

        stream.Position = 0;
        if (stream.ReadAtLeast(new Span<byte>(copy, (int)Length), (int)Length, throwOnEndOfStream: false) < Length)
            throw new FactsUnreadableException(Path, "it became shorter while it was read");

        stream.Dispose();
    }

    private void OpenMetadata(long length)
    {
        var headers = file.PEHeaders;
        foreach (var section in headers.SectionHeaders)
        {
            if ((long)section.PointerToRawData + section.SizeOfRawData > length)
                throw new BadImageFormatException("a section lies beyond the end of the file");
        }

        if (headers.CorHeader is not { } header || !file.HasMetadata)
            throw new FactsUnreadableException(Path, "it is native code, not a .NET assembly");

        Metadata = file.GetMetadataReader();
        if (!Metadata.IsAssembly)
            throw new FactsUnreadableException(Path, "it is a module without an assembly");

        foreach (var handle in Metadata.AssemblyFiles)
        {
            if (Metadata.GetAssemblyFile(handle) is { ContainsMetadata: true } module)
                throw new FactsUnreadableException(Path, $"part of its code lies in another file, '{Metadata.GetString(module.Name)}', which is not read");
        }

        if ((header.Flags & CorFlags.ILOnly) == 0 && header.ManagedNativeHeaderDirectory.Size == 0 && HasNativeMethods())
            throw new FactsUnreadableException(Path, "it is mixed-mode: part of its code is native, and what that depends on cannot be read");

        if ((header.Flags & CorFlags.NativeEntryPoint) == 0)
            EntryPoint = header.EntryPointTokenOrRelativeVirtualAddress;
    }

    private bool HasNativeMethods()
    {
        foreach (var handle in Metadata.MethodDefinitions)
        {
            var method = Metadata.GetMethodDefinition(handle);
            if ((method.ImplAttributes & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.Native && method.RelativeVirtualAddress != 0)
                return true;
        }

        return false;
    }

    private void OpenSymbols(SymbolFiles? others)
    {
        foreach (var (candidate, namedBy) in others?.CandidatesFor(Path) ?? [])
        {
            if (!TryOpenSymbols(candidate))
                continue;

            others!.Use(namedBy);
            return;
        }

        try
        {
            if (file.TryOpenAssociatedPortablePdb(Path, OpenPdb, out symbolFile, out _))
                Symbols = symbolFile!.GetMetadataReader();
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or InvalidDataException or InvalidOperationException)
        {
            // A damaged PDB, or one in the Windows format, is the same as none: the facts stand, only their places are unknown.
            symbolFile?.Dispose();
            symbolFile = null;
            Symbols = null;
        }
    }

    private bool TryOpenSymbols(string path)
    {
        foreach (var entry in file.ReadDebugDirectory())
        {
            if (!entry.IsPortableCodeView)
                continue;

            MetadataReaderProvider? provider = null;
            try
            {
                provider = MetadataReaderProvider.FromPortablePdbStream(OpenPdb(path)!);
                var reader = provider.GetMetadataReader();
                var wanted = new BlobContentId(file.ReadCodeViewDebugDirectoryData(entry).Guid, entry.Stamp);
                if (reader.DebugMetadataHeader is { } header && new BlobContentId(header.Id) == wanted)
                {
                    (symbolFile, Symbols) = (provider, reader);
                    return true;
                }
            }
            catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException)
            {
                // Something else, or a PDB in the Windows format: it does not fit.
            }

            provider?.Dispose();
        }

        return false;
    }

    // The metadata reader maps a file that it knows to be one, and copies what comes from any other stream.
    private static BufferedStream? OpenPdb(string path) => File.Exists(path)
        ? new BufferedStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1))
        : null;
}
