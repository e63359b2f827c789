using ArchRules.Verdicts.Paths;

namespace ArchRules.Cli.Html;

/// <summary>What was proven of front-ends and storage, and by which way storage is reached.</summary>
internal sealed class ProofSection(Page page, ReportedSystem system)
{
    /// <summary>Writes the section.</summary>
    public void Write()
    {
        page.Add($"""
            <section id="{system.Id("proofs")}" aria-labelledby="{system.Id("proofs-title")}"><h2 id="{system.Id("proofs-title")}">What was proven</h2>
            """);
        if (system.Result.StorageProofs.Count == 0)
        {
            page.Add($"<p>No component is a front-end with code, so there is nothing to prove about front-ends and storage.</p></section>");
            return;
        }

        page.Add($"""
            <p>Whether a front-end reaches storage by any dependency, reference, path of calls or configuration (<a href="https://github.com/archrules/archrules/blob/main/docs/rules/AR0102.md">AR0102</a>).</p>
            <div class="scroll" role="region" aria-labelledby="{system.Id("proofs-title")}" tabindex="0"><table><thead><tr>
            <th scope="col">front-end</th><th scope="col">answer</th><th scope="col">how</th></tr></thead><tbody>
            """);
        page.AddEach(system.Result.StorageProofs, Write);
        page.Add($"</tbody></table></div></section>");
    }

    private void Write(StorageProof proof)
    {
        var (style, answer) = proof.Word switch
        {
            ProofWord.Proven => ("ok", "storage is out of reach: proven"),
            ProofWord.Leaks => ("bad", proof.IsKnownDebt ? "storage is reached: known debt" : "storage is reached"),
            _ => ("warn", "unproven: no way was found, but not everything could be examined"),
        };
        page.Add($"""<tr><th scope="row">{proof.FrontEnd.Name}</th><td><span class="chip {style}">{answer}</span></td><td>""");
        if (proof.Path.Count > 0)
        {
            page.Add($"""<ol class="path">""");
            page.AddEach(proof.Path, step => page.Add($"<li><code>{step.ShortName}</code></li>"));
            page.Add($"</ol>");
        }
        else if (proof.Reasons.Count > 0)
        {
            page.Add($"<ul>");
            page.AddEach(proof.Reasons, reason => page.Add($"<li>{reason}</li>"));
            page.Add($"</ul>");
        }
        else
        {
            page.Add($"no way leads there");
        }

        page.Add($"</td></tr>");
    }
}
