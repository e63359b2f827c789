using System.Collections.Generic;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Text;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Services;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Reading;

/// <summary>What came of one version of a model file. It lives as long as the text does, over many compilations.</summary>
internal sealed class LoadedModel
{
    private LoadedModel(ParseResult result)
    {
        Mistakes = result.Mistakes;
        if (result.Model is null || result.Mistakes.Count > 0)
            return;

        Judge = new Judge(result.Model);
        Texts = new TextJudge(Judge);
        Reach = new NodeReach(result.Model, Judge.Places);
    }

    /// <summary>The mistakes in the file; nothing else is judged while there are some.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; }

    /// <summary>The judge; null where there are mistakes.</summary>
    public Judge? Judge { get; }

    /// <summary>The judge of texts; null where there are mistakes.</summary>
    public TextJudge? Texts { get; }

    /// <summary>Which nodes an assembly can hold; null where there are mistakes.</summary>
    public NodeReach? Reach { get; }

    public static LoadedModel Load(SourceText text) => new(ArchitectureReader.Parse(text.ToString()));
}
