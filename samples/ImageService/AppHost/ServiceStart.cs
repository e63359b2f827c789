namespace ImageService.AppHost;

/// <summary>How to start one service.</summary>
/// <param name="Address">Where it shall listen; with port 0 it takes a free one.</param>
/// <param name="Environment">Variables that nobody else on the machine should see.</param>
public sealed record ServiceStart(
    string Name, string AssemblyPath, Uri Address, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment);
