using ImageService.Contracts;

namespace ImageService.Write;

/// <summary>The tags of an upload, read from one text with commas.</summary>
public static class ImageTags
{
    public static string Rule { get; } = $"An image may have up to {UploadRules.MaxTags} tags of up to {UploadRules.MaxTagLength} characters each.";

    /// <summary>Trimmed, in lower case, each once.</summary>
    /// <returns>False when there are too many, or one is too long.</returns>
    public static bool TryRead(string? text, out IReadOnlyList<string> tags)
    {
        tags = [.. (text ?? "").Split(',').Select(Clean).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal)];
        return tags.Count <= UploadRules.MaxTags && tags.All(tag => tag.Length <= UploadRules.MaxTagLength);
    }

    private static string Clean(string tag)
        => string.Concat(tag.Where(character => !char.IsControl(character))).Trim().ToLowerInvariant();
}
