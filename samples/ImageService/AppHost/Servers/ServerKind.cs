namespace ImageService.AppHost.Servers;

/// <summary>One of the servers that a distributed system needs.</summary>
/// <param name="Setting">The setting, or the section of settings, that leads the services to it. In the environment it names a server that runs elsewhere.</param>
/// <param name="Package">Of Debian, to install it; several with spaces between them.</param>
/// <param name="Prepare">Writes its configuration, and says how it is started. Only where it is installed.</param>
public sealed record ServerKind(string Name, string Setting, string Package, Func<bool> IsInstalled, Func<ServerFolder, ServerStart> Prepare);
