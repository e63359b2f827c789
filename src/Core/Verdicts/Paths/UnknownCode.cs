using System;
using ArchRules.Facts;

namespace ArchRules.Verdicts.Paths;

/// <summary>Members of the framework that run code which nobody can tell from the call: reflection, loading, and <c>dynamic</c>.</summary>
internal static class UnknownCode
{
    private static readonly string[] FrameworkNames = ["System", "Microsoft", "netstandard", "mscorlib", "WindowsBase", "PresentationCore", "PresentationFramework"];

    /// <summary>Whether a call may run any code.</summary>
    public static bool Runs(in CodeElement member) => (member.Namespace, member.Type) switch
    {
        // Without parameters it creates its type argument, which is a fact of its own.
        ("System", "Activator") => member.Member != "CreateInstance()",
        ("System", "Type") => member.MemberName == "InvokeMember" || (member.MemberName == "GetType" && member.Member != "GetType()"),
        ("System.Reflection", "Assembly") => member.MemberName is "Load" or "LoadFrom" or "LoadFile" or "UnsafeLoadFrom" or "CreateInstance",
        ("System.Reflection", "MethodBase" or "MethodInfo" or "ConstructorInfo") => member.MemberName == "Invoke",
        ("System.Runtime.Loader", "AssemblyLoadContext") => member.MemberName.StartsWith("LoadFrom", StringComparison.Ordinal),
        ("Microsoft.CSharp.RuntimeBinder", "Binder") => member.MemberName is "InvokeMember" or "Invoke" or "InvokeConstructor" or "GetMember" or "SetMember",
        _ => false,
    };

    /// <summary>Whether an assembly is the framework's: it knows nothing of any storage but technologies.</summary>
    public static bool IsFramework(string assembly)
    {
        var dot = assembly.IndexOf('.');
        return Array.IndexOf(FrameworkNames, dot < 0 ? assembly : assembly.Substring(0, dot)) >= 0;
    }
}
