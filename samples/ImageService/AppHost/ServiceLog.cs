using System.Text.RegularExpressions;

namespace ImageService.AppHost;

/// <summary>The lines of a service on our output, with its name in front. They also tell where it listens.</summary>
public sealed partial class ServiceLog(string name)
{
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>One entry, one line; and the line with the address is always there.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    [
        "--Logging:Console:FormatterName=simple",
        "--Logging:Console:FormatterOptions:SingleLine=true",
        "--Logging:LogLevel:Default=Warning",
        "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
        // It logs each request whose browser went away meanwhile.
        "--Logging:LogLevel:Yarp=Error",
    ];

    /// <summary>Where the service listens. With port 0 only the service itself knows it, and no one else can take it meanwhile.</summary>
    public Task<Uri> Address => address.Task;

    /// <param name="line">Null at the end of the stream.</param>
    public void Write(string? line)
    {
        if (line is null)
            return;

        Console.WriteLine($"[{name}] {line}");
        if (Listening().Match(line) is { Success: true } match)
            address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Listening();
}
