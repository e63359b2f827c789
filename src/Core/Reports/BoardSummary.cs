using System;
using System.Linq;
using System.Text;
using ArchRules.Model;
using ArchRules.Verdicts;

namespace ArchRules.Reports;

/// <summary>What stands on the board, in a few lines of a report.</summary>
internal static class BoardSummary
{
    /// <summary>Writes one line for each kind that the board has.</summary>
    /// <returns>Lines that end in a line feed, and an empty one behind them; empty where the board is.</returns>
    public static string Write(CheckResult result)
    {
        var board = result.Model.Board;
        if (board.IsEmpty)
            return "";

        var text = new StringBuilder();
        if (board.Customers.Count > 0)
            text.Append("  customers: ").Append(string.Join(", ", board.Customers)).Append('\n');

        foreach (var group in board.Items.GroupBy(item => item.Kind))
        {
            text.Append("  ").Append(group.Key.ToString().ToLowerInvariant()).Append("s: ");
            text.Append(string.Join(", ", group.Select(item => Describe(item, result)))).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    private static string Describe(BoardItem item, CheckResult result)
    {
        if (item.Kind == BoardItemKind.Requirement)
            return BoardRule.IsServed(item, result.TypeCounts) ? item.Name : item.Name + " (not served)";

        return item.Value is null ? item.Name : $"{item.Name} ({item.Value})";
    }
}
