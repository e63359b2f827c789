using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>The local variables of the body at hand. A variable is a fact where it is first stored, or its address taken.</summary>
internal sealed class LocalSlots(AssemblyTables tables, BodyFacts facts)
{
    private int[][] slots = new int[16][];
    private int count;
    private int waiting;
    private bool[] isStored = new bool[16];
    private bool[] isNamed = new bool[16];
    private bool[] isStruct = new bool[16];
    private MethodDefinitionHandle method;
    private int signature;
    private bool knowsNames;
    private (int Slot, int Next) stored;

    /// <summary>Whether every variable is a fact already, so that no instruction can add one.</summary>
    public bool IsDone => waiting == 0;

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
        waiting = count;
    }

    /// <summary>Leaves a variable out that no one wrote.</summary>
    public void Skip(int slot)
    {
        if (slot < count && !isStored[slot])
            Leave(slot);
    }

    /// <summary>Takes note of an instruction that loads or stores a local variable, or loads its address.</summary>
    /// <param name="opcode">What it does.</param>
    /// <param name="operand">The bytes behind it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Follow(int opcode, ReadOnlySpan<byte> operand)
    {
        // Most are one of the first four, which code of one byte loads and stores, and most are looked at again and again.
        if (opcode > Opcode.StoreLocal3 || !isStored[(opcode - Opcode.LoadLocal0) & 3])
            FollowNew(opcode, operand);
    }

    private void FollowNew(int opcode, ReadOnlySpan<byte> operand)
    {
        var slot = opcode switch
        {
            >= Opcode.StoreLocal0 and <= Opcode.StoreLocal3 => opcode - Opcode.StoreLocal0,
            Opcode.StoreLocalShort or Opcode.LoadLocalAddressShort => operand[0],
            Opcode.StoreLocal or Opcode.LoadLocalAddress => BinaryPrimitives.ReadUInt16LittleEndian(operand),
            >= Opcode.LoadLocal0 and <= Opcode.LoadLocal3 => opcode - Opcode.LoadLocal0,
            Opcode.LoadLocalShort => operand[0],
            _ => BinaryPrimitives.ReadUInt16LittleEndian(operand),
        };
        if (isStored[slot])
            return;

        var isStore = opcode is (>= Opcode.StoreLocal0 and <= Opcode.StoreLocal3) or Opcode.StoreLocalShort or Opcode.StoreLocal;
        var size = OperandSizes.OfLocal(opcode);
        if (IsWritten(slot))
        {
            Leave(slot);
            if (!isStore || !IsResult(slot, operand[size..]))
                facts.AddVariable(slots[slot]);
        }
        else if (isStore)
        {
            stored = (slot, facts.Offset + (opcode > 0xFF ? 2 : 1) + size);
        }
        else if (stored == (slot, facts.Offset) && opcode is not (Opcode.LoadLocalAddressShort or Opcode.LoadLocalAddress))
        {
            // What a switch looks at is kept and loaded at once; all else is kept to have an address, or until the method ends.
            Leave(slot);
            facts.AddVariable(slots[slot]);
        }
    }

    private void Leave(int slot)
    {
        isStored[slot] = true;
        waiting--;
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

    // Symbols name what someone wrote. What the compiler keeps besides is nothing where it is a struct; all else stands for something
    // written, such as what a 'using' disposes of.
    private bool IsWritten(int slot) => IsNamed(slot) || !isStruct[slot];

    // On its way to the end of the method, or of a switch expression.
    private bool IsResult(int slot, ReadOnlySpan<byte> next)
    {
        if (IsNamed(slot) || next.Length < 2 || !Opcode.IsJump(next[0]))
            return false;

        var target = CodeSteps.NextOf(next, 0);
        return target > 0 && target < next.Length && CodeSteps.LoadedAt(next, CodeSteps.Skip(next, target)) == slot;
    }

    private bool IsNamed(int slot)
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
            (isNamed, isStruct) = (new bool[isStored.Length], new bool[isStored.Length]);
        isNamed.AsSpan(0, count).Clear();
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
        blob.ReadNumber();
        for (var slot = 0; slot < count; slot++)
        {
            var element = blob;
            var code = element.ReadByte();
            isStruct[slot] = (code == ElementType.GenericInstance ? element.ReadByte() : code) == ElementType.ValueType;
            tables.Shapes.ReadHead(ref blob);
        }
    }

    private BlobHandle SignatureOf(int token) =>
        tables.Metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(token & 0xFFFFFF)).Signature;
}
