namespace ArchRules.Reports.Pictures;

/// <summary>What became of a part of a picture since an earlier one.</summary>
public enum PictureChange
{
    /// <summary>Nothing, or there is no earlier picture.</summary>
    None,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone; the picture shows it all the same.</summary>
    Removed,

    /// <summary>It means something else: another mode or status, another layer, more or fewer violations or debt.</summary>
    Changed,
}
