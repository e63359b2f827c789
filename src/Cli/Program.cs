using ArchRules.Cli;

return await CommandLine.RunAsync(args, new Terminal(Console.Out, Console.Error, Environment.CurrentDirectory));
