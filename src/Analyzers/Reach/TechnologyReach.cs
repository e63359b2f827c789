using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using ArchRules.Model;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Reach;

/// <summary>
/// Says whether the sources of a compilation can use technologies that every project refers to, because their types lie in the
/// framework. No type comes into code without a name: its own, or that of a member whose signature mentions it. So sources
/// in which none of these names means that cannot use it. Names in references are read once for each set of references.
/// </summary>
internal sealed class TechnologyReach(NodeReach reach, PlacementIndex places)
{
    // Each project of a solution has references of its own.
    private const int RememberedSets = 64;

    private readonly LastUsed<Known> remembered = new(RememberedSets);

    /// <summary>Whether the sources may use one of some technologies; false only where they surely do not.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="technologies">Nodes of technologies that choose their types by full namespaces or names.</param>
    /// <param name="others">Names that will be looked for in the same sources.</param>
    public bool MayUse(Compilation compilation, IReadOnlyCollection<int> technologies, NameSet others)
    {
        if (FindNames(compilation, technologies) is not { } names)
            return true;

        names.ShareSearch(others);

        var uses = new NameUses(compilation, names);
        return compilation.SyntaxTrees.Any(tree => names.IsIn(tree) && uses.AreIn(tree));
    }

    // Null where a reference cannot be read.
    private NameSet? FindNames(Compilation compilation, IReadOnlyCollection<int> technologies)
    {
        var modules = new List<ModuleMetadata>();
        foreach (var reference in compilation.References)
        {
            // The sources of another project in the editor: its own references are among ours, its texts are not.
            if (reference is CompilationReference)
                return null;

            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && assembly.GetMetadata() is { } metadata)
                modules.AddRange(metadata.GetModules());
            else if (compilation.GetAssemblyOrModuleSymbol(reference) is not null)
                return null;
        }

        var key = new Key(technologies.OrderBy(node => node).ToArray(), modules.Select(module => module.Id).ToArray());
        return remembered.Find(known => known.Key.Equals(key), () => new Known(key, ReadNames(modules, technologies))).Names;
    }

    private NameSet? ReadNames(IReadOnlyList<ModuleMetadata> modules, IEnumerable<int> technologies)
    {
        var sought = new SoughtTypes(reach, places, technologies);
        var names = new FoundNames();
        try
        {
            foreach (var module in modules)
                new ReferenceNames(module.GetMetadataReader(), sought, names).Read();

            // Types that lead to the sought ones were found: who mentions these leads there as well.
            while (sought.BeginRound())
            {
                foreach (var module in modules)
                    new ReferenceNames(module.GetMetadataReader(), sought, names).ReadAgain();
            }
        }
        catch (BadImageFormatException)
        {
            return null;
        }

        return new NameSet(names.Types, names.Members, names.Namespaces);
    }

    private sealed record Known(Key Key, NameSet? Names);

    private readonly record struct Key(int[] Technologies, MetadataId[] Modules)
    {
        public bool Equals(Key other) => Technologies.SequenceEqual(other.Technologies) && Modules.SequenceEqual(other.Modules);

        public override int GetHashCode() => Modules.Length;
    }
}
