using System.CommandLine;

namespace ArchRules.Cli;

/// <summary><c>archrules validate</c>: is the file a model? No code is looked at.</summary>
internal sealed class ValidateCommand : Command
{
    private readonly Argument<string> path = new("path")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "An archrules.yml, or a folder in or below its folder. Default: the current folder.",
        DefaultValueFactory = _ => ".",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public ValidateCommand(Terminal terminal)
        : base("validate", "Check the model file itself: what it says, not what the code does.")
    {
        Arguments.Add(path);
        SetAction(parsed => (int)Run(parsed.GetValue(path)!, terminal));
    }

    private ExitCode Run(string text, Terminal terminal)
    {
        if (ArgumentMistake.FindUnknownOption([text], this) is { } mistake)
            throw new CannotJudgeException("error: " + mistake);

        var place = CheckPath.Resolve(text, terminal);
        if (place.Kind == CheckPathKind.Assembly)
            throw new CannotJudgeException($"error: '{text}' is an assembly; to hold it against its model, write: archrules check {text}");

        var file = new ModelReading(terminal).ReadAt(place);
        var model = file.Model;
        var arrows = model.Arrows.Count == 1 ? "1 arrow" : $"{model.Arrows.Count} arrows";
        var components = model.Components.Count(component => component.ContractOf is null);
        terminal.Output.WriteLine($"{terminal.Show(file.Path)}: OK: {components} component{(components == 1 ? "" : "s")}, {arrows}");
        return ExitCode.Clean;
    }
}
