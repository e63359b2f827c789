using System.Collections.Generic;
using ArchRules.Model;

namespace ArchRules.Verdicts.Services;

/// <summary>What a setting leads to.</summary>
/// <param name="Components">The components that it may be; empty where the model has none.</param>
/// <param name="Technology">The technology; null where that is unknown, or it is a service.</param>
/// <param name="IsService">Whether it is the address of a service rather than a connection.</param>
internal sealed record SettingTarget(IReadOnlyList<Component> Components, Technology? Technology, bool IsService);
