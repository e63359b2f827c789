namespace ArchRules.Benchmarks.Peers;

/// <summary>What the scan came by; the sum keeps the work from being optimized away.</summary>
internal sealed class ScanCounts
{
    public int Types { get; set; }

    public int Signatures { get; set; }

    public int Attributes { get; set; }

    public int Bodies { get; set; }

    public int Tokens { get; set; }

    public long Checksum { get; set; }

    public override string ToString() =>
        $"{Types} types, {Signatures} signatures, {Attributes} attributes, {Bodies} bodies, {Tokens} tokens, sum {Checksum}";
}
