using ArchRules.Cli.Baselines;
using ArchRules.Drafting;
using ArchRules.Editing;
using ArchRules.Facts;
using ArchRules.Loading;
using ArchRules.Model;

namespace ArchRules.Cli.Drafting;

/// <summary>One run of <c>archrules init</c>.</summary>
internal sealed class InitRun(InitRequest request, Terminal terminal)
{
    /// <summary>Drafts the model, and writes it with the baseline of what contradicts it.</summary>
    /// <exception cref="CannotJudgeException">There is no code, it cannot be read, or a file is there that must not be replaced.</exception>
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var loading = new DraftLoading(request.Systems, terminal);
        var folder = await loading.FindFolderAsync(cancellation);
        if (!request.IsDryRun && !MayWrite(folder))
            return ExitCode.CouldNotJudge;

        var code = await loading.FindAsync(cancellation);
        var facts = new FactsLoading(request.Systems.Reading, terminal).Load(code.Assemblies, code.FactsFiles, code.Notes);
        foreach (var note in code.Notes)
            terminal.Error.WriteLine("note: " + note);

        cancellation.ThrowIfCancellationRequested();
        var (draft, model) = Draft(code, facts);
        var debt = new DebtCount(new LoadedSystem(
            new CheckedSystem(model, code.Assemblies, IsWhole: true, []) { References = code.References },
            facts,
            SeverityFile.Read(model.Folder),
            []));
        if (request.IsDryRun)
            Print(draft, debt);
        else
            Write(model, draft, debt, cancellation);
        return ExitCode.Clean;
    }

    private bool MayWrite(string folder)
    {
        var known = new[] { ModelFile.Name, ModelFile.BaselineName }.Select(name => Path.Combine(folder, name)).FirstOrDefault(Path.Exists);
        if (known is null || request.Overwrites)
            return true;

        if (terminal.Ask is null)
            throw new CannotJudgeException(
                $"error: {terminal.Show(known)} exists; --force begins anew, --dry-run prints what 'init' would write");

        if (terminal.Ask($"{terminal.Show(known)} exists, and what is in it would be lost. Begin anew? [y/N] "))
            return true;

        terminal.Error.WriteLine("nothing was written");
        return false;
    }

    private (Draft Draft, ModelFile Model) Draft(CodeToDraft code, IReadOnlyList<AssemblyFacts> facts)
    {
        var scope = ModelFile.ScopeWithoutModel(facts) with { References = code.References };
        var draft = ArchitectureDraft.Find(new DraftRequest(code.Name, facts, scope) { Style = request.Style, Rules = request.Rules })
            ?? throw new CannotJudgeException(request.Rules is null
                ? "error: there is no code to draft a model of: the projects have no types"
                : "error: no rule is about a namespace of this code, so there is nothing to take over");
        return (draft, new ModelFile(Path.Combine(code.Folder, ModelFile.Name), draft.Model, Baseline.Empty));
    }

    private void Print(Draft draft, DebtCount debt)
    {
        terminal.Output.Write(draft.Text);
        terminal.Error.WriteLine($"note: nothing was written; {ModelFile.BaselineName} would have {EntriesOf(debt)}");
    }

    private void Write(ModelFile model, Draft draft, DebtCount debt, CancellationToken cancellation)
    {
        var baseline = BaselineFile.PathOf(model);
        var edited = BaselineEditor.Set(BaselineEditor.Heading, debt.Failing);
        if (edited.Text is not { } text)
            throw new CannotJudgeException($"error: the debt cannot be written: {edited.Refusal}");

        // The baseline first: a model without its baseline fails, a baseline without its model does nothing.
        if (debt.Failing.Count > 0 || File.Exists(baseline))
            WholeFile.Write(baseline, text, cancellation);
        WholeFile.Write(model.Path, draft.Text, cancellation);

        terminal.Output.WriteLine($"{terminal.Show(model.Path)}: {draft.Summary}");
        if (debt.Failing.Count > 0)
            terminal.Output.WriteLine($"{terminal.Show(baseline)}: {EntriesOf(debt)}");
        if (debt.Others.Count > 0)
            terminal.Output.WriteLine(
                $"note: {Quantity.Of(debt.Others.Count, "finding")} of {string.Join(", ", debt.Others.Distinct())} is no dependency that a baseline could hold; 'archrules check' tells it");
        terminal.Output.WriteLine("Read the file and correct what is not meant; then 'archrules check' keeps it.");
    }

    private static string EntriesOf(DebtCount debt) =>
        $"{Quantity.Of(debt.Failing.Count, "entry")} for {Quantity.Of(debt.Failing.Sum(entry => entry.Count), "violation")}";
}
