namespace ArchRules.Cli.Reports;

/// <summary>Finds the folder that a repository begins at.</summary>
internal static class RepositoryRoot
{
    /// <summary>What the compiler writes for the root of the repository in builds that do not depend on the machine.</summary>
    public const string Mapped = "/_/";

    /// <summary>Looks for <c>.git</c>, which is a file in a worktree, beside a file and above it.</summary>
    /// <returns>The folder; null outside of every repository.</returns>
    public static string? Find(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
                return folder;
        }

        return null;
    }
}
