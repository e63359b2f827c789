using System.IO.Compression;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ArchRules.Benchmarks.Profiles;

/// <summary>
/// Writes counts as the compiler that compiles ahead of time reads them: an assembly in a ZIP archive. A method for each assembly loads
/// the tokens of that assembly's methods, each with its counts, and <c>AssemblyDictionary</c> loads the tokens of those.
/// </summary>
internal static class ProfileFile
{
    private const string Start = "InstrumentationDataStart";
    private const string End = "InstrumentationDataEnd";

    // All of offset, kind, number and target are given for each count.
    private const int AllFields = 15;

    // The same counts make the same file.
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file.</summary>
    /// <param name="path">The file, overwritten.</param>
    /// <param name="methods">The methods, and what was counted in them.</param>
    public static void Write(string path, IEnumerable<(MethodDefinition Method, MethodCounts Counts)> methods)
    {
        using var assembly = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition("profile", new Version(1, 0)), "profile", ModuleKind.Dll);
        var module = assembly.MainModule;
        var index = Add(module, "AssemblyDictionary");
        foreach (var group in methods.GroupBy(each => each.Method.Module.Assembly.Name.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var holder = Add(module, group.Key);
            foreach (var (method, counts) in group)
                Emit(holder.Body.GetILProcessor(), module.ImportReference(method), counts);

            // Other assemblies would follow the semicolon.
            Emit(index.Body.GetILProcessor(), group.Key + ";", holder);
        }

        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var entry = archive.CreateEntry(Path.GetFileName(path) + ".dll", CompressionLevel.SmallestSize);
        entry.LastWriteTime = Epoch;
        using var bytes = new MemoryStream();
        assembly.Write(bytes, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
        using var stream = entry.Open();
        stream.Write(bytes.ToArray());
    }

    private static MethodDefinition Add(ModuleDefinition module, string name)
    {
        var method = new MethodDefinition(name, MethodAttributes.Public | MethodAttributes.Static, module.TypeSystem.Void);
        module.GetType("<Module>").Methods.Add(method);
        return method;
    }

    private static void Emit(ILProcessor il, string assemblies, MethodReference holder)
    {
        il.Emit(OpCodes.Ldstr, assemblies);
        il.Emit(OpCodes.Ldtoken, holder);
        il.Emit(OpCodes.Pop);
    }

    private static void Emit(ILProcessor il, MethodReference method, MethodCounts counts)
    {
        il.Emit(OpCodes.Ldtoken, method);
        il.Emit(OpCodes.Ldstr, Start);
        foreach (var edge in counts.Edges)
        {
            foreach (var number in (int[])[AllFields, edge.From, edge.Kind, 1, edge.To, (int)Math.Min(edge.Times, int.MaxValue)])
                il.Emit(OpCodes.Ldc_I4, number);
        }

        il.Emit(OpCodes.Ldstr, End);
        il.Emit(OpCodes.Pop);
    }
}
