namespace ArchRules.Reports.Pictures;

/// <summary>Which side of an architecture to draw.</summary>
public enum PictureView
{
    /// <summary>What is declared laid over what the code does.</summary>
    Both,

    /// <summary>The drawing: boxes and arrows as the file has them.</summary>
    Declared,

    /// <summary>What the code does, and what is wrong with it.</summary>
    Actual,
}
