namespace ImageService.Web;

/// <summary>Shortcut 7, a name in a string: "there is no reference, so it cannot be a dependency."</summary>
public sealed class StoreByName(IServiceProvider services)
{
    public object? Find()
    {
        var store = Type.GetType("ImageService.Storage.IImageStore, ImageService.Storage");    // AR0110
        return store is null ? null : services.GetService(store);
    }
}
