using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>What IL and metadata can say and C# cannot, each with a near miss that the same bytes make of built-in or compilers' types.</summary>
public sealed class WrittenIlTests
{
    private const int FieldSignature = 0x06;
    private const int VariableArguments = 0x05;

    private readonly WrittenIl il = new();

    [Theory]
    [InlineData(0x20)]
    [InlineData(0x1F)]
    public void A_modifier_is_a_type_of_the_signature(int modifier)
    {
        il.Field("F", WrittenIl.Signature(FieldSignature, modifier, il.Store("Thing"), 0x08));

        Assert.Equal(["Signature C.F -> Thing"], il.Read());
    }

    [Fact]
    public void What_is_projected_from_Windows_metadata_is_read_as_what_stands_for_it()
    {
        il.Metadata.AddAssemblyReference(il.Metadata.GetOrAddString("mscorlib"), new Version(4, 0), default, default, default, default);
        il.Field("F", WrittenIl.Signature(FieldSignature, 0x12, il.System("Uri", "Windows.Foundation")));
        il.Field("G", WrittenIl.Signature(FieldSignature, 0x12, il.Store("Thing")));

        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathOf("Code.winmd"), il.ToArray("WindowsRuntime 1.4"));
        var facts = AssemblyFactsReader.Read(folder.PathOf("Code.winmd"));

