using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ArchRules.Benchmarks.Binary;

/// <summary>Copies of assemblies, and what makes one a different build.</summary>
internal static class AssemblyCopies
{
    /// <summary>Copies files to a new folder.</summary>
    /// <returns>The copies.</returns>
    public static IReadOnlyList<string> Write(string folder, IEnumerable<string> files)
    {
        Directory.CreateDirectory(folder);
        var copies = new List<string>();
        foreach (var file in files)
        {
            copies.Add(Path.Combine(folder, Path.GetFileName(file)));
            File.Copy(file, copies[^1]);
        }

        return copies;
    }

    /// <summary>Gives an assembly a new module version id, as if it had been built again.</summary>
    public static void Renew(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (FindVersionId(bytes) is not { } id)
            return;

        Guid.NewGuid().TryWriteBytes(bytes.AsSpan(bytes.AsSpan().IndexOf(id.ToByteArray())));
        File.WriteAllBytes(path, bytes);
    }

    private static Guid? FindVersionId(byte[] bytes)
    {
        using var file = new PEReader(new MemoryStream(bytes));
        if (!file.HasMetadata)
            return null;

        var metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
