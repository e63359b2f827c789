using System.IO.MemoryMappedFiles;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>
/// Memory in which one thread reads assemblies, one after the other. What is touched for the first time costs more than what is done
/// with it, so that nothing is asked for twice.
/// </summary>
internal sealed unsafe class ReadingSpace : IDisposable
{
    // Room that is larger than this, and than four times what is needed, is given back.
    private const long SmallEnough = 1024 * 1024;

    private MemoryMappedFile? room;
    private MemoryMappedViewAccessor? view;
    private byte* image;
    private long size;

    /// <summary>The texts of members; facts keep the pieces that hold theirs.</summary>
    public TextPieces Texts { get; } = new();

    /// <summary>The names that assemblies refer to.</summary>
    public NamePool Names { get; } = new();

    /// <summary>Arrays by row; for the assembly at hand.</summary>
    public RowArrays Arrays { get; } = new();

    public DependencySpares Dependencies { get; } = new();

    public SparePiece<MemberRow> Members { get; } = new();

    public SparePiece<LinkRow> Links { get; } = new();

    /// <summary>What the tokens of the assembly at hand mean.</summary>
    public Pieces<MemberUse> Uses { get; } = new();

    /// <summary>The facts of the member at hand.</summary>
    public DependencyRow[] Held { get; set; } = new DependencyRow[256];

    /// <summary>The index of the facts of the assembly at hand.</summary>
    public RowRuns Runs { get; } = new();

    /// <summary>The index of the links of the assembly at hand.</summary>
    public RowRuns LinkRuns { get; } = new();

    /// <summary>The types of the assembly at hand.</summary>
    public TypeRows Types { get; } = new();

    /// <summary>The types of values in the assembly at hand.</summary>
    public Pool<StaticType> StaticTypes { get; } = new();

    /// <summary>Room for the bytes of an assembly, until the next one is asked for.</summary>
    public void* ImageOf(long length)
    {
        if (length <= size && (size <= SmallEnough || size / 4 <= length))
            return image;

        // What the heap of the process is given back, it mostly keeps; a mapping is gone when it is.
        GiveBack();
        room = MemoryMappedFile.CreateNew(null, length);
        view = room.CreateViewAccessor(0, length);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        image = start;
        size = length;
        return image;
    }

    public void Dispose() => GiveBack();

    private void GiveBack()
    {
        if (image is not null)
            view!.SafeMemoryMappedViewHandle.ReleasePointer();
        view?.Dispose();
        room?.Dispose();
        image = null;
        size = 0;
    }
}