        Assert.Contains(facts.Types, type => type is { Namespace: "System", Name: "Uri" });
        Assert.Contains(facts.Types, type => type is { Assembly: "Store", Namespace: "Store", Name: "Thing" });
    }

    [Fact]
    public void A_modifier_hides_nothing_behind_it()
    {
        il.Method("M", WrittenIl.Signature(0, 1, 0x20, il.Store("Thing"), 0x01, 0x1F, il.Store("Value"), 0x12, il.Store("Cursor")), code => code.OpCode(ILOpCode.Ret));

        Assert.Equal(["Signature C.M(Cursor) -> Cursor", "Signature C.M(Cursor) -> Thing", "Signature C.M(Cursor) -> Value"], il.Read());
    }

    [Fact]
    public void A_modifier_of_compilers_is_none()
    {
        il.Field("F", WrittenIl.Signature(FieldSignature, 0x1F, il.System("IsVolatile", "System.Runtime.CompilerServices"), 0x12, il.Store("Thing")));

        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathOf("Code.dll"), il.ToArray());
        var facts = AssemblyFactsReader.Read(folder.PathOf("Code.dll"));

        Assert.Equal(["Object", "Thing"], facts.Types.Where(row => !row.IsDefined).Select(row => row.Name).Append("Object").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0x18, "Conversion C.M(nint) -> Thing")]
    [InlineData(0x0A, "Conversion C.M(long) -> Thing")]
    public void A_call_through_a_number_uses_the_types_of_its_signature(int element, string expected)
    {
        var called = il.Standalone(WrittenIl.Signature(0, 1, 0x01, 0x12, il.Store("Thing")));
        il.Method("M", WrittenIl.Signature(0, 1, 0x01, element), code => CallIndirect(code, called));

        Assert.Equal([expected], il.Read());
    }

    [Fact]
    public void A_call_through_a_function_pointer_uses_what_the_pointer_declares()
    {
        var called = il.Standalone(WrittenIl.Signature(0, 1, 0x01, 0x12, il.Store("Thing")));
        il.Method("M", WrittenIl.Signature(0, 1, 0x01, 0x1B, 0, 1, 0x01, 0x12, il.Store("Thing")), code => CallIndirect(code, called));

        Assert.Equal(["Signature C.M(delegate*<Thing, void>) -> Thing"], il.Read());
    }

    [Fact]
    public void A_call_through_a_number_of_built_in_types_is_none()
    {
        var called = il.Standalone(WrittenIl.Signature(0, 1, 0x01, 0x1C));
        il.Method("M", WrittenIl.Signature(0, 1, 0x01, 0x18), code => CallIndirect(code, called));

        Assert.Empty(il.Read());
    }

    [Fact]
    public void A_call_with_variable_arguments_names_the_method_without_them()
    {
        var called = il.Member(il.Store("Thing"), "Log", WrittenIl.Signature(VariableArguments, 2, 0x01, 0x08, 0x41, 0x12, il.Store("Value")));
        il.Method("M", WrittenIl.Signature(0, 0, 0x01), code => Call(code, called));

        Assert.Equal(["Call C.M() -> Thing.Log(int)"], il.Read());
    }

    [Fact]
    public void A_call_with_variable_arguments_of_the_own_type_is_none()
    {
        var own = il.Method("Log", WrittenIl.Signature(VariableArguments, 1, 0x01, 0x08), code => code.OpCode(ILOpCode.Ret));
        var called = il.Member(own, "Log", WrittenIl.Signature(VariableArguments, 2, 0x01, 0x08, 0x41, 0x08));
        il.Method("M", WrittenIl.Signature(0, 0, 0x01), code => Call(code, called));

        Assert.Empty(il.Read());
    }

    [Fact]
    public void A_jump_is_a_call()
    {
        var target = il.Member(il.Store("Thing"), "Go", WrittenIl.Signature(0, 0, 0x01));
        il.Method("M", WrittenIl.Signature(0, 0, 0x01), code =>
        {
            code.OpCode(ILOpCode.Jmp);
            code.Token(target);
        });

        Assert.Equal(["Call C.M() -> Thing.Go()"], il.Read());
    }

    [Fact]
    public void The_token_of_a_method_is_a_call_and_that_of_a_field_an_access()
    {
        var method = il.Member(il.Store("Thing"), "Go", WrittenIl.Signature(0, 0, 0x01));
        var field = il.Member(il.Store("Thing"), "Size", WrittenIl.Signature(FieldSignature, 0x08));
        il.Method("M", WrittenIl.Signature(0, 0, 0x01), code =>
        {
            foreach (var token in new[] { method, field })
            {
                code.OpCode(ILOpCode.Ldtoken);
                code.Token(token);
                code.OpCode(ILOpCode.Pop);
            }

            code.OpCode(ILOpCode.Ret);
        });

        Assert.Equal(["Access C.M() -> Thing.Size", "Call C.M() -> Thing.Go()"], il.Read());
    }

    [Fact]
    public void A_filter_that_tests_its_type_later_is_a_conversion()
    {
        il.Method("M", WrittenIl.Signature(0, 0, 0x01), code => Filter(code, il.Store("ThingException")));

        Assert.Equal(["Conversion C.M() -> ThingException"], il.Read());
    }

    [Fact]
    public void A_filter_over_a_type_of_the_framework_is_no_fact_about_another()
    {
        il.Method("M", WrittenIl.Signature(0, 0, 0x01), code => Filter(code, il.System("Exception")));

        Assert.Empty(il.Read());
    }

    [Fact]
    public void An_attribute_of_a_listed_interface_is_the_type_s()
    {
        il.Mark(il.Metadata.AddInterfaceImplementation(WrittenIl.Class, il.System("IDisposable")));

        Assert.Equal(["Attribute C -> MarkAttribute"], il.Read());
    }

    [Fact]
    public void An_attribute_of_a_constraint_is_the_type_s()
    {
        var parameter = il.Metadata.AddGenericParameter(WrittenIl.Class, GenericParameterAttributes.None, il.Metadata.GetOrAddString("T"), 0);
        il.Mark(il.Metadata.AddGenericParameterConstraint(parameter, il.System("IDisposable")));

        Assert.Equal(["Attribute C -> MarkAttribute"], il.Read());
    }

    [Fact]
    public void A_method_with_a_name_of_lambdas_in_Visual_Basic_belongs_to_who_refers_to_it()
    {
        var go = il.Member(il.Store("Thing"), "Go", WrittenIl.Signature(0, 0, 0x01));
        var lambda = il.Method("_Lambda$__1-0", WrittenIl.Signature(0, 0, 0x01), code => Call(code, go));
        il.Method("M", WrittenIl.Signature(0, 0, 0x01), code =>
        {
            code.OpCode(ILOpCode.Ldftn);
            code.Token(lambda);
            code.OpCode(ILOpCode.Pop);
            code.OpCode(ILOpCode.Ret);
        });

        Assert.Equal(["Call C.M() -> Thing.Go()"], il.Read());
    }

    [Theory]
    [InlineData("<x>")]
    [InlineData("<>")]
    [InlineData("<Hidden>k__BackingField")]
    public void Code_in_a_type_that_a_tool_named_like_a_compiler_s_is_read(string name)
    {
        var forged = new WrittenIl(name);
        var go = forged.Member(forged.Store("Thing"), "Go", WrittenIl.Signature(0, 0, 0x01));
        forged.Method("M", WrittenIl.Signature(0, 0, 0x01), code => Call(code, go));

        Assert.Equal([$"Call {name}.M() -> Thing.Go()"], forged.Read());
    }

    [Fact]
    public void Code_in_a_type_that_a_compiler_made_is_nobody_s()
    {
        var made = new WrittenIl("<PrivateImplementationDetails>");
        var go = made.Member(made.Store("Thing"), "Go", WrittenIl.Signature(0, 0, 0x01));
        made.Method("M", WrittenIl.Signature(0, 0, 0x01), code => Call(code, go));
        made.Metadata.AddCustomAttribute(
            WrittenIl.Class,
            made.Member(made.System("CompilerGeneratedAttribute", "System.Runtime.CompilerServices"), ".ctor", WrittenIl.Signature(0x20, 0, 0x01)),
            made.Metadata.GetOrAddBlob(new byte[] { 1, 0, 0, 0 }));

        Assert.Empty(made.Read());
    }

    private static void Call(InstructionEncoder code, EntityHandle method)
    {
        code.OpCode(ILOpCode.Call);
        code.Token(method);
        code.OpCode(ILOpCode.Ret);
    }

    private static void CallIndirect(InstructionEncoder code, StandaloneSignatureHandle signature)
    {
        code.OpCode(ILOpCode.Ldnull);
        code.OpCode(ILOpCode.Ldarg_0);
        code.OpCode(ILOpCode.Calli);
        code.Token(signature);
        code.OpCode(ILOpCode.Ret);
    }

    private static void Filter(InstructionEncoder code, TypeReferenceHandle type)
    {
        var (end, start, filter, handler) = (code.DefineLabel(), code.DefineLabel(), code.DefineLabel(), code.DefineLabel());
        code.MarkLabel(start);
        code.Branch(ILOpCode.Leave, end);
        code.MarkLabel(filter);
        code.OpCode(ILOpCode.Nop);
        code.OpCode(ILOpCode.Isinst);
        code.Token(type);
        code.OpCode(ILOpCode.Ldnull);
        code.OpCode(ILOpCode.Cgt_un);
        code.OpCode(ILOpCode.Endfilter);
        code.MarkLabel(handler);
        code.OpCode(ILOpCode.Pop);
        code.Branch(ILOpCode.Leave, end);
        code.MarkLabel(end);
        code.ControlFlowBuilder!.AddFilterRegion(start, filter, handler, end, filter);
        code.OpCode(ILOpCode.Ret);
    }
}
