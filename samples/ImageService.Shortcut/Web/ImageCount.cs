using Npgsql;

namespace ImageService.Web;

/// <summary>Shortcut 2, a storage client library: "it is one number, one query, and the password is in the wiki."</summary>
public sealed class ImageCount(IConfiguration configuration)
{
    public async Task<long> ReadAsync(CancellationToken cancelled)
    {
        await using var connection = new NpgsqlConnection(configuration["Reporting:Database"]);
        await connection.OpenAsync(cancelled);
        await using var count = new NpgsqlCommand("select count(*) from images", connection);
        return (long)(await count.ExecuteScalarAsync(cancelled))!;
    }
}
