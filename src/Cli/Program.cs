using System.Runtime.InteropServices;
using System.Text;
using ArchRules.Cli;

// Names of code and files are Unicode, whatever code page the console has.
Console.OutputEncoding = Encoding.UTF8;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var terminal = new Terminal(Console.Out, Console.Error, Environment.CurrentDirectory)
{
    HasColor = TerminalColor.IsWanted(Console.IsOutputRedirected, Environment.GetEnvironmentVariable),
    ShowsProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
    Ask = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Ask,
};
return await CommandLine.RunAsync(args, terminal, stop.Token);

static bool Ask(string question)
{
    Console.Error.Write(question);
    return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
}

// The first signal ends the build that was started and clears up, the second one does what it always does.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
