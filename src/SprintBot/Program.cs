using SprintBot.Cli;
using SprintBot.Running;

return await CommandLine.InvokeAsync(args, BotHost.RunAsync);
