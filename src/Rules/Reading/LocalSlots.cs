using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>The local variables of the body at hand. A variable is a fact where it is first stored, or its address taken.</summary>
internal sealed class LocalSlots(AssemblyTables tables, BodyFacts facts)
{
    private int[][] slots = new int[16][];
    private int count;
    private bool[] isStored = new bool[16];
    private bool[] isNamed = new bool[16];
    private MethodDefinitionHandle method;
    private int signature;
    private bool knowsNames;
    private (int Slot, int Next) stored;

    public bool IsEmpty => count == 0;

    /// <summary>Begins a body.</summary>
    /// <param name="body">The method that holds it.</param>
    /// <param name="token">The token of its local variables' signature; 0 where it has none.</param>
    public void Begin(MethodDefinitionHandle body, int token)
    {
        (method, signature) = (body, token);
        (knowsNames, stored) = (false, (-1, 0));
        count = token == 0 ? 0 : tables.Shapes.ReadLocals(SignatureOf(token), ref slots);
        if (count > isStored.Length)
            isStored = new bool[slots.Length];
        isStored.AsSpan(0, count).Clear();
    }

    /// <summary>Leaves a variable out that no one wrote.</summary>
    public void Skip(int slot)
    {
        if (slot < count)
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
            > Opcode.LoadArgument3 and <= Opcode.LoadLocal3 => opcode - Opcode.LoadArgument3 - 1,
            Opcode.LoadLocalShort => operand[0],
            Opcode.LoadLocal => BinaryPrimitives.ReadUInt16LittleEndian(operand),
            _ => -1,
        };
        if (slot < 0 || isStored[slot])
            return;

        var isStore = opcode is (>= Opcode.StoreLocal0 and <= Opcode.StoreLocal3) or Opcode.StoreLocalShort or Opcode.StoreLocal;
        if (IsWritten(slot))
        {
            isStored[slot] = true;
            facts.AddVariable(slots[slot]);
        }
        else if (isStore)
        {
            stored = (slot, facts.Offset + (opcode > 0xFF ? 4 : opcode == Opcode.StoreLocalShort ? 2 : 1));
        }
        else if (stored == (slot, facts.Offset) && opcode is not (Opcode.LoadLocalAddressShort or Opcode.LoadLocalAddress))
        {
            // What a switch looks at is kept and loaded at once; all else is kept to have an address, or until the method ends.
            isStored[slot] = true;
            facts.AddVariable(slots[slot]);
        }
    }

    /// <summary>Ends a body: what was never stored is where the method is.</summary>
    public void End(Place place)
    {
        for (var i = 0; i < count; i++)
        {
            if (!isStored[i] && IsWritten(i))
                facts.AddVariable(slots[i], place);
        }
    }

    // Symbols name what someone wrote. Only structs are told apart by it: what else the compiler keeps stands for something written.
    private bool IsWritten(int slot)
    {
        if (slots[slot].Length == 0 || tables.Image.Symbols is not { } symbols)
            return true;

        if (!knowsNames)
            ReadNames(symbols);
        return isNamed[slot];
    }

    private void ReadNames(MetadataReader symbols)
    {
        knowsNames = true;
        if (isNamed.Length < isStored.Length)
            isNamed = new bool[isStored.Length];
        ReadStructs();
        foreach (var scope in symbols.GetLocalScopes(method))
        {
            foreach (var handle in symbols.GetLocalScope(scope).GetLocalVariables())
            {
                var variable = symbols.GetLocalVariable(handle);
                if (variable.Index < count && (variable.Attributes & LocalVariableAttributes.DebuggerHidden) == 0)
                    isNamed[variable.Index] = true;
            }
        }
    }

    private void ReadStructs()
    {
        var blob = tables.Metadata.GetBlobReader(SignatureOf(signature));
        blob.ReadSignatureHeader();
        blob.ReadCompressedInteger();
        for (var slot = 0; slot < count; slot++)
        {
            var element = blob;
            var code = element.ReadByte();
            isNamed[slot] = (code == ElementType.GenericInstance ? element.ReadByte() : code) != ElementType.ValueType;
            tables.Shapes.ReadHead(ref blob);
        }
    }

    private BlobHandle SignatureOf(int token) =>
        tables.Metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(token & 0xFFFFFF)).Signature;
}
