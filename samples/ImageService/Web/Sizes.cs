using System.Globalization;

namespace ImageService.Web;

/// <summary>Numbers of bytes for people.</summary>
public static class Sizes
{
    private const double Step = 1024;

    public static string Text(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Step:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Step / Step:0.#} MB"),
    };
}
