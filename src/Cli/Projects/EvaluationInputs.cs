using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ArchRules.Cli.Projects;

/// <summary>What an evaluation of projects depends on, as two short texts: equal texts, equal evaluation.</summary>
/// <param name="Written">What people write: projects, what they import, the solution, and the environment variables that these mention.</param>
/// <param name="Restored">What a restore made of it.</param>
internal sealed partial record EvaluationInputs(string Written, string Restored)
{
    /// <summary>Collects them.</summary>
    /// <returns>Null where a project imports something by a name that only MSBuild can work out.</returns>
    public static EvaluationInputs? Find(ProjectList list)
    {
        try
        {
            var written = new WrittenFiles();
            foreach (var project in list.Projects)
                written.AddProject(project);
            if (list.Entry is { } entry)
                written.Add(entry, Path.GetDirectoryName(entry)!);

            return written.Text() is { } text ? new EvaluationInputs(Hash(text), Hash(RestoredOf(list.Projects))) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string RestoredOf(IEnumerable<string> projects)
    {
        var text = new StringBuilder();
        foreach (var obj in projects.Select(project => new DirectoryInfo(Path.Combine(Path.GetDirectoryName(project)!, "obj"))).Where(obj => obj.Exists))
        {
            foreach (var file in obj.EnumerateFiles("*.*").Where(IsRestored).OrderBy(file => file.Name, StringComparer.Ordinal))
                text.Append(file.FullName).Append('|').Append(file.Length).Append('|').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
        }

        return text.ToString();
    }

    private static bool IsRestored(FileInfo file) =>
        file.Name == "project.assets.json" || file.Name.EndsWith(".g.props", StringComparison.Ordinal) || file.Name.EndsWith(".g.targets", StringComparison.Ordinal);

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The texts that MSBuild reads, each once.</summary>
    private sealed partial class WrittenFiles
    {
        private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);
        private readonly HashSet<string> folders = new(StringComparer.Ordinal);
        private bool isUnknown;

        public void AddProject(string project)
        {
            var folder = Path.GetDirectoryName(project)!;
            Add(project, folder);
            Add(project + ".user", folder);
            for (var above = new DirectoryInfo(folder); above is not null && folders.Add(above.FullName); above = above.Parent)
            {
                foreach (var file in above.EnumerateFiles().Where(file => file.Extension is ".props" or ".targets" or ".rsp" || file.Name is "global.json"))
                    Add(file.FullName, folder);
            }
        }

        public void Add(string file, string projectFolder)
        {
            if (texts.ContainsKey(file) || !File.Exists(file))
                return;

            var text = File.ReadAllText(file);
            texts.Add(file, text);
            foreach (Match import in Import().Matches(text))
                AddImport(import.Value, import.Groups["path"].Value, Path.GetDirectoryName(file)!, projectFolder);
        }

        public string? Text()
        {
            if (isUnknown)
                return null;

            var all = new StringBuilder();
            foreach (var (file, text) in texts)
                all.Append(file).Append('\n').Append(text).Append('\0');
            foreach (var name in texts.Values.SelectMany(text => Property().Matches(text)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal))
                all.Append(name).Append('=').Append(Environment.GetEnvironmentVariable(name)).Append('\n');

            return all.ToString();
        }

        private void AddImport(string element, string path, string folder, string projectFolder)
        {
            // The files of an SDK stay as they are, and those above a project are there already.
            if (element.Contains("Sdk=", StringComparison.Ordinal) || element.Contains("FileAbove", StringComparison.Ordinal))
                return;

            path = path
                .Replace("$(MSBuildThisFileDirectory)", folder + "/", StringComparison.Ordinal)
                .Replace("$(MSBuildProjectDirectory)", projectFolder, StringComparison.Ordinal);
            isUnknown |= path.AsSpan().ContainsAny('$', '*', '@');
            if (!isUnknown)
                Add(Path.GetFullPath(path.Replace('\\', '/'), folder), projectFolder);
        }

        [GeneratedRegex("""<Import\b[^>]*?\bProject\s*=\s*["'](?<path>[^"']*)["'][^>]*>""", RegexOptions.CultureInvariant)]
        private static partial Regex Import();

        [GeneratedRegex(@"\$\(([A-Za-z_]\w*)\)", RegexOptions.CultureInvariant)]
        private static partial Regex Property();
    }
}
