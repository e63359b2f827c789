using ImageService.Web.Parts;

namespace ImageService.Web;

/// <summary>Shortcut 13, a registration that works: "the container is there already, so why not ask it at once?"</summary>
public static class PageServices
{
    public static IServiceCollection AddPageParts(this IServiceCollection services)
    {
        services.AddSingleton<ImageList>();
        using var provider = services.BuildServiceProvider();
        var hasLogo = provider.GetRequiredService<ImageList>().IsStored("logo");    // AR0112
        return hasLogo ? services : throw new InvalidOperationException("there is no logo yet");
    }
}
