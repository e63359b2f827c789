using System.Text;
using ArchRules.Cli;

// Names of code and files are Unicode, whatever code page the console has.
Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args, new Terminal(Console.Out, Console.Error, Environment.CurrentDirectory));
