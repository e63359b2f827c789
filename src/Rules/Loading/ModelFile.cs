using System.Globalization;
using System.Text;
using ArchRules.Configuration;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Text;
using ArchRules.Verdicts;

namespace ArchRules.Loading;

/// <summary>A model file that was found and read, with the baseline beside it.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Model">What it declares.</param>
/// <param name="Baseline">The known debt; empty where no <c>archrules.baseline.yml</c> lies beside it.</param>
public sealed record ModelFile(string Path, ArchitectureModel Model, Baseline Baseline)
{
    /// <summary>The name of every model file.</summary>
    public const string Name = "archrules.yml";

    /// <summary>The name of the baseline beside a model file.</summary>
    public const string BaselineName = "archrules.baseline.yml";

    // A character takes at most three bytes of UTF-8 (a surrogate pair takes four), so nothing longer can be short enough.
    private const long MaxBytes = 3L * YamlReader.MaxLength;

    /// <summary>The folder of the file: what its patterns and severities are about.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>What a check of this model covers today.</summary>
    /// <param name="isWholeSystem">Whether the assemblies are all of the system.</param>
    /// <param name="facts">The facts of the assemblies: the configuration files of their projects are looked for where their sources are.</param>
    public CheckScope ScopeOf(bool isWholeSystem, IReadOnlyList<AssemblyFacts> facts) =>
        new(isWholeSystem, Baseline, System.IO.Path.Combine(Folder, BaselineName), DateTime.Today) { Configuration = ConfigurationFiles.Of(facts) };

    /// <summary>What is known of a system before it has a model: no debt, and the configuration files of its projects.</summary>
    /// <param name="facts">The facts of the assemblies.</param>
    public static CheckScope ScopeWithoutModel(IReadOnlyList<AssemblyFacts> facts) =>
        CheckScope.Whole with { Configuration = ConfigurationFiles.Of(facts) };

    /// <summary>Finds the model of a folder: the nearest file in it or above it.</summary>
    /// <param name="startFolder">The folder to begin in; it need not exist.</param>
    /// <returns>
    /// The absolute path, or null where there is none up to the root. A folder of that name counts as well, so that
    /// <see cref="Read"/> can say what is wrong with it: passing it by would enforce a model that nobody meant.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="startFolder"/> is null or empty.</exception>
    public static string? Find(string startFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(startFolder);
        for (var folder = new DirectoryInfo(startFolder); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, Name);
            if (System.IO.Path.Exists(path))
                return path;
        }

        return null;
    }

    /// <summary>Reads a model file, and the baseline beside it.</summary>
    /// <param name="path">The path; relative paths begin in the current folder.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="ModelUnreadableException">The file is missing, cannot be opened, or has mistakes: all of them are in it.</exception>
    public static ModelFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = System.IO.Path.GetFullPath(path);
        var text = ReadText(full);
        var result = ArchitectureReader.Parse(text, ReadIncluded(System.IO.Path.GetDirectoryName(full)!, text));
        if (result.Model is not { } model)
            throw new ModelUnreadableException(full, result.Mistakes);

        return new ModelFile(full, model, ReadBaseline(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(full)!, BaselineName)));
    }

    // A file that is missing is told by the parser, at the place that names it.
    private static Dictionary<string, string> ReadIncluded(string folder, string text) => ArchitectureReader.FindIncludes(text)
        .Select(name => (Name: name, Path: System.IO.Path.Combine(folder, name)))
        .Where(file => System.IO.Path.Exists(file.Path))
        .ToDictionary(file => file.Name, file => ReadText(file.Path), StringComparer.Ordinal);

    private static Baseline ReadBaseline(string path)
    {
        if (!System.IO.Path.Exists(path))
            return Baseline.Empty;

        var (baseline, mistakes) = BaselineReader.Parse(ReadText(path));
        return baseline ?? throw new ModelUnreadableException(path, mistakes);
    }

    private static string ReadText(string path)
    {
        if (Directory.Exists(path))
            throw Unreadable(path, "this is a folder; a model is a text file");

        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > MaxBytes)
                throw Unreadable(path, string.Format(
                    CultureInfo.InvariantCulture,
                    "the file has {0:N0} bytes and at most {1:N0} characters are read",
                    stream.Length,
                    YamlReader.MaxLength));

            // Bytes that are not UTF-8 become U+FFFD, which the parser reports with its place.
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable(path, "the file does not exist", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw Unreadable(path, "the file cannot be opened: access is denied", e);
        }
        catch (IOException e)
        {
            throw Unreadable(path, "the file cannot be opened: " + e.Message, e);
        }
    }

    private static ModelUnreadableException Unreadable(string path, string message, Exception? cause = null) =>
        new(path, [new Mistake(Mistake.UnreadableId, message, TextRange.FileStart)], cause);
}
