using ImageService.Metadata;
using ImageService.Metadata.Sqlite;

namespace ImageService.Tests.Metadata;

public sealed class SqliteImageMetadataTests : ImageMetadataTests, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    protected override IImageMetadata Open() => new SqliteImageMetadata(folder.Path, shardCount: 2);
}
