using System.IO.MemoryMappedFiles;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ArchRules.Benchmarks.Peers;

/// <summary>
/// The least that anyone pays who reads everything with System.Reflection.Metadata: every signature, attribute and IL body is decoded
/// once, memory-mapped, and nothing is kept.
/// </summary>
internal static class MetadataScan
{
    public static string Run(IEnumerable<string> files)
    {
        var counts = new ScanCounts();
        foreach (var file in files)
            Scan(file, counts);
        return counts.ToString();
    }

    private static unsafe void Scan(string path, ScanCounts counts)
    {
        using var map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        using var view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        using (var file = new PEReader(start, (int)new FileInfo(path).Length))
        {
            if (file.PEHeaders.CorHeader is not null && file.HasMetadata)
                Scan(file, counts);
        }

        view.SafeMemoryMappedViewHandle.ReleasePointer();
    }

    private static void Scan(PEReader file, ScanCounts counts)
    {
        var metadata = file.GetMetadataReader();
        var provider = new CountingProvider(counts);
        var decoder = new SignatureDecoder<int, object?>(provider, metadata, null);
        foreach (var handle in metadata.TypeDefinitions)
            ScanType(metadata, handle, counts);
        for (var row = 1; row <= metadata.GetTableRowCount(TableIndex.TypeSpec); row++)
            Decode(metadata.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).Signature, blob => decoder.DecodeType(ref blob));
        for (var row = 1; row <= metadata.GetTableRowCount(TableIndex.StandAloneSig); row++)
            ScanStandalone(metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)));
        for (var row = 1; row <= metadata.GetTableRowCount(TableIndex.MethodSpec); row++)
            Decode(metadata.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).Signature, blob => decoder.DecodeMethodSpecificationSignature(ref blob));
        foreach (var handle in metadata.FieldDefinitions)
            Decode(metadata.GetFieldDefinition(handle).Signature, blob => decoder.DecodeFieldSignature(ref blob));
        foreach (var handle in metadata.PropertyDefinitions)
            DecodeMethod(metadata.GetPropertyDefinition(handle).Signature);
        foreach (var handle in metadata.MemberReferences)
            ScanReference(metadata.GetMemberReference(handle));
        foreach (var handle in metadata.CustomAttributes)
            ScanAttribute(metadata.GetCustomAttribute(handle));
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            DecodeMethod(method.Signature);
            if (method.RelativeVirtualAddress != 0)
                BodyScan.Scan(file.GetMethodBody(method.RelativeVirtualAddress).GetILReader(), counts);
        }

        void ScanReference(MemberReference reference)
        {
            if (reference.GetKind() == MemberReferenceKind.Field)
                Decode(reference.Signature, blob => decoder.DecodeFieldSignature(ref blob));
            else
                DecodeMethod(reference.Signature);
        }

        void ScanStandalone(StandaloneSignature signature)
        {
            if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
                Decode(signature.Signature, blob => decoder.DecodeLocalSignature(ref blob));
            else
                DecodeMethod(signature.Signature);
        }

        void ScanAttribute(CustomAttribute attribute)
        {
            counts.Attributes++;
            try
            {
                counts.Checksum += attribute.DecodeValue(provider).FixedArguments.Length;
            }
            catch (BadImageFormatException)
            {
                // An enum of another assembly that is no int: the value cannot be read without it.
            }
        }

        void DecodeMethod(BlobHandle signature) => Decode(signature, blob => decoder.DecodeMethodSignature(ref blob));

        void Decode<T>(BlobHandle signature, Func<BlobReader, T> decode)
        {
            counts.Signatures++;
            decode(metadata.GetBlobReader(signature));
        }
    }

    private static void ScanType(MetadataReader metadata, TypeDefinitionHandle handle, ScanCounts counts)
    {
        counts.Types++;
        var type = metadata.GetTypeDefinition(handle);
        counts.Checksum += MetadataTokens.GetToken(type.BaseType);
        foreach (var listed in type.GetInterfaceImplementations())
            counts.Checksum += MetadataTokens.GetToken(metadata.GetInterfaceImplementation(listed).Interface);
        foreach (var parameter in type.GetGenericParameters())
        {
            foreach (var constraint in metadata.GetGenericParameter(parameter).GetConstraints())
                counts.Checksum += MetadataTokens.GetToken(metadata.GetGenericParameterConstraint(constraint).Type);
        }
    }
}
