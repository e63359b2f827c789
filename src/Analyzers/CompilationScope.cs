using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ArchRules.Analyzers.Code;
using ArchRules.Analyzers.Reading;
using ArchRules.Analyzers.Reporting;
using ArchRules.Analyzers.Symbols;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Services;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers;

/// <summary>What all checks of one compilation share.</summary>
internal sealed class CompilationScope
{
    private readonly bool[] canFail;
    private readonly NodeReach reach;
    private readonly bool[] canShow;
    private readonly bool[] canFailByText;
    private readonly Lazy<IMethodSymbol?> entryPoint;
    private readonly Lazy<TextNames> textNames;

    /// <summary>Prepares the checks.</summary>
    /// <param name="loaded">The model, without mistakes.</param>
    /// <param name="baseline">The known debt.</param>
    /// <param name="project">What is compiled.</param>
    /// <param name="cancellation">Ends the work.</param>
    public CompilationScope(LoadedModel loaded, Baseline baseline, CompiledProject project, CancellationToken cancellation)
    {
        Baseline = baseline;
        Judge = loaded.Judge!;
        reach = loaded.Reach!;
        Compilation = project.Compilation;
        Places = new TypePlaces(Judge.Model, Judge.Places, project);
        entryPoint = new Lazy<IMethodSymbol?>(() => project.Compilation.GetEntryPoint(CancellationToken.None));
        Texts = loaded.Texts!;
        var owners = RiskRows.FindOwners(loaded, Compilation);
        var ownerRows = loaded.FindOwnerRows(owners.Select(owner => owner.Node).Distinct().OrderBy(node => node).ToArray());
        Cycles = new CompilationCycles(Judge, project.Compilation.Assembly, ownerRows);
        canFailByText = ownerRows.CanFailByText;
        textNames = new Lazy<TextNames>(() => loaded.FindTextNames(FindTextApis(ownerRows.TextRoles)));
        var rows = RiskRows.Find(loaded, Compilation, (owners, Cycles, () => TextNames.Words), cancellation);
        (canFail, canShow) = (rows.CanFail, rows.CanShow);
        CanFail = canFail.Any(can => can);
        CanShow = canShow.Any(can => can);
    }

    public Judge Judge { get; }

    /// <summary>The cycles inside this assembly.</summary>
    public CompilationCycles Cycles { get; }

    /// <summary>The known debt.</summary>
    public Baseline Baseline { get; }

    public Compilation Compilation { get; }

    public TypePlaces Places { get; }

    /// <summary>The entry point; null where there is none.</summary>
    public IMethodSymbol? EntryPoint => entryPoint.Value;

    /// <summary>Whether any dependency of this compilation could be a violation. If not, no code need be looked at.</summary>
    public bool CanFail { get; }

    /// <summary>Judges texts.</summary>
    public TextJudge Texts { get; }

    /// <summary>Whether any text of this compilation could be a violation: references do not matter, a text can name anything.</summary>
    public bool CanFailByText => canFailByText.Any(can => can);

    /// <summary>Whether any text in code at a place could be a violation.</summary>
    public bool CanFailByTextFrom(Placement source) => Is(canFailByText, source);

    /// <summary>Whether code at a place is read operation by operation, for what it depends on or for its texts.</summary>
    public bool IsRead(Placement source) => CanFail && (CanFailFrom(source) || CanFailByTextFrom(source));

    /// <summary>The names of the APIs by which a text of this compilation could be a violation.</summary>
    public TextNames TextNames => textNames.Value;

    /// <summary>What an assembly holds as far as its name tells.</summary>
    public IReadOnlyList<Placement> PlacesOfUnread(string assembly) => Judge.PlacesOfUnread(assembly, reach);

    /// <summary>Whether code at a place could depend on anything that it must not.</summary>
    public bool CanFailFrom(Placement source) => Is(canFail, source);

    /// <summary>Whether a signature could show what others must not use, at a place where no code is read.</summary>
    public bool CanShow { get; }

    /// <summary>Whether a signature at a place could show what others must not use; not asked of places where code is read.</summary>
    public bool CanShowFrom(Placement source) => Is(canShow, source);

    // Where all code is read, nobody asks for them.
    private TextApi[] FindTextApis(IReadOnlyCollection<TextRole> roles) => TextApis.List
        .Where(api => roles.Contains(api.Role) && Namespaces.Exist(Compilation.GlobalNamespace, api.Namespace.Split('.')))
        .ToArray();

    private static bool Is(bool[] rows, Placement source) => source.HasNode && source.Node < rows.Length && rows[source.Node];
}
