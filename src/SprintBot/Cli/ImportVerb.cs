using System.CommandLine;
using SprintBot.Reports.SprintFiles;
using SprintBot.Sprints;

namespace SprintBot.Cli;

/// <summary><c>sprintbot import FILE --server ID --channel ID</c>: sprint files into the store.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var source = new Argument<string>("FILE|DIR") { Description = $"A sprint file, its photos beside it; or a folder with {SprintFileWriter.Name}, or with a folder for each sprint" };
        var server = IdOption.Server("The server that it comes to");
        var channel = IdOption.Channel("The sprint's channel there");
        var command = new Command("import", "Put a sprint file into the bot's data") { source, server, channel };
        command.SetAction((parsed, ct) => RunAsync(new ImportOrder(
            parsed.GetRequiredValue(source),
            parsed.GetValue(server) is { } guild ? new GuildId(guild) : null,
            parsed.GetValue(channel) is { } id ? new ChannelId(id) : null,
            null,
            null,
            null,
            null,
            null), ct));
        return command;
    }

    private static Task<int> RunAsync(ImportOrder order, CancellationToken ct) => order is { Server: { } server, Channel: { } channel }
        ? SprintFileImport.RunAsync(order.Source, server, channel, ct)
        : throw new VerbFailure("give --server and --channel: where the sprint comes to.");
}
