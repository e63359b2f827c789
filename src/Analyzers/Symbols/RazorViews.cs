using System.Linq;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Symbols;

/// <summary>
/// Razor puts all pages and views into one namespace of its own; they belong to that of their folder, as Razor components do.
/// </summary>
internal static class RazorViews
{
    private const string SharedNamespace = "AspNetCoreGeneratedDocument";

    /// <summary>Whether an assembly has pages or views.</summary>
    public static bool Exist(IAssemblySymbol assembly) => assembly.GlobalNamespace.GetMembers(SharedNamespace).Any();

    /// <summary>Finds the namespace of a view's folder.</summary>
    /// <param name="type">Any type.</param>
    /// <param name="root">The namespace of the project's folder.</param>
    /// <returns>The namespace; null where the type is no view.</returns>
    public static string? FindNamespace(INamedTypeSymbol type, string root)
    {
        if (type.ContainingNamespace is not { Name: SharedNamespace, ContainingNamespace.IsGlobalNamespace: true })
            return null;

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "RazorCompiledItemMetadataAttribute", ConstructorArguments: [{ Value: "Identifier" }, { Value: string path }] })
                return NamespaceOf(path, root);
        }

        return null;
    }

    // "/Pages/Orders/Edit.cshtml" lies in "Pages.Orders".
    private static string NamespaceOf(string path, string root)
    {
        var folders = path.Split('/').Where(part => part.Length > 0).ToArray();
        return string.Join(".", folders.Take(folders.Length - 1).Select(Identifier).Prepend(root));
    }

    private static string Identifier(string folder) =>
        new(folder.Select(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.' ? letter : '_').ToArray());
}
