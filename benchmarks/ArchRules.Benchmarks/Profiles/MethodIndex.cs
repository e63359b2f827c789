using Mono.Cecil;

namespace ArchRules.Benchmarks.Profiles;

/// <summary>The methods of assemblies by the names that the runtime gives them.</summary>
internal sealed class MethodIndex : IDisposable
{
    private readonly List<ModuleDefinition> modules = [];
    private readonly Dictionary<string, TypeDefinition> types = new(StringComparer.Ordinal);

    public MethodIndex(IEnumerable<string> assemblies)
    {
        foreach (var path in assemblies)
        {
            try
            {
                modules.Add(ModuleDefinition.ReadModule(path));
            }
            catch (BadImageFormatException)
            {
                // Native libraries lie between the assemblies.
                continue;
            }

            foreach (var type in modules[^1].GetTypes())
                types.TryAdd(type.FullName.Replace('/', '+'), type);
        }
    }

    /// <summary>The method that was counted; null where the name is unknown, or there are several that it could be.</summary>
    public MethodDefinition? Find(MethodCounts counts)
    {
        var candidates = Splits(counts.Name)
            .SelectMany(split => types.GetValueOrDefault(split.Type)?.Methods.Where(method => method.Name == split.Method) ?? [])
            .Where(method => method.HasBody && method.Body.CodeSize == counts.Size && method.Parameters.Count == ParametersIn(counts.Signature))
            .ToArray();
        return candidates.Length == 1 ? candidates[0] : null;
    }

    public void Dispose()
    {
        foreach (var module in modules)
            module.Dispose();
    }

    // A dot may lie in the name of the method as well, as in '.ctor' and 'System.IDisposable.Dispose'.
    private static IEnumerable<(string Type, string Method)> Splits(string name)
    {
        for (var dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
            yield return (name[..dot], name[(dot + 1)..]);
    }

    /// <summary>The number of parameters in a signature such as <c>instance bool  (int32,class List`1&lt;!0,!1&gt;)</c>.</summary>
    private static int ParametersIn(string signature)
    {
        var list = signature[(signature.LastIndexOf('(') + 1)..^1];
        var depth = 0;
        return list.Length == 0 ? 0 : 1 + list.Count(letter =>
        {
            depth += letter switch { '<' or '[' => 1, '>' or ']' => -1, _ => 0 };
            return letter == ',' && depth == 0;
        });
    }
}
