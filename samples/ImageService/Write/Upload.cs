namespace ImageService.Write;

/// <summary>What someone wants to have stored, before anybody looked at it.</summary>
public sealed record Upload(string Title, IReadOnlyList<string> Tags, ReadOnlyMemory<byte> Content);
