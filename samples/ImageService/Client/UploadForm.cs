using System.Text.RegularExpressions;

namespace ImageService.Client;

/// <summary>The upload form, filled in as a browser does.</summary>
public sealed partial class UploadForm
{
    private readonly HttpClient http;
    private readonly string token;

    private UploadForm(HttpClient http, string token) => (this.http, this.token) = (http, token);

    /// <summary>The form with its token, which belongs to the cookie that the client now has.</summary>
    public static async Task<UploadForm> OpenAsync(HttpClient http, CancellationToken cancelled)
        => new(http, Token().Match(await http.GetStringAsync("/upload", cancelled)).Groups[1].Value);

    /// <exception cref="HttpRequestException">The image was refused, or the system does not answer.</exception>
    public async Task SendAsync(DrawnPicture picture, CancellationToken cancelled)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(picture.Tags), "tags" },
            { new ByteArrayContent(picture.ToPng()), "image", picture.Name },
        };
        using var answer = await http.PostAsync("/upload", form, cancelled);
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
