using ArchRules.Benchmarks;

return Commands.Run(args);
