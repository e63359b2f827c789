using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;

namespace ImageService.Retrieval;

/// <summary>The cache: in each replica's memory, and over it in one Redis for all of them where one is configured.</summary>
public static class CacheRegistration
{
    /// <summary>The configuration string of StackExchange.Redis; without it there is the memory alone.</summary>
    public const string RedisSetting = "Cache:Redis";

    public static IServiceCollection AddHotImages(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[RedisSetting] is { Length: > 0 } redis)
            services.AddStackExchangeRedisCache(cache => Configure(cache, redis));

        services.AddHybridCache(cache => cache.MaximumPayloadBytes = HotImages.MaxThumbnailBytes);
        return services.AddSingleton<HotImages>();
    }

    private static void Configure(RedisCacheOptions cache, string redis)
    {
        cache.InstanceName = "images/";
        cache.ConfigurationOptions = ConfigurationOptions.Parse(redis);
        // A cache that is down must not hold up the answer that it should speed up.
        cache.ConfigurationOptions.AbortOnConnectFail = false;
        cache.ConfigurationOptions.BacklogPolicy = BacklogPolicy.FailFast;
        cache.ConfigurationOptions.ConnectTimeout = 1000;
        cache.ConfigurationOptions.AsyncTimeout = 1000;
    }
}
