using Npgsql;

namespace ImageService.Web;

/// <summary>Shortcut 2, a storage client library: "it is one number, one query, and the password is in the wiki."</summary>
public sealed class ImageCount(IConfiguration configuration)
{
    public async Task<long> ReadAsync(CancellationToken cancelled)
    {
        await using var connection = new NpgsqlConnection(configuration["Reporting:Database"]);    // AR0102
        await connection.OpenAsync(cancelled);    // AR0102
        await using var count = new NpgsqlCommand("select count(*) from images", connection);    // AR0102
        return (long)(await count.ExecuteScalarAsync(cancelled))!;    // AR0102
    }
}
