using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Who wrote a piece of code, and what that code is to the system; in eight bytes, since each method has one.</summary>
internal readonly record struct Author
{
    private const int WiringBits = 2;
    private const int RowStart = WiringBits + 1;

    // The row, then a bit for the root, then the wiring.
    private readonly int packed;

    public Author(EntityHandle member, int type, bool inRoot, Wiring wiring)
    {
        Member = member;
        packed = (type << RowStart) | (inRoot ? 1 << WiringBits : 0) | (int)wiring;
    }

    /// <summary>The method, field, property or event, or the type itself; nil for nobody.</summary>
    public EntityHandle Member { get; init; }

    /// <summary>The row of the type.</summary>
    public int Type => packed >> RowStart;

    /// <summary>Whether the code composes the system.</summary>
    public bool InRoot
    {
        get => (packed & (1 << WiringBits)) != 0;
        init => packed = value ? packed | (1 << WiringBits) : packed & ~(1 << WiringBits);
    }

    /// <summary>What a call in the code is to a composition root.</summary>
    public Wiring Wiring
    {
        get => (Wiring)(packed & ((1 << WiringBits) - 1));
        init => packed = (packed & ~((1 << WiringBits) - 1)) | (int)value;
    }
}
