using System.Runtime.CompilerServices;
using ArchRules.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Tests;

/// <summary>A model is loaded once for all compilations that share the framework, as the builds of one compiler server do.</summary>
public sealed class KeptModelTests
{
    private const string Model = "components: { own: { layer: service, projects: TestProject } }";

    [Fact]
    public void A_model_is_loaded_once_for_the_same_text()
    {
        var core = Core();

        Assert.Same(Find(core, Model), Find(core, Model));
    }

    [Fact]
    public void Another_text_is_another_model()
    {
        var core = Core();

        Assert.NotSame(Find(core, Model), Find(core, Model.Replace("service", "storage", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_models_that_were_asked_for_last_are_kept()
    {
        var core = Core();
        var first = Find(core, Model);
        var second = Find(core, Model + "\n");
        foreach (var lines in Enumerable.Range(2, 6))
            Find(core, Model + new string('\n', lines));
        Assert.Same(first, Find(core, Model));

        Find(core, Model + new string('\n', 8));

        Assert.Same(first, Find(core, Model));
        Assert.NotSame(second, Find(core, Model + "\n"));
    }

    [Fact]
    public void What_has_no_framework_gets_its_model_all_the_same() => Assert.NotNull(
        KeptModels.Find(CSharpCompilation.Create("TestProject"), SourceText.From(Model)).Judge);

    [Fact]
    public void A_model_is_forgotten_with_the_framework()
    {
        var model = FindAndForget();
        for (var i = 0; i < 10 && model.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(model.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference FindAndForget()
    {
        using var core = Core();
        return new WeakReference(Find(core, Model));
    }

    private static AssemblyMetadata Core() => AssemblyMetadata.CreateFromFile(typeof(object).Assembly.Location);

    // A compiler server makes references and texts anew for each build.
    private static LoadedModel Find(AssemblyMetadata core, string text) =>
        KeptModels.Find(CSharpCompilation.Create("TestProject", references: [core.GetReference()]), SourceText.From(text));
}
