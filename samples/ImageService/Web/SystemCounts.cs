using ImageService.Contracts;
using ImageService.Web.Clients;

namespace ImageService.Web;

/// <summary>The live numbers of the status page.</summary>
/// <param name="Images">Null when retrieval does not answer.</param>
/// <param name="Queue">Null when write does not answer.</param>
public sealed record SystemCounts(ImageCounts? Images, AnnouncementCounts? Queue)
{
    public static async Task<SystemCounts> ReadAsync(RetrievalClient retrieval, WriteClient write, CancellationToken cancellationToken)
    {
        var images = OrNullAsync(retrieval.CountAsync(cancellationToken));
        var queue = OrNullAsync(write.CountAsync(cancellationToken));
        return new SystemCounts(await images, await queue);
    }

    // The page is there to say which service is down, so that must not take the page down.
    private static async Task<T?> OrNullAsync<T>(Task<T> counting)
        where T : class
    {
        try
        {
            return await counting;
        }
        catch (Exception failure) when (FriendlyErrors.IsOfService(failure))
        {
            return null;
        }
    }
}
