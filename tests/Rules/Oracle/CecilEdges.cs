using ArchRules.Reading;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ArchRules.Oracle;

/// <summary>
/// Which type names which, read with Mono.Cecil: a second reader that shares no code with ours. It takes everything that metadata
/// holds and knows nothing of who wrote it, but for the author of a nested type that a compiler made.
/// </summary>
internal sealed class CecilEdges
{
    private readonly Dictionary<(string Source, string Target), HashSet<string>> edges = [];
    private string source = "";
    private string outermost = "";
    private string how = "";
    private TypeDefinition around = null!;

    /// <summary>The types by value that called methods take: constants of enums are passed as numbers, so no instruction names them.</summary>
    public HashSet<(string Source, string Target)> Taken { get; } = [];

    /// <summary>Each edge, with all the ways in which it was found.</summary>
    public IReadOnlyDictionary<(string Source, string Target), HashSet<string>> All => edges;

    public static CecilEdges Read(string path)
    {
        // The sizes of enums among the arguments of attributes are in other assemblies.
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        using var assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = resolver });
        var found = new CecilEdges { source = "<Module>", outermost = "<Module>" };
        found.Attributes("", assembly);
        found.Attributes("", assembly.MainModule);
        foreach (var forwarded in assembly.MainModule.ExportedTypes.Where(exported => exported.IsForwarder && exported.DeclaringType is null))
            found.Add("forwarder", new TypeReference(forwarded.Namespace, forwarded.Name, assembly.MainModule, forwarded.Scope));
        foreach (var type in assembly.MainModule.GetTypes())
            found.ReadType(type);
        return found;
    }

    /// <summary>The name by which both readers know a type: written names without arity, nested ones with a dot.</summary>
    public static string NameOf(TypeReference type)
    {
        var name = CompilerMade.WrittenName(type.Name);
        if (type.DeclaringType is { } outer)
            return NameOf(outer) + "." + name;

        return type.Namespace.Length == 0 ? name : type.Namespace + "." + name;
    }

    /// <summary>The written type around a type, as its author.</summary>
    public static TypeReference AuthorOf(TypeReference type)
    {
        var author = type;
        for (var around = type; around is not null; around = around.DeclaringType)
        {
            if (around.DeclaringType is not null && CompilerMade.IsTypeName(around.Name))
                author = around.DeclaringType;
        }

        return author;
    }

    private void ReadType(TypeDefinition type)
    {
        around = type;
        var author = AuthorOf(type);
        source = NameOf(author);
        outermost = OutermostOf(author);
        var made = IsMade(type) ? "made " : "";
        Add(made + "base", type.BaseType);
        foreach (var implemented in type.Interfaces)
        {
            Add(IsEqualityOfRecord(type, implemented) ? "made interface" : made + (IsImplied(type, implemented) ? "implied interface" : "interface"), implemented.InterfaceType);
            Attributes(made, implemented);
        }

        Attributes(made, type);
        Parameters(made, type);
        foreach (var field in type.Fields)
        {
            Add((field.Name.Contains('<', StringComparison.Ordinal) || made.Length > 0 ? "made " : "") + "field", field.FieldType);
            Attributes(field.Name.Contains('<', StringComparison.Ordinal) ? "made " : made, field);
        }

        foreach (var property in type.Properties)
        {
            Add((property.Name == "EqualityContract" ? "made " : made) + "property", property.PropertyType);
            Attributes(made, property);
        }

        foreach (var definition in type.Events)
        {
            Add(made + "event", definition.EventType);
            Attributes(made, definition);
        }

        var isDelegate = type.BaseType?.FullName == "System.MulticastDelegate";
        foreach (var method in type.Methods)
            ReadMethod(method, isDelegate && method.Name != "Invoke" ? "made " : made);
    }

    private void ReadMethod(MethodDefinition method, string made)
    {
        if (made.Length == 0 && (CompilerMade.IsMethodName(method.Name) || (IsGenerated(method) && IsOfSyntax(method))))
            made = "made ";

        Add(made + "signature", method.ReturnType);
        Attributes(made, method);
        Attributes(made, method.MethodReturnType);
        Parameters(made, method);
        foreach (var parameter in method.Parameters)
        {
            Add(made + "signature", parameter.ParameterType);
            Attributes(made, parameter);
        }

        if (!method.HasBody)
            return;

        // Lambdas, local functions and state machines are made of what someone wrote.
        if (CompilerMade.IsLambda(method.Name) || CompilerMade.IsLocalFunction(method.Name) || method.Name is "MoveNext")
            made = "";

        foreach (var local in method.Body.Variables)
            Add(made + "local", local.VariableType);
        foreach (var handler in method.Body.ExceptionHandlers)
            Add(made + "catch", handler.CatchType);
        foreach (var instruction in method.Body.Instructions)
            ReadInstruction(instruction, made);
    }

    private void ReadInstruction(Instruction instruction, string made)
    {
        switch (instruction.Operand)
        {
            case MethodReference { Name: ".ctor" } constructor when instruction.OpCode.Code == Code.Call && Chains(constructor.DeclaringType):
                AddMember(made + "chained", constructor);
                Take(constructor);
                break;
            // A value that may be null says nothing of the value: the compiler calls its members, and sets it to null.
            case MethodReference { DeclaringType: GenericInstanceType { ElementType: { FullName: "System.Nullable`1" } nullable } }:
                Add(made + "call", nullable);
                break;
            case GenericInstanceType { ElementType.FullName: "System.Nullable`1" } when instruction.OpCode.Code == Code.Initobj:
                break;
            case MethodReference called:
                AddMember(made + "call", called);
                Take(called);
                break;
            case FieldReference field:
                Add(made + "access", field.DeclaringType);
                break;
            case TypeReference type:
                Add($"{made}{(instruction.OpCode.Code is Code.Box or Code.Constrained ? instruction.OpCode.Name : "type")}", type);
                break;
        }
    }

    private void Take(MethodReference called)
    {
        foreach (var type in called.Parameters.Select(parameter => parameter.ParameterType).Where(type => type.IsValueType && !type.IsGenericInstance))
            Taken.Add((source, NameOf(AuthorOf(type))));
    }

    private void AddMember(string kind, MethodReference method)
    {
        Add(kind, method.DeclaringType);
        if (method is not GenericInstanceMethod instance)
            return;

        foreach (var argument in instance.GenericArguments)
            Add(kind, argument);
    }

    private void Parameters(string made, IGenericParameterProvider provider)
    {
        foreach (var parameter in provider.GenericParameters)
        {
            Attributes(made, parameter);
            foreach (var constraint in parameter.Constraints)
            {
                Add(made + "constraint", constraint.ConstraintType);
                Attributes(made, constraint);
            }
        }
    }

    private void Attributes(string made, ICustomAttributeProvider provider)
    {
        foreach (var attribute in provider.CustomAttributes)
        {
            // What a compiler says in an attribute of its own, no one wrote.
            var isImplied = SystemTypes.IsImpliedAttribute(attribute.AttributeType.Namespace, attribute.AttributeType.Name);
            Add((isImplied ? "made " : made) + "attribute", attribute.AttributeType);
            if (isImplied)
                continue;

            foreach (var argument in attribute.ConstructorArguments.Concat(attribute.Fields.Concat(attribute.Properties).Select(named => named.Argument)))
                AddArgument(made, argument);
        }
    }

    private void AddArgument(string made, CustomAttributeArgument argument)
    {
        if (argument.Type.FullName != "System.Type" && !argument.Type.IsArray)
            Add(made + "argument", argument.Type);
        if (argument.Value is TypeReference type)
            Add(made + "argument", type);
        else if (argument.Value is CustomAttributeArgument inner)
            AddArgument(made, inner);
        else if (argument.Value is CustomAttributeArgument[] all)
            Array.ForEach(all, one => AddArgument(made, one));
    }

    private void Add(string kind, TypeReference? type)
    {
        how = kind;
        Collect(type);
    }

    private void Collect(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                return;
            case FunctionPointerType pointer:
                Collect(pointer.ReturnType);
                foreach (var parameter in pointer.Parameters)
                    Collect(parameter.ParameterType);
                return;
            case GenericInstanceType instance:
                Collect(instance.ElementType);
                foreach (var argument in instance.GenericArguments)
                    Collect(argument);
                return;
            case IModifierType modified:
                var before = how;
                Collect(modified.ElementType);
                how = modified.ModifierType.Namespace.StartsWith("System.Runtime.", StringComparison.Ordinal) ? "modifier of compilers" : how;
                Collect(modified.ModifierType);
                how = before;
                return;
            case TypeSpecification specification:
                Collect(specification.ElementType);
                return;
        }

        var author = AuthorOf(type);
        if (OutermostOf(author) == outermost)
            return;

        var edge = (source, NameOf(author));
        if (!edges.TryGetValue(edge, out var ways))
            edges.Add(edge, ways = []);
        ways.Add(how);
    }

    private static string OutermostOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return NameOf(type);
    }

    private static bool IsMade(TypeDefinition type)
    {
        for (var around = type; around is not null; around = around.DeclaringType)
        {
            if (CompilerMade.IsTypeName(around.Name))
                return true;
        }

        return false;
    }

    /// <summary>Whether an interface is written nowhere: another one that is listed, or the base class, brings it along.</summary>
    private static bool IsImplied(TypeDefinition type, InterfaceImplementation implemented)
    {
        var others = type.Interfaces.Where(other => other != implemented).Select(other => other.InterfaceType).Append(type.BaseType);
        return others.Any(other => Brings(other, implemented.InterfaceType));
    }

    private static bool IsEqualityOfRecord(TypeDefinition type, InterfaceImplementation implemented) =>
        implemented.InterfaceType is GenericInstanceType { ElementType.FullName: "System.IEquatable`1" } equatable
        && equatable.GenericArguments[0].GetElementType() == type
        && type.Methods.Any(method => method.Name == "op_Equality" && IsGenerated(method));

    private static bool Brings(TypeReference? type, TypeReference wanted)
    {
        // Of another assembly nobody knows here what it brings along.
        if (type?.GetElementType() is not TypeDefinition definition)
            return false;

        return Brings(definition.BaseType, wanted)
            || definition.Interfaces.Select(listed => listed.InterfaceType).Any(listed => listed.FullName == wanted.FullName
                || (definition.HasGenericParameters && listed.GetElementType().FullName == wanted.GetElementType().FullName)
                || Brings(listed, wanted));
    }

    private bool Chains(TypeReference constructed) =>
        constructed.GetElementType() is var called && (called.FullName == around.FullName || called.FullName == around.BaseType?.GetElementType().FullName);

    // The accessors of an auto-property or of an event like a field, and the members of a record. What a tool writes and marks is written.
    private static bool IsOfSyntax(MethodDefinition method) =>
        method.IsGetter || method.IsSetter || method.IsAddOn || method.IsRemoveOn || CompilerMade.IsRecordMember(method.Name);

    private static bool IsGenerated(MethodDefinition method) =>
        method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "CompilerGeneratedAttribute");
}
