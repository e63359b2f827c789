using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>What the compiler keeps in the state machines that it makes of <c>async</c> methods.</summary>
internal static class StateMachines
{
    /// <summary>The local variable that holds the result until the task gets it; the one before it holds the state.</summary>
    public const int ResultSlot = 1;

    /// <summary>Whether a method of a type that the compiler made has such a variable: its type is in the method's signature already.</summary>
    public static bool KeepsResult(MetadataReader metadata, TypeDefinitionHandle type, MethodDefinition method)
    {
        if (!metadata.StringComparer.Equals(method.Name, "MoveNext"))
            return false;

        foreach (var handle in metadata.GetTypeDefinition(type).GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            if (!metadata.StringComparer.Equals(field.Name, "<>t__builder"))
                continue;

            // The builder of a task without a result is not generic.
            var signature = metadata.GetBlobReader(field.Signature);
            signature.ReadSignatureHeader();
            return signature.ReadByte() == ElementType.GenericInstance;
        }

        return false;
    }
}
