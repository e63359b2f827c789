using ArchRules.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Tests;

/// <summary>
/// Where only texts can be wrong, files are searched for words and little code is bound: the same is told as where all code is read.
/// </summary>
public sealed class TextOnlyTests
{
    private const string Texts = """
        components:
          own:   { layer: front-end, projects: TestProject }
          store: { layer: storage, projects: Shop.Data }

        """;

    // With storage in the same project all of its code is read.
    private const string Code = Texts + "  never: { layer: storage, namespaces: Own.Never }\n";

    // 'Uri' has an assembly of its own.
    private static readonly MetadataReference Uris = MetadataReference.CreateFromFile(typeof(Uri).Assembly.Location);

    private const string Members = """
        const string Name = "Shop.Data"; static string Made = ""; string Assembly => "x"; object Make(System.Uri address) => address;
        """;

    [Theory]
    [InlineData("""object M() => System.Reflection.Assembly.Load("Shop.Data");""")]
    [InlineData("""object M() => System.Reflection.Assembly.Load(Name);""")]
    [InlineData("""object M() => System.Reflection.Assembly.Load((Name));""")]
    [InlineData("""object M() => System.Reflection.Assembly.Load(C.Name + ", Version=1.0.0.0");""")]
    [InlineData("""object M() => System.Reflection.Assembly.Load(true ? "Shop.Data" : "");""")]
    [InlineData("""object M() => System.Reflection.Assembly.L\u006fad("Shop.Data");""")]
    [InlineData("""object M() => System.Reflection.Assembly.@Load("Shop.Data");""")]
    [InlineData("""object M() { const string Local = "Shop.Data"; return System.Reflection.Assembly.Load(Local); }""")]
    [InlineData("""object M(string Name) { object N() { const string Name = "Shop.Data"; return System.Reflection.Assembly.Load(Name); } return N(); }""")]
    [InlineData("""object M() => System.Reflection.Assembly.Load("Shop.Data").GetType("Shop.Data.Store, Shop.Data");""")]
    [InlineData("""object M() => System.Type.GetType(System.Reflection.Assembly.Load("Shop.Data").FullName + "");""")]
    [InlineData("""object M() => new System.Reflection.AssemblyName("Shop.Data");""")]
    [InlineData("""System.Reflection.AssemblyName M() => new(Name);""")]
    [InlineData("""System.Reflection.AssemblyName M() => new /* it */ ("Shop.Data");""")]
    [InlineData("""object M() => new System.Uri("http://store/x");""")]
    [InlineData("""object M() => Make(new("http://store/x"));""")]
    [InlineData("""class D : System.Uri { public D() : base("http://store/x") { } }""")]
    [InlineData("""class D() : System.Uri("http://store/x");""")]
    [InlineData("""System.Uri F = new("http://store/x");""")]
    [InlineData("""System.Uri F { get; } = new("http://store/x");""")]
    [InlineData("""System.Uri F = new(new System.Uri("http://store/x"), "y");""")]
    [InlineData("""[System.Runtime.InteropServices.DllImport("libpq")] static extern int Open();""")]
    public async Task A_text_is_told_as_where_all_code_is_read(string member)
    {
        var told = await Told(Texts, member);

        Assert.NotEmpty(told);
        Assert.Equal(await Told(Code, member), told);
    }

    [Theory]
    [InlineData("""object M(string Name) => System.Reflection.Assembly.Load(Name);""")]
    [InlineData("""object M() => System.Reflection.Assembly.Load(Made);""")]
    [InlineData("""object M() => System.Reflection.Assembly.Load(nameof(Name));""")]
    [InlineData("""object M() { System.Func<string, object> f = Name => System.Reflection.Assembly.Load(Name); return f; }""")]
    [InlineData("""object M() => Load(Name); object Load(string name) => name;""")]
    [InlineData("""object M() => "Assembly.Load(\"Shop.Data\")"; /* Assembly.Load("Shop.Data") */""")]
    [InlineData("""object M() => new System.Exception("http://store/x");""")]
    public async Task What_is_no_such_text_is_not_told(string member)
    {
        Assert.Empty(await Told(Texts, member));
        Assert.Empty(await Told(Code, member));
    }

    [Theory]
    [InlineData("""System.Uri F = new("http://store/x");""", false)]
    [InlineData("""System.Exception F = new("http://store/x");""", true)]
    [InlineData("""System.Exception F { get; } = new("http://store/x");""", true)]
    [InlineData("""Unknown F = new("http://store/x");""", false)]
    [InlineData("""System.IComparable F = new("http://store/x");""", false)]
    [InlineData("""System.DateTime? F = new(2000, 1, 1);""", false)]
    [InlineData("""class D : System.Exception { public D() : base("http://store/x") { } }""", true)]
    [InlineData("""class D : System.Uri { public D() : base("http://store/x") { } }""", false)]
    [InlineData("""class D : System.Uri { public D() : this("http://store/x") { } public D(string x) : base(x) { } }""", true)]
    [InlineData("""object F = new System.Exception("http://store/x");""", false)]
    public void Declarations_tell_what_some_code_makes(string member, bool takesNoText)
    {
        var compilation = BareCompiler.Compile(("Own.cs", $"class C {{ {member} }}")).AddReferences(Uris);
        var tree = compilation.SyntaxTrees.Single();
        var node = tree.GetRoot().DescendantNodes().First(each => each is ConstructorInitializerSyntax or BaseObjectCreationExpressionSyntax);

        Assert.Equal(takesNoText, MadeType.TakesNoText(node, compilation.GetSemanticModel(tree)));
    }

    private static async Task<string[]> Told(string model, string member)
    {
        var source = $"class C {{ {Members} {member} }} namespace Own.Never {{ class N {{ }} }}";
        var compilation = BareCompiler.Compile(("Own.cs", source)).AddReferences(Uris);
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        return (await BareCompiler.Analyze(model, compilation)).Select(diagnostic => diagnostic.ToString()).ToArray();
    }
}
