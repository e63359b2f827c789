namespace ImageService.Storage;

/// <summary>What a repair did to one content.</summary>
public enum RepairedContent
{
    /// <summary>Every replica was there and undamaged.</summary>
    Whole,

    /// <summary>A replica was missing or damaged and has been written again.</summary>
    Repaired,

    /// <summary>No root has it any more.</summary>
    Lost,
}
