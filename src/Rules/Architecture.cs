using System.Reflection;
using System.Runtime.CompilerServices;
using ArchRules.Defining;
using ArchRules.Configuration;
using ArchRules.Facts;
using ArchRules.Loading;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Reading;
using ArchRules.Selecting;
using ArchRules.Verdicts;

namespace ArchRules;

/// <summary>
/// The beginning of an architecture test: <c>Architecture.Load("archrules.yml").InFolder(".").ShouldHold()</c>. Works in any test
/// framework, since a broken architecture is an exception whose message is the report.
/// </summary>
public sealed class Architecture
{
    private readonly ModelFile? file;

    private Architecture(ModelFile? file, ArchitectureModel model, SeverityTable severities, string shownAs)
    {
        this.file = file;
        Path = file?.Path ?? "";
        ShownAs = shownAs;
        Model = model;
        Severities = severities;
        Judge = new Judge(model);
    }

    /// <summary>The absolute path of the model file; empty for a model that was parsed from a text or defined in code.</summary>
    public string Path { get; }

    /// <summary>What the file declares.</summary>
    public ArchitectureModel Model { get; }

    /// <summary>How much each rule weighs: the defaults, changed by the <c>.globalconfig</c> and <c>.editorconfig</c> beside the file.</summary>
    public SeverityTable Severities { get; }

    internal Judge Judge { get; }

    /// <summary>What reports call the model: its file, or the source file that defines it.</summary>
    internal string ShownAs { get; }

    /// <summary>Loads the nearest <c>archrules.yml</c> in the folder of the test assembly or any folder above it.</summary>
    /// <exception cref="ModelUnreadableException">There is no such file, or it has mistakes: all of them are in the message.</exception>
    public static Architecture Load() => Load(ModelFile.Name);

