namespace ImageService.AppHost;

/// <summary>What a run of the system needs to know. A port of 0 means any free one.</summary>
public sealed record SystemOptions(int WebPort, int WritePort, int RetrievalPort, string DataFolder);
