namespace ArchRules.Cli.Projects;

/// <summary>What <c>dotnet</c> is started with.</summary>
/// <param name="Words">Its arguments.</param>
/// <param name="Variables">The environment beside that of this program: MSBuild takes it for properties that a project may set otherwise.</param>
internal sealed record DotnetArguments(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>The same with one argument more.</summary>
    public DotnetArguments With(string word) => this with { Words = [.. Words, word] };
}
