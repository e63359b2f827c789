using System.Text.RegularExpressions;

namespace ImageService.Tests.Services;

/// <summary>The upload form as a browser without JavaScript sends it.</summary>
internal static partial class UploadForm
{
    public static async Task<HttpResponseMessage> SendAsync(HttpClient web, byte[] content, string name, string tags = "")
    {
        var page = await web.GetStringAsync("/upload");
        var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(tags), "tags" },
            { new ByteArrayContent(content), "image", name },
        };
        return await web.PostAsync("/upload", form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
