using ImageService.Contracts;

namespace ImageService.Write;

/// <summary>The name of an upload as text to show. It never becomes a path.</summary>
public static class ImageName
{
    public const string Unnamed = "unnamed";

    /// <summary>The last segment without control characters, cut to <see cref="UploadRules.MaxNameLength"/>.</summary>
    public static string Clean(string? name)
    {
        // Some clients send the whole path on their machine, which is nobody's business.
        var last = name?.Split('/', '\\')[^1] ?? "";
        var clean = string.Concat(last.Where(character => !char.IsControl(character))).Trim();
        if (clean.Length == 0)
            return Unnamed;

        return clean.Length <= UploadRules.MaxNameLength ? clean : Cut(clean);
    }

    // Half of a surrogate pair is not a character, and JSON would refuse it.
    private static string Cut(string name)
        => char.IsHighSurrogate(name[UploadRules.MaxNameLength - 1])
            ? name[..(UploadRules.MaxNameLength - 1)]
            : name[..UploadRules.MaxNameLength];
}
