using System.Runtime.InteropServices;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>
/// Memory in which one thread reads assemblies, one after the other. What is touched for the first time costs more than what is done
/// with it, so that nothing is asked for twice.
/// </summary>
internal sealed unsafe class ReadingSpace : IDisposable
{
    // Room that is larger than this, and than four times what is needed, is given back.
    private const nuint SmallEnough = 1024 * 1024;

    private void* image;
    private nuint size;

    /// <summary>The texts of members; facts keep the pieces that hold theirs.</summary>
    public TextPieces Texts { get; } = new();

    /// <summary>The names that assemblies refer to.</summary>
    public NamePool Names { get; } = new();

    /// <summary>Arrays by row; for the assembly at hand.</summary>
    public RowArrays Arrays { get; } = new();

    public DependencySpares Dependencies { get; } = new();

    public SparePiece<MemberRow> Members { get; } = new();

    public SparePiece<LinkRow> Links { get; } = new();

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
        if ((nuint)length <= size && (size <= SmallEnough || size / 4 <= (nuint)length))
            return image;

        NativeMemory.Free(image);
        image = null;
        size = 0;
        image = NativeMemory.Alloc((nuint)length);
        size = (nuint)length;
        return image;
    }

    public void Dispose() => NativeMemory.Free(image);
}
