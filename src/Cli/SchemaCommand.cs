using System.CommandLine;
using ArchRules.Model.Schema;

namespace ArchRules.Cli;

/// <summary><c>archrules schema</c>: the JSON schema by which editors complete and check a model file.</summary>
internal sealed class SchemaCommand : Command
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Whom it talks to.</param>
    public SchemaCommand(Terminal terminal)
        : base("schema", "Print the JSON schema of model files, for completion in editors.") => SetAction(_ =>
    {
        terminal.Output.Write(ModelSchema.Write());
        return (int)ExitCode.Clean;
    });
}
