using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.CodeFixes.Tests;

/// <summary>A person in an editor chooses a fix; <c>dotnet format</c> makes all it can, so it has to be allowed to.</summary>
public sealed class FixPermissionTests
{
    [Theory]
    [InlineData(WorkspaceKind.Host, "", true)]
    [InlineData(WorkspaceKind.MSBuild, "", false)]
    [InlineData(WorkspaceKind.MSBuild, "archrules_format_fixes = record-debt", true)]
    [InlineData(WorkspaceKind.MSBuild, "archrules_format_fixes = allow-arrow , record-debt", true)]
    [InlineData(WorkspaceKind.MSBuild, "archrules_format_fixes = allow-arrow", false)]
    public void A_program_needs_permission(string host, string line, bool isGiven)
    {
        using var workspace = new AdhocWorkspace(MefHostServices.DefaultHost, host);
        var project = workspace.AddProject("Shop", LanguageNames.CSharp);
        var configured = project.AddAnalyzerConfigDocument("/.globalconfig", SourceText.From("is_global = true\n" + line), filePath: "/.globalconfig");

        Assert.Equal(isGiven, FixPermission.IsGiven(configured.Project, "record-debt"));
    }
}
