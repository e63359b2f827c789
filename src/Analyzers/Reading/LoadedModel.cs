using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ArchRules.Analyzers.Code;
using ArchRules.Analyzers.Reach;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Text;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArchRules.Analyzers.Reading;

/// <summary>What came of one version of a model file. It lives as long as the text does, over many compilations.</summary>
internal sealed class LoadedModel
{
    private readonly string text;
    private Completed? completed;
    private TextNames? textNames;
    private OwnerRows? ownerRows;

    private LoadedModel(string text, IReadOnlyList<string> includes, ParseResult result)
    {
        this.text = text;
        Includes = includes;
        Mistakes = result.Mistakes;
        if (result.Model is null || result.Mistakes.Count > 0)
            return;

        Judge = new Judge(result.Model);
        Texts = new TextJudge(Judge);
        Reach = new NodeReach(result.Model, Judge.Places);
        Technologies = new TechnologyReach(Reach, Judge.Places);
    }

    /// <summary>The files that the model includes.</summary>
    public IReadOnlyList<string> Includes { get; }

    /// <summary>The mistakes in the file; nothing else is judged while there are some.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; }

    /// <summary>The judge; null where there are mistakes.</summary>
    public Judge? Judge { get; }

    /// <summary>The judge of texts; null where there are mistakes.</summary>
    public TextJudge? Texts { get; }

    /// <summary>Which nodes an assembly can hold; null where there are mistakes.</summary>
    public NodeReach? Reach { get; }

    /// <summary>Which technologies of the framework sources can use; null where there are mistakes.</summary>
    public TechnologyReach? Technologies { get; }

    public static LoadedModel Load(SourceText text)
    {
        var content = text.ToString();
        var includes = ArchitectureReader.FindIncludes(content);
        return includes.Count == 0
            ? new LoadedModel(content, includes, ArchitectureReader.Parse(content))
            : new LoadedModel(content, includes, new ParseResult(null, []));
    }

    /// <summary>The model with the files that it includes. The last one is kept: the files change less often than the code.</summary>
    public LoadedModel Complete(IReadOnlyList<(string Name, AdditionalText Text)> files, CancellationToken cancellation)
    {
        if (Includes.Count == 0)
            return this;

        var texts = files
            .Select(file => (file.Name, Text: file.Text.GetText(cancellation)))
            .Where(file => file.Text is not null)
            .ToDictionary(file => file.Name, file => file.Text!, StringComparer.Ordinal);
        if (Volatile.Read(ref completed) is { } last && last.Has(texts))
            return last.Model;

        var parts = texts.ToDictionary(file => file.Key, file => file.Value.ToString(), StringComparer.Ordinal);
        var model = new LoadedModel(text, Includes, ArchitectureReader.Parse(text, parts));
        Volatile.Write(ref completed, new Completed(texts, model));
        return model;
    }

    /// <summary>The names of APIs that take texts. The last ones are kept, with what they found: most compilations ask for the same.</summary>
    public TextNames FindTextNames(IReadOnlyCollection<TextApi> apis)
    {
        if (Volatile.Read(ref textNames) is { } last && last.Apis.SequenceEqual(apis))
            return last;

        var names = new TextNames(apis);
        Volatile.Write(ref textNames, names);
        return names;
    }

    /// <summary>What the model alone says of components that code may be in. The last answer is kept.</summary>
    /// <param name="nodes">The components, each once, in order.</param>
    public OwnerRows FindOwnerRows(IReadOnlyList<int> nodes)
    {
        if (Volatile.Read(ref ownerRows) is { } last && last.Nodes.SequenceEqual(nodes))
            return last;

        var rows = new OwnerRows(Judge!, Texts!, nodes);
        Volatile.Write(ref ownerRows, rows);
        return rows;
    }

    private sealed class Completed(Dictionary<string, SourceText> texts, LoadedModel model)
    {
        public LoadedModel Model { get; } = model;

        public bool Has(Dictionary<string, SourceText> others) =>
            texts.Count == others.Count && texts.All(file => others.TryGetValue(file.Key, out var other) && file.Value.ContentEquals(other));
    }
}
