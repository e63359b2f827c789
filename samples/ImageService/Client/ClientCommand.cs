using System.CommandLine;
using ImageService.Contracts;

namespace ImageService.Client;

/// <summary>The command line of a visitor who is in a hurry: many uploads, or many looks.</summary>
public static class ClientCommand
{
    public static RootCommand Create()
    {
        var address = new Option<string>("--address") { Description = "Address of the gateway", DefaultValueFactory = _ => "http://127.0.0.1:5080", Recursive = true };
        var root = new RootCommand("Fills the image service with drawn pictures, or measures it.") { address };
        root.Add(Seed(address));
        root.Add(Load(address));
        return root;
    }

    private static Command Seed(Option<string> address)
    {
        var count = new Option<int>("--count") { Description = "How many pictures", DefaultValueFactory = _ => 60 };
        var command = new Command("seed", "Draws pictures and uploads them through the form, as a browser does.") { count };
        command.SetAction((given, cancelled) => SeedRun.RunAsync(new Uri(given.GetValue(address)!), given.GetValue(count), cancelled));
        return command;
    }

    private static Command Load(Option<string> address)
    {
        var seconds = new Option<int>("--seconds") { Description = "How long each kind of request is measured", DefaultValueFactory = _ => 10 };
        var connections = new Option<int>("--connections") { Description = "Requests under way at a time", DefaultValueFactory = _ => 16 };
        var command = new Command("load", $"Measures thumbnails of {ThumbnailSizes.Medium} pixels, originals, the gallery and uploads.") { seconds, connections };
        command.SetAction((given, cancelled)
            => LoadRun.RunAsync(new Uri(given.GetValue(address)!), TimeSpan.FromSeconds(given.GetValue(seconds)), given.GetValue(connections), cancelled));
        return command;
    }
}
