using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>
/// Where methods, types and statements are, as far as the symbols say. Symbols know statements only: a method is where its first
/// statement is, and a type is where its first method is.
/// </summary>
internal sealed class Places
{
    // The compiler names the files of types without methods in this record of the portable PDB.
    private static readonly Guid TypeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly MetadataReader metadata;
    private readonly MetadataReader? symbols;
    private readonly TypeTable types;
    private readonly Owners owners;
    private readonly int[] documentIndex;
    private readonly Place[] ofMethod;
    private readonly Place[] ofType;

    public Places(MetadataReader metadata, MetadataReader? symbols, TypeTable types, Owners owners)
    {
        this.owners = owners;
        this.metadata = metadata;
        this.symbols = symbols;
        this.types = types;
        if (symbols is null)
        {
            (ofMethod, ofType, documentIndex) = ([], [], []);
            return;
        }

        ofMethod = NewPlaces(TableIndex.MethodDef);
        ofType = NewPlaces(TableIndex.TypeDef);
        documentIndex = new int[symbols.Documents.Count + 1];

        foreach (var handle in metadata.TypeDefinitions)
            PlaceMethods(handle);
        PlaceTypesWithoutMethods(symbols);
    }

    /// <summary>The source files, in the order in which they were met.</summary>
    public List<string> Documents { get; } = [];

    /// <summary>Where the first statement of a method is; or else of the method nearest to it in its type, or else the type.</summary>
    public Place OfMethod(MethodDefinitionHandle method)
    {
        if (symbols is null)
            return Place.Unknown;

        var place = ofMethod[MetadataTokens.GetRowNumber(method)];
        return place.IsKnown ? place : OfNearest(method);
    }

    /// <summary>Compilers keep the order of the source, so of a type in several files its neighbours are in the same one.</summary>
    private Place OfNearest(MethodDefinitionHandle method)
    {
        var type = owners.Of(method);
        if (OfType(type) is { Line: 0 } onlyFile)
            return onlyFile;

        var row = MetadataTokens.GetRowNumber(method);
        var methods = metadata.GetTypeDefinition(type).GetMethods();
        for (var distance = 1; distance < methods.Count; distance++)
        {
            foreach (var neighbour in (ReadOnlySpan<int>)[row - distance, row + distance])
            {
                if (neighbour > 0 && neighbour < ofMethod.Length && ofMethod[neighbour].IsKnown && owners.Of(MetadataTokens.MethodDefinitionHandle(neighbour)) == type)
                    return ofMethod[neighbour];
            }
        }

        return OfType(type);
    }

    /// <summary>Where the first method of a type is; only its file, where the symbols know no more.</summary>
    public Place OfType(TypeDefinitionHandle type)
    {
        if (symbols is null)
            return Place.Unknown;

        var author = types.AuthorOf(type);
        return author.IsNil ? Place.Unknown : ofType[MetadataTokens.GetRowNumber(author)];
    }

    /// <summary>The statements of a method, as far as the symbols say; null for none.</summary>
    public SequencePointCollection? StatementsOf(MethodDefinitionHandle method)
    {
        if (symbols is null || MetadataTokens.GetRowNumber(method) > symbols.MethodDebugInformation.Count)
            return null;

        var information = symbols.GetMethodDebugInformation(method.ToDebugInformationHandle());
        return information.SequencePointsBlob.IsNil ? null : information.GetSequencePoints();
    }

    /// <summary>The place of a sequence point.</summary>
    public Place Of(in SequencePoint point) => new(DocumentOf(point.Document), point.StartLine, point.StartColumn);

    private int DocumentOf(DocumentHandle handle)
    {
        ref var index = ref documentIndex[MetadataTokens.GetRowNumber(handle)];
        if (index > 0)
            return index - 1;

        Documents.Add(symbols!.GetString(symbols.GetDocument(handle).Name));
        index = Documents.Count;
        return index - 1;
    }

    private void PlaceMethods(TypeDefinitionHandle type)
    {
        var author = types.AuthorOf(type);
        if (author.IsNil)
            return;

        ref var typePlace = ref ofType[MetadataTokens.GetRowNumber(author)];
        foreach (var method in metadata.GetTypeDefinition(type).GetMethods())
        {
            var place = FirstOf(method);
            if (!place.IsKnown)
                continue;

            if (!typePlace.IsKnown || (place.Document == typePlace.Document && place.Line < typePlace.Line))
                typePlace = place;

            ofMethod[MetadataTokens.GetRowNumber(method)] = place;
            if (author != type)
                PlaceKickoff(method, place);
        }
    }

    /// <summary>Places the method whose statements the compiler moved into a state machine.</summary>
    private void PlaceKickoff(MethodDefinitionHandle moveNext, Place place)
    {
        var kickoff = symbols!.GetMethodDebugInformation(moveNext.ToDebugInformationHandle()).GetStateMachineKickoffMethod();
        if (!kickoff.IsNil)
            ofMethod[MetadataTokens.GetRowNumber(kickoff)] = place;
    }

    private Place FirstOf(MethodDefinitionHandle method)
    {
        if (StatementsOf(method) is not { } statements)
            return Place.Unknown;

        foreach (var point in statements)
        {
            if (!point.IsHidden)
                return Of(point);
        }

        return Place.Unknown;
    }

    private void PlaceTypesWithoutMethods(MetadataReader pdb)
    {
        foreach (var handle in pdb.CustomDebugInformation)
        {
            var information = pdb.GetCustomDebugInformation(handle);
            if (information.Parent.Kind != HandleKind.TypeDefinition || pdb.GetGuid(information.Kind) != TypeDefinitionDocuments)
                continue;

            ref var place = ref ofType[MetadataTokens.GetRowNumber(information.Parent)];
            if (!place.IsKnown)
                place = new Place(DocumentOf(MetadataTokens.DocumentHandle(pdb.GetBlobReader(information.Value).ReadCompressedInteger())), 0, 0);
        }
    }

    private Place[] NewPlaces(TableIndex table)
    {
        var places = new Place[metadata.GetTableRowCount(table) + 1];
        Array.Fill(places, Place.Unknown);
        return places;
    }
}
