namespace ImageService.AppHost;

/// <summary>How to start one service.</summary>
/// <param name="Address">Where it shall listen; with port 0 it takes a free one.</param>
/// <param name="Settings">Its configuration. It travels in the environment: command lines are shown to every user of a machine, and some settings are secrets.</param>
public sealed record ServiceStart(string Name, string AssemblyPath, Uri Address, IReadOnlyDictionary<string, string> Settings);
