using System.Security.Cryptography;
using System.Text;

namespace ArchRules.Cli.Projects;

/// <summary>
/// What MSBuild said of projects before, in <c>obj/archrules</c> of the first of them. It counts as long as nothing that MSBuild reads has
/// changed. What cannot be read or written is as if it were not there.
/// </summary>
internal sealed class EvaluationCache
{
    // The form of the entries: another number is another cache.
    private const string Version = "2";
    private const string Next = "----";

    private readonly ProjectList list;
    private readonly string? file;
    private readonly EvaluationInputs? before;

    /// <summary>Opens the cache of some projects.</summary>
    /// <param name="list">The projects.</param>
    /// <param name="choice">How they are built.</param>
    public EvaluationCache(ProjectList list, BuildChoice choice)
    {
        this.list = list;
        if (choice.ForgetsEvaluation || choice.IsThrownAway)
            return;

        var key = string.Join('\n', list.Projects.Prepend(list.Entry).Prepend(choice.Configuration).Prepend(AppContext.BaseDirectory).Prepend(Version));
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
        file = Path.Combine(Path.GetDirectoryName(list.Projects[0])!, "obj", "archrules", $"evaluation.{name}.txt");
        before = EvaluationInputs.Find(list);
    }

    /// <summary>Finds what MSBuild said.</summary>
    /// <returns>The outputs of the projects; null where MSBuild has to be asked.</returns>
    public IReadOnlyList<ProjectOutput>? Find()
    {
        if (before is null || !File.Exists(file))
            return null;

        try
        {
            var lines = File.ReadAllLines(file);
            return lines is [var written, var restored, ..] && new EvaluationInputs(written, restored) == before
                ? ProjectOutput.ReadAll(Blocks(lines.Skip(2)))
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Keeps what MSBuild said, unless somebody has edited a project meanwhile.</summary>
    /// <param name="collected">The lines that it wrote, for each project and framework.</param>
    public void Save(IReadOnlyList<string[]> collected)
    {
        if (before is null || EvaluationInputs.Find(list) is not { } now || now.Written != before.Written || !Directory.Exists(Path.GetDirectoryName(Path.GetDirectoryName(file))))
            return;

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var lines = new[] { now.Written, now.Restored }.Concat(collected.SelectMany(block => block.Append(Next)));
            WholeFile.Write(file!, string.Join('\n', lines) + "\n", CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static IEnumerable<string[]> Blocks(IEnumerable<string> lines)
    {
        var block = new List<string>();
        foreach (var line in lines)
        {
            if (line != Next)
            {
                block.Add(line);
                continue;
            }

            yield return block.ToArray();
            block.Clear();
        }
    }
}
