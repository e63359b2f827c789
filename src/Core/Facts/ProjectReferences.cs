using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ArchRules.Facts;

/// <summary>The direct references of a project, as its build evaluated them.</summary>
/// <param name="Assembly">The simple name of the assembly that the project builds.</param>
/// <param name="IsProgram">Whether that is a program, which has an entry point.</param>
/// <param name="References">The references, in the order of the build.</param>
public sealed record ProjectReferences(string Assembly, bool IsProgram, IReadOnlyList<DirectReference> References)
{
    /// <summary>The name of the file that the package's targets hand to the compiler.</summary>
    public const string FileName = "ArchRules.references.txt";

    /// <summary>Parses the lines that ArchRules' build targets write: words separated by <c>|</c>, which no path holds on Windows.</summary>
    /// <returns>The references; lines of other forms are left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    public static ProjectReferences Parse(IEnumerable<string> lines)
    {
        var words = (lines ?? throw new ArgumentNullException(nameof(lines))).Select(line => line.TrimEnd('\r').Split('|')).ToArray();
        var built = words.Where(line => line is ["built", _, _]).ToLookup(line => NameOf(line[2]), line => line[1], StringComparer.OrdinalIgnoreCase);
        var packed = words.Where(line => line is ["packed", _, _]).ToLookup(line => line[2], line => line[1], StringComparer.OrdinalIgnoreCase);
        var assembly = words.FirstOrDefault(line => line is ["assembly", _, _]);
        var references = words
            .Where(line => line is ["project" or "package", _, _])
            .Select(line => line[0] == "package"
                ? Create(true, line[2], packed[line[2]], line[1])
                : Create(false, NameOf(line[2]), built[NameOf(line[2])], line[1]));
        return new ProjectReferences(assembly?[1] ?? "", assembly?[2] is "Exe" or "WinExe", references.ToArray());
    }

    private static DirectReference Create(bool isPackage, string name, IEnumerable<string> assemblies, string file) =>
        new(isPackage, name, assemblies.DefaultIfEmpty(name).Distinct().OrderBy(assembly => assembly, StringComparer.Ordinal).ToArray(), file);

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project.Replace('\\', '/'));
}
