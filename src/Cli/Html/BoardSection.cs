using ArchRules.Model;

namespace ArchRules.Cli.Html;

/// <summary>What stands on the board beside the drawing: requirements, decisions, estimates.</summary>
internal sealed class BoardSection(Page page, ReportedSystem system)
{
    /// <summary>Writes the section; nothing where the board is empty.</summary>
    public void Write()
    {
        var board = system.Result.Model.Board;
        if (board.IsEmpty)
            return;

        page.Add($"""<section id="{system.Id("board")}" aria-labelledby="{system.Id("board-title")}"><h2 id="{system.Id("board-title")}">The board</h2>""");
        if (board.Customers.Count > 0)
            page.Add($"<p>For {string.Join(", ", board.Customers)}.</p>");
        if (board.Items.Count > 0)
        {
            page.Add($"""
                <div class="scroll" role="region" aria-labelledby="{system.Id("board-title")}" tabindex="0"><table><thead><tr>
                <th scope="col">what</th><th scope="col">name</th><th scope="col">value</th><th scope="col">for</th><th scope="col">about</th></tr></thead><tbody>
                """);
            page.AddEach(board.Items, Write);
            page.Add($"</tbody></table></div>");
        }

        page.Add($"</section>");
    }

    private void Write(BoardItem item) => page.Add($"""
        <tr><td>{item.Kind.ToString().ToLowerInvariant()}</td><th scope="row">{item.Name}</th><td>{item.Value}</td><td>{string.Join(", ", item.Customers.Select(customer => customer.Text))}</td><td>{string.Join(", ", item.About.Select(about => about.Text))}</td></tr>
        """);
}
