using ImageService.Contracts;
using ImageService.ServiceDefaults;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms;

namespace ImageService.Gateway;

/// <summary>Which request goes where: images straight to retrieval, everything else to the pages.</summary>
public static class Routes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <param name="token">Added to what goes to a service, and never passed on from a browser.</param>
    public static IReadOnlyList<RouteConfig> Create(string token) =>
    [
        ToRetrieval("original", PublicRoutes.Original, ImageRoutes.Original, token),
        ToRetrieval("thumbnail", PublicRoutes.Thumbnail, ImageRoutes.Thumbnail, token),
        new RouteConfig { RouteId = "pages", ClusterId = Clusters.Web, Match = new RouteMatch { Path = "/{**path}" } }
            .WithTransformRequestHeaderRemove(ServiceToken.Header),
    ];

    private static RouteConfig ToRetrieval(string name, string path, string target, string token)
        => new RouteConfig { RouteId = name, ClusterId = Clusters.Retrieval, Match = new RouteMatch { Path = path, Methods = Reading } }
            .WithTransformPathRouteValues(target)
            .WithTransformRequestHeader(ServiceToken.Header, token, append: false);
}
