using System.Linq;
using Microsoft.CodeAnalysis;

namespace ArchRules.CodeFixes;

/// <summary>
/// Whether a fix may be made. In an editor a person chooses it. A program such as <c>dotnet format</c> makes every fix that it can
/// find: that would allow every arrow that is missing and leave no violation to tell, so it needs <c>archrules_format_fixes</c> in a
/// <c>.globalconfig</c>, with the names of the fixes that it may make.
/// </summary>
internal static class FixPermission
{
    private const string Option = "archrules_format_fixes";

    /// <summary>Whether a fix may be made in the host of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="fix">The name of the fix.</param>
    public static bool IsGiven(Project project, string fix) =>
        project.Solution.Workspace.Kind != WorkspaceKind.MSBuild || IsConfigured(project, fix);

    private static bool IsConfigured(Project project, string fix) =>
        project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Option, out var fixes)
        && fixes.Split(',').Any(name => name.Trim() == fix);
}
