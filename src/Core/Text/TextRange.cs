namespace ArchRules.Text;

/// <summary>A stretch of a text file. Lines and columns count from 1; the end column is the first one after the stretch.</summary>
public readonly record struct TextRange(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The first character of a file: where a mistake about the whole file is shown.</summary>
    public static TextRange FileStart => new(1, 1, 1, 1);
}
