using System.Net;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace ImageService.Storage.S3;

/// <summary>Contents as objects of one bucket of an S3-compatible store, verified at every read like those on disks.</summary>
public sealed class S3ImageStore : IImageStore, IDisposable
{
    private readonly S3Settings settings;
    private readonly AmazonS3Client client;
    private readonly SemaphoreSlim making = new(1);
    private volatile bool hasBucket;

    public S3ImageStore(S3Settings settings)
    {
        this.settings = settings;
        client = new AmazonS3Client(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), new AmazonS3Config
        {
            ServiceURL = settings.Endpoint.ToString(),
            AuthenticationRegion = "us-east-1",
            // bucket.127.0.0.1 is no name.
            ForcePathStyle = true,
            MaxErrorRetry = 2,
            Timeout = TimeSpan.FromSeconds(15),
        });
    }

    public async Task<SavedContent> SaveAsync(Stream content, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancellationToken);
        var address = ContentAddress.Of(SHA256.HashData(whole.GetBuffer().AsSpan(0, (int)whole.Length)));
        var length = whole.Length;
        whole.Position = 0;
        // An object appears as a whole or not at all, and the same content under its name is the same object.
        await AskAsync(() => client.PutObjectAsync(new PutObjectRequest
        {
            BucketName = settings.Bucket,
            Key = address.Id,
            InputStream = whole,
            AutoCloseStream = false,
            // Not every store that speaks S3 knows Amazon's own framing of a body.
            UseChunkEncoding = false,
        }, cancellationToken), cancellationToken);
        return new SavedContent(address.Id, length);
    }

    public async Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (!ContentAddress.TryParse(id, out var address))
            return null;

        var content = await AskAsync(() => ReadAsync(address, cancellationToken), cancellationToken);
        return content is not null && ContentAddress.Of(SHA256.HashData(content)) == address ? new MemoryStream(content, writable: false) : null;
    }

    public async Task<RepairedContent> RepairAsync(string id, CancellationToken cancellationToken)
    {
        // The store brings its replicas back by itself; what it gives away damaged has no undamaged one.
        await using var content = await OpenAsync(id, cancellationToken);
        return content is null ? RepairedContent.Lost : RepairedContent.Whole;
    }

    public void Dispose()
    {
        client.Dispose();
        making.Dispose();
    }

    /// <returns>Null when there is no such object.</returns>
    private async Task<byte[]?> ReadAsync(ContentAddress address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetObjectAsync(settings.Bucket, address.Id, cancellationToken);
            using var copy = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(copy, cancellationToken);
            return copy.ToArray();
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            await EnsureBucketAsync(cancellationToken);
            return await ask();
        }
        catch (Exception failure) when (failure is AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutException)
        {
            throw new IOException("The object store cannot be reached, or refuses, at the moment.", failure);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("The object store did not answer in time.", late);
        }
    }

    private async Task EnsureBucketAsync(CancellationToken cancellationToken)
    {
        if (hasBucket)
            return;

        await making.WaitAsync(cancellationToken);
        try
        {
            await client.PutBucketAsync(settings.Bucket, cancellationToken);
        }
        catch (AmazonS3Exception present) when (present.StatusCode is HttpStatusCode.Conflict)
        {
            // Another process was first.
        }
        finally
        {
            making.Release();
        }

        hasBucket = true;
    }
}
