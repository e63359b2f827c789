namespace ArchRules.Reading;

/// <summary>The types of the framework that are not dependencies: the language's own, and what only compilers write.</summary>
internal static class SystemTypes
{
    /// <summary>Whether the language has the type built in, or implies it: no one depends on <c>int</c>.</summary>
    public static bool IsBuiltIn(string ns, string name) => ns == "System" && name is
        "Object" or "String" or "Void" or "Boolean" or "Char" or "SByte" or "Byte" or "Int16" or "UInt16" or "Int32" or "UInt32"
        or "Int64" or "UInt64" or "Single" or "Double" or "Decimal" or "IntPtr" or "UIntPtr" or "TypedReference" or "Enum"
        or "ValueType" or "Array" or "Nullable`1" or "Delegate" or "MulticastDelegate";

    /// <summary>Whether only the compiler's code for <c>async</c> uses the type.</summary>
    public static bool IsPlumbing(string ns, string name) => ns == "System.Runtime.CompilerServices" && name is
        "AsyncTaskMethodBuilder" or "AsyncTaskMethodBuilder`1" or "AsyncVoidMethodBuilder" or "AsyncValueTaskMethodBuilder"
        or "AsyncValueTaskMethodBuilder`1" or "AsyncIteratorMethodBuilder" or "IAsyncStateMachine";

    /// <summary>Whether the compiler writes the attribute by itself, for what has its own syntax or none.</summary>
    public static bool IsImpliedAttribute(string ns, string name) => ns switch
    {
        "System.Runtime.CompilerServices" => name is
            "NullableAttribute" or "NullableContextAttribute" or "NullablePublicOnlyAttribute" or "CompilerGeneratedAttribute"
            or "IsReadOnlyAttribute" or "IsByRefLikeAttribute" or "IsUnmanagedAttribute" or "ExtensionAttribute"
            or "AsyncStateMachineAttribute" or "IteratorStateMachineAttribute" or "AsyncIteratorStateMachineAttribute"
            or "DynamicAttribute" or "TupleElementNamesAttribute" or "NativeIntegerAttribute" or "ScopedRefAttribute"
            or "RefSafetyRulesAttribute" or "RequiresLocationAttribute" or "ParamCollectionAttribute" or "RequiredMemberAttribute"
            or "CompilerFeatureRequiredAttribute" or "PreserveBaseOverridesAttribute" or "DecimalConstantAttribute"
            or "FixedBufferAttribute" or "UnsafeValueTypeAttribute" or "ExtensionMarkerAttribute" or "CompilationRelaxationsAttribute"
            or "RuntimeCompatibilityAttribute" or "ReferenceAssemblyAttribute" or "CompilerLoweringPreserveAttribute",
        "System" => name is "ParamArrayAttribute",
        "System.Reflection" => name is "DefaultMemberAttribute",
        "System.Diagnostics" => name is "DebuggableAttribute",
        "System.Security" => name is "UnverifiableCodeAttribute",
        "System.Security.Permissions" => name is "SecurityPermissionAttribute",
        "Microsoft.CodeAnalysis" => name is "EmbeddedAttribute",
        _ => false,
    };
}
