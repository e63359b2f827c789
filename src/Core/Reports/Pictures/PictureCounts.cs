namespace ArchRules.Reports.Pictures;

/// <summary>How many dependencies there are between two boxes, or inside of one that stands for several.</summary>
/// <param name="Uses">Dependencies of the code, without those that only compose; 0 also where the code was not counted.</param>
/// <param name="Composed">Dependencies that only put the system together, in composition roots.</param>
/// <param name="Violations">Violations that are not known debt.</param>
/// <param name="Debt">Violations that the baseline lists.</param>
public readonly record struct PictureCounts(int Uses, int Composed, int Violations, int Debt)
{
    /// <summary>Adds up.</summary>
    public static PictureCounts operator +(PictureCounts a, PictureCounts b) =>
        new(a.Uses + b.Uses, a.Composed + b.Composed, a.Violations + b.Violations, a.Debt + b.Debt);
}
