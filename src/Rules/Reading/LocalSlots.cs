using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>The local variables of the body at hand. A variable is a fact where it is first stored, or its address taken.</summary>
internal sealed class LocalSlots(AssemblyTables tables, BodyFacts facts)
{
    private readonly int[][]?[] known = tables.Arrays.New<int[][]?>(tables.Metadata.GetTableRowCount(TableIndex.StandAloneSig) + 1);
    private int[][] slots = [];
    private bool[] isStored = new bool[16];

    public bool IsEmpty => slots.Length == 0;

    /// <summary>Begins a body.</summary>
    /// <param name="token">The token of its local variables' signature; 0 where it has none.</param>
    public void Begin(int token)
    {
        slots = token == 0 ? [] : Of(token & 0xFFFFFF);
        if (slots.Length > isStored.Length)
            isStored = new bool[Math.Max(slots.Length, isStored.Length * 2)];
        isStored.AsSpan(0, slots.Length).Clear();
    }

    /// <summary>Leaves a variable out that no one wrote.</summary>
    public void Skip(int slot)
    {
        if (slot < slots.Length)
            isStored[slot] = true;
    }

    /// <summary>Takes note of an instruction.</summary>
    /// <param name="opcode">What it does.</param>
    /// <param name="operand">The bytes behind it.</param>
    public void Follow(int opcode, ReadOnlySpan<byte> operand)
    {
        var slot = opcode switch
        {
            >= Opcode.StoreLocal0 and <= Opcode.StoreLocal3 => opcode - Opcode.StoreLocal0,
            Opcode.StoreLocalShort or Opcode.LoadLocalAddressShort => operand[0],
            Opcode.StoreLocal or Opcode.LoadLocalAddress => BinaryPrimitives.ReadUInt16LittleEndian(operand),
            _ => -1,
        };
        if (slot < 0 || isStored[slot])
            return;

        isStored[slot] = true;
        facts.AddVariable(slots[slot]);
    }

    /// <summary>Ends a body: what was never stored is where the method is.</summary>
    public void End(Place method)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (!isStored[i])
                facts.AddVariable(slots[i], method);
        }
    }

    private int[][] Of(int row) => known[row] ??= tables.Shapes.ReadLocals(
        tables.Metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature);
}
