using System.CommandLine;

namespace ImageService.AppHost;

/// <summary>The command line of the app host.</summary>
public static class SystemCommand
{
    public static RootCommand Create()
    {
        var port = new Option<int>("--port") { Description = "Port of the gateway; 0 takes a free one", DefaultValueFactory = _ => 5080 };
        var data = new Option<string>("--data") { Description = "Folder of the images, documents and queue", DefaultValueFactory = _ => DefaultFolder, Recursive = true };
        var retrievals = new Option<int>("--retrievals") { Description = "Replicas of the retrieval service", DefaultValueFactory = _ => 2 };
        var workers = new Option<int>("--workers") { Description = "Processes that make thumbnails", DefaultValueFactory = _ => 1 };
        var distributed = new Option<bool>("--distributed") { Description = "Use PostgreSQL, RabbitMQ, Redis and an object store, found or started on this machine", Recursive = true };
        var telemetry = new Option<string?>("--telemetry") { Description = "Folder for the traces and metrics of all processes, as files of OTLP JSON" };
        var watch = new Option<bool>("--stop-with-parent") { Description = "Stop when standard input ends", Hidden = true };

        var command = new RootCommand("Starts the image service on this machine and stops it on Ctrl-C.") { port, data, retrievals, workers, distributed, telemetry, watch };
        command.SetAction((given, cancelled) =>
        {
            var options = new SystemOptions(given.GetValue(port), given.GetValue(data)!)
            {
                Retrievals = given.GetValue(retrievals),
                Workers = given.GetValue(workers),
                IsDistributed = given.GetValue(distributed),
                TelemetryFolder = given.GetValue(telemetry),
            };
            return SystemRun.RunAsync(options, given.GetValue(watch), cancelled);
        });

        var rebuild = new Command("rebuild", "Repairs all replicas and makes all thumbnails anew, while the system runs or not.");
        rebuild.SetAction((given, cancelled) => RebuildRun.RunAsync(
            new SystemOptions(Port: 0, given.GetValue(data)!) { IsDistributed = given.GetValue(distributed) }, cancelled));
        command.Add(rebuild);
        return command;
    }

    private static string DefaultFolder
        => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ArchRules", "ImageService");
}
