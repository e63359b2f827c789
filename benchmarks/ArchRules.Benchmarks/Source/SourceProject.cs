using ArchRules.Benchmarks.Measuring;

namespace ArchRules.Benchmarks.Source;

/// <summary>Sources on disk, with the model files that they are judged by.</summary>
internal sealed class SourceProject
{
    private readonly string folder;

    private SourceProject(string folder, IReadOnlyList<string> files)
    {
        this.folder = folder;
        Files = files;
    }

    /// <summary>The source files.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>How many lines they have.</summary>
    public int LineCount => Files.Sum(file => File.ReadLines(file).Count());

    /// <summary>Writes generated sources.</summary>
    /// <param name="parent">A folder to make a new one in.</param>
    /// <param name="sources">Names and texts.</param>
    public static SourceProject Write(string parent, IEnumerable<(string Name, string Text)> sources)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, Guid.NewGuid().ToString("N"))).FullName;
        var files = new List<string>();
        foreach (var (name, text) in sources)
        {
            files.Add(Path.Combine(folder, name));
            File.WriteAllText(files[^1], text);
        }

        return new SourceProject(folder, files);
    }

    /// <summary>Takes the sources of a project that exists.</summary>
    /// <param name="parent">A folder to put the models in.</param>
    /// <param name="project">The project's folder.</param>
    public static SourceProject Open(string parent, string project)
    {
        var files = Directory.GetFiles(project, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        // What the SDK adds to every project with implicit usings, and the one component that nothing uses.
        var added = Write(parent, [("Added.cs", GeneratedCode.ImplicitUsings + GeneratedCode.Never)]);
        return new SourceProject(added.folder, [.. files, .. added.Files]);
    }

    /// <summary>Writes the arguments of one compilation.</summary>
    /// <param name="analyzers">The analyzers' files.</param>
    /// <param name="model">The text of the model; null for none.</param>
    /// <param name="severities">A file with severities; null for none.</param>
    /// <returns>The response file.</returns>
    public string ResponseFile(IEnumerable<string> analyzers, string? model, string? severities = null)
    {
        var here = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;
        var lines = new List<string>
        {
            "-nologo", "-nostdlib+", "-target:library", "-deterministic+", "-unsafe+", "-langversion:latest", "-nullable:enable",
            "-nowarn:1591,0618,8632,SYSLIB0014,8600-8799", "-debug:portable", "-warn:0", $"-out:\"{Path.Combine(here, "Project.dll")}\"",
            "-define:NET8_0_OR_GREATER;NET6_0_OR_GREATER;NETCOREAPP;NET",
        };
        lines.AddRange(Sdk.References.Select(path => $"-r:\"{path}\""));
        lines.AddRange(analyzers.Select(path => $"-analyzer:\"{path}\""));
        if (model is not null)
        {
            var file = Path.Combine(here, "archrules.yml");
            File.WriteAllText(file, model);
            lines.Add($"-additionalfile:\"{file}\"");
        }

        if (severities is not null)
            lines.Add($"-analyzerconfig:\"{severities}\"");

        lines.AddRange(Files.Select(path => $"\"{path}\""));
        var response = Path.Combine(here, "arguments.rsp");
        File.WriteAllLines(response, lines);
        return response;
    }
}
