using ArchRules.Benchmarks.Peers;

// Each peer is a whole process: start-up counts on both sides.
switch (args)
{
    case ["measure", .. var command]:
        return ChildProcess.Measure(command);
    case ["scan", .. var folders]:
        Console.WriteLine(MetadataScan.Run(FilesIn(folders)));
        return 0;
    case ["netarchtest", .. var folders]:
        Console.WriteLine(NetArchTestWalk.Run(FilesIn(folders)));
        return 0;
    default:
        Console.Error.WriteLine("usage: measure COMMAND... | scan FOLDER... | netarchtest FOLDER...");
        return 2;
}

static IEnumerable<string> FilesIn(string[] folders) => folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll"));
