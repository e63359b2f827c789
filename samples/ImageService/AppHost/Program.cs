using System.CommandLine;
using ImageService.AppHost;

var configuration = new InvocationConfiguration
{
    // Ctrl-C and SIGTERM cancel the run; the services then have this long to stop.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
};

return await SystemCommand.Create().Parse(args).InvokeAsync(configuration);
