using System.CommandLine;

namespace ImageService.AppHost;

/// <summary>The command line of the app host.</summary>
public static class SystemCommand
{
    public static RootCommand Create()
    {
        var web = new Option<int>("--web-port") { Description = "Port of the page; 0 takes a free one", DefaultValueFactory = _ => 5080 };
        var write = new Option<int>("--write-port") { Description = "Port of the write service; 0 takes a free one", DefaultValueFactory = _ => 5081 };
        var retrieval = new Option<int>("--retrieval-port") { Description = "Port of the retrieval service; 0 takes a free one", DefaultValueFactory = _ => 5082 };
        var data = new Option<string>("--data") { Description = "Folder of the images", DefaultValueFactory = _ => DefaultFolder };
        var watch = new Option<bool>("--stop-with-parent") { Description = "Stop when standard input ends", Hidden = true };

        var command = new RootCommand("Starts the image service on this machine and stops it on Ctrl-C.") { web, write, retrieval, data, watch };
        command.SetAction((given, cancelled) =>
        {
            var options = new SystemOptions(given.GetValue(web), given.GetValue(write), given.GetValue(retrieval), given.GetValue(data)!);
            return SystemRun.RunAsync(options, given.GetValue(watch), cancelled);
        });
        return command;
    }

    private static string DefaultFolder
        => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ArchRules", "ImageService");
}
