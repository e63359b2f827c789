namespace ArchRules.Cli.Projects;

/// <summary>What project files say, without evaluating them.</summary>
internal static class ProjectText
{
    private static readonly string[] Shared = ["Directory.Build.props", "Directory.Build.targets"];

    /// <summary>Whether a project may set a property: whether its file, or a shared file in its folder or above, has the word.</summary>
    public static bool Mentions(string project, string property)
    {
        if (HasWord(project, property))
            return true;

        for (var folder = Path.GetDirectoryName(project); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Shared.Any(name => HasWord(Path.Combine(folder, name), property)))
                return true;
        }

        return false;
    }

    private static bool HasWord(string file, string word)
    {
        try
        {
            return File.Exists(file) && File.ReadAllText(file).Contains(word, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The build will say what is wrong with it.
            return false;
        }
    }
}
