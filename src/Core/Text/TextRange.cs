namespace ArchRules.Text;

/// <summary>A stretch of a text file. Lines and columns count from 1; the end column is the first one after the stretch.</summary>
public readonly record struct TextRange(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The included file that it is in, relative to the model file's folder: <c>archrules/orders.yml</c>; null for the model file itself.</summary>
    public string? File { get; init; }

    /// <summary>The path of the file that it is in.</summary>
    /// <param name="modelFile">The path of the model file.</param>
    public string FileBeside(string modelFile)
    {
        if (File is null)
            return modelFile;

        var end = modelFile.LastIndexOfAny(['/', '\\']) + 1;
        return modelFile.Substring(0, end) + File;
    }

    /// <summary>The first character of a file: where a mistake about the whole file is shown.</summary>
    public static TextRange FileStart => new(1, 1, 1, 1);
}
