namespace ImageService.Storage.S3;

/// <summary>Which bucket of which object store. How many replicas it keeps is its own affair.</summary>
public sealed record S3Settings(Uri Endpoint, string Bucket, string AccessKey, string SecretKey);
