namespace ImageService.AppHost;

/// <summary>A service could not be started, or not be reached after its start.</summary>
public sealed class ServiceFailedException(string message) : Exception(message);
