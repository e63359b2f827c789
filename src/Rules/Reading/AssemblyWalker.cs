using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Walks one assembly: declarations and bodies, type by type, then attributes, whose authors are known by then.</summary>
internal sealed class AssemblyWalker(AssemblyImage image, ReadingSpace space)
{
    public AssemblyFacts Walk()
    {
        using var tables = new AssemblyTables(image, space);
        var bodies = new BodyWalker(tables);
        new DeclarationWalker(tables, bodies).Walk();
        new AttributeWalker(tables, bodies).Walk();
        new ImportWalker(tables, bodies).Walk();

        var metadata = image.Metadata;
        return new AssemblyFacts
        {
            AssemblyName = metadata.GetString(metadata.GetAssemblyDefinition().Name),
            Path = image.Path,
            ModuleVersionId = metadata.GetGuid(metadata.GetModuleDefinition().Mvid),
            HasSymbols = image.Symbols is not null,
            Types = tables.Types.Finish(tables.Places),
            Members = tables.Members.Finish(),
            Documents = tables.Places.Documents.ToArray(),
            Dependencies = tables.Facts.Finish(),
            Links = tables.Links.Finish(),
            Texts = tables.Texts.ToArray(),
            Friends = FriendReader.Read(metadata),
            Forwards = tables.Forwards,
        };
    }
}