    /// <summary>Loads a model file.</summary>
    /// <param name="path">
    /// The file, or its folder. A relative path is looked for in the folder of the test assembly and in each folder above it, so that
    /// <c>samples/Shop/archrules.yml</c> finds the file of the repository from any output folder.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="ModelUnreadableException">There is no such file, or it has mistakes: all of them are in the message.</exception>
    public static Architecture Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = ModelFile.Read(Locate(path));
        return new Architecture(file, file.Model, SeverityFile.Read(file.Folder), file.Path);
    }

    /// <summary>Reads a model from a text, for tests that keep it beside them.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ModelUnreadableException">The text has mistakes: all of them are in the message.</exception>
    public static Architecture Parse(string text)
    {
        var result = ArchitectureReader.Parse(text);
        return result.Model is { } model
            ? new Architecture(null, model, SeverityTable.Default, "(text)")
            : throw new ModelUnreadableException("(text)", result.Mistakes);
    }

    /// <summary>
    /// Defines a model in code, by the words of the model file and checked by the same rules: contradictions, duplicates, the law of
    /// layers. <c>Architecture.Define("Shop", shop => { shop.Component("web").Layer("front-end").Projects("Shop.Web"); ... })</c>
    /// </summary>
    /// <param name="system">The name of the system, which reports show.</param>
    /// <param name="define">Says what the model has.</param>
    /// <param name="file">Where mistakes are told; the compiler fills it in.</param>
    /// <param name="line">Where mistakes are told; the compiler fills it in.</param>
    /// <exception cref="ArgumentNullException"><paramref name="define"/> is null.</exception>
    /// <exception cref="ModelUnreadableException">The definition has mistakes: all of them are in the message, with the line of the code.</exception>
    public static Architecture Define(
        string system, Action<ArchitectureDefinition> define, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(define);
        var definition = new ArchitectureDefinition(system, line);
        define(definition);
        var result = ArchitectureReader.Read(definition.ToNode());
        return result.Model is { } model
            ? new Architecture(null, model, SeverityTable.Default, file)
            : throw new ModelUnreadableException(file, result.Mistakes);
    }

    /// <summary>Takes assemblies by their files.</summary>
    /// <param name="paths">At least one file. A relative path begins in the folder of the test assembly.</param>
    /// <exception cref="ArgumentException">No file is given: a check of nothing proves nothing.</exception>
    public ArchitectureCheck InAssemblies(params string[] paths)
    {
        if (paths.Length == 0)
            throw new ArgumentException("no assembly is given; a check of nothing would prove nothing", nameof(paths));

        return new ArchitectureCheck(this, paths.Select(Absolute).Distinct(StringComparer.Ordinal).ToArray(), isWholeSystem: true);
    }

    /// <summary>Takes the assemblies of some types.</summary>
    /// <param name="markers">A type of each assembly; at least one.</param>
    /// <exception cref="ArgumentException">No type is given, or the assembly of one has no file.</exception>
    public ArchitectureCheck InAssembliesOf(params Type[] markers) => InAssemblies(markers.Select(marker => FileOf(marker.Assembly)).ToArray());

    /// <summary>Takes the assemblies of projects that the tests reference, by their names.</summary>
    /// <param name="names">At least one; <c>*</c> stands for any characters. They are looked for in the folder of the test assembly.</param>
    /// <exception cref="ArgumentException">No name is given, or no assembly has one of them.</exception>
    public ArchitectureCheck InProjects(params string[] names) => InAssemblies([.. ProjectAssemblies.Find(names, AppContext.BaseDirectory)]);

    /// <summary>
    /// Takes what the projects of a solution built: those that some component's patterns may choose. Each is looked for in the folder of
    /// the test assembly, then in the output folder of its project, where the newest one of the same configuration counts.
    /// </summary>
    /// <param name="path">
    /// A <c>.sln</c> or <c>.slnx</c> file. A relative path is looked for in the folder of the test assembly and in each folder above it.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The solution is missing or cannot be read, none of its projects is in a component, or one that is was not built.
    /// </exception>
    public ArchitectureCheck InSolution(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return InAssemblies([.. SolutionAssemblies.Find(Locate(path), Model, AppContext.BaseDirectory)]);
    }

    /// <summary>
    /// Takes the assemblies in a folder that some component's patterns may choose: those that a <c>projects</c> pattern matches, or
    /// all of them where a component has none. Assemblies that <c>ignore</c> leaves out are not read.
    /// </summary>
    /// <param name="folder">The folder; a relative path begins in the folder of the test assembly, and "." is that folder.</param>
    /// <exception cref="ArgumentException">The folder does not exist, or holds no such assembly.</exception>
    public ArchitectureCheck InFolder(string folder)
    {
        var absolute = Absolute(folder);
        if (!Directory.Exists(absolute))
            throw new ArgumentException($"the folder '{absolute}' does not exist", nameof(folder));

        var files = Directory.EnumerateFiles(absolute, "*.dll")
            .Where(file => AssemblySelection.MayHold(Model, System.IO.Path.GetFileNameWithoutExtension(file)))
            .OrderBy(file => file, StringComparer.Ordinal)
            .ToArray();
        if (files.Length == 0)
            throw new ArgumentException(
                $"no assembly in '{absolute}' is in a component of the model; build the projects first, or correct 'projects'", nameof(folder));

        return InAssemblies(files);
    }

    internal CheckScope ScopeOf(bool isWholeSystem, IReadOnlyList<AssemblyFacts> facts) =>
        file?.ScopeOf(isWholeSystem, facts)
        ?? (isWholeSystem ? CheckScope.Whole : CheckScope.Part) with { Configuration = ConfigurationFiles.Of(facts) };

    private static string Absolute(string path) => System.IO.Path.GetFullPath(path, AppContext.BaseDirectory);

    private static string FileOf(Assembly assembly) => assembly.Location.Length > 0
        ? assembly.Location
        : throw new ArgumentException($"the assembly '{assembly.GetName().Name}' has no file; name one with InAssemblies");

    private static string Locate(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.GetFullPath(path, folder.FullName);
            if (File.Exists(candidate))
                return candidate;

            if (File.Exists(System.IO.Path.Combine(candidate, ModelFile.Name)))
                return System.IO.Path.Combine(candidate, ModelFile.Name);
        }

        return Absolute(path);
    }
}
