namespace ArchRules.Cli.Projects;

/// <summary>Shows on a terminal how many projects MSBuild has done, in a line that goes when it is ready.</summary>
/// <param name="writer">The terminal.</param>
/// <param name="folder">Where the build writes a file for each project and framework that it has done.</param>
/// <param name="total">How many projects there are.</param>
internal sealed class BuildProgress(TextWriter writer, string folder, int total)
{
    private const int Width = 30;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    private readonly Dictionary<string, string> projectOf = new(StringComparer.Ordinal);
    private int shown;

    /// <summary>Shows the progress of some work until it ends, however it does.</summary>
    /// <returns>What the work returns.</returns>
    public async Task<T> ShowAsync<T>(Task<T> work)
    {
        while (await Task.WhenAny(work, Task.Delay(Interval)) != work)
            Show();

        Clear();
        return await work;
    }

    /// <summary>Writes the line over what it said before.</summary>
    public void Show()
    {
        var line = LineOf(CountDone());
        writer.Write('\r' + line.PadRight(shown));
        shown = line.Length;
    }

    private void Clear()
    {
        if (shown > 0)
            writer.Write('\r' + new string(' ', shown) + '\r');
    }

    private string LineOf(int done)
    {
        var filled = total == 0 ? 0 : Width * Math.Min(done, total) / total;
        return $"[{new string('#', filled)}{new string('.', Width - filled)}] {done} of {Quantity.Of(total, "project")}";
    }

    // A project with several frameworks writes several files, and the build may be writing the last one just now.
    private int CountDone()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Where(file => !projectOf.ContainsKey(file)))
        {
            try
            {
                if (File.ReadLines(file).FirstOrDefault() is { } project)
                    projectOf.Add(file, project);
            }
            catch (IOException)
            {
            }
        }

        return projectOf.Values.Distinct(StringComparer.Ordinal).Count();
    }
}
