using System.CommandLine;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Words;
using SprintBot.Sprints;

namespace SprintBot.Cli;

/// <summary><c>sprintbot import FILE --server ID --channel ID</c>: sprint files, or a channel's history, into the store.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var source = new Argument<string>("FILE|DIR")
        {
            Description = $"A sprint file, its photos beside it, or a folder with {SprintFileWriter.Name}, or with a folder for each sprint; or a channel's history, which DiscordChatExporter writes with -f Json --media, or the folder with it",
        };
        var server = IdOption.Server("The server that it comes to");
        var channel = IdOption.Channel("The sprint's channel there; for a sprint that is there, the one that it has");
        var sprint = OfHistory("--sprint", "NAME", "Of a channel's history: the sprint's name; the channel's if left out. Where the server has a sprint of that name, the messages of its days join it");
        var start = OfHistory("--start", "DAY", "Of a channel's history: the sprint's first day, such as 2026-09-14; the first message's if left out. Of a sprint that is there: the first that is taken");
        var end = OfHistory("--end", "DAY", "Of a channel's history: the last day; the last message's if left out. Of a sprint that is there: the last that is taken");
        var zone = OfHistory("--zone", "ZONE", "Of a channel's history: the time zone of its days, such as Europe/Paris; UTC if left out. A sprint that is there keeps its own");
        var command = new Command("import", "Put a sprint file, or a channel's history, into the bot's data") { source, server, channel, sprint, start, end, zone };
        command.SetAction((parsed, ct) => parsed.GetValue(server) is { } guild && parsed.GetValue(channel) is { } id
            ? RunAsync(new ImportOrder(parsed.GetRequiredValue(source), new GuildId(guild), new ChannelId(id), parsed.GetValue(sprint), parsed.GetValue(start), parsed.GetValue(end), parsed.GetValue(zone)), ct)
            : throw new VerbFailure("give --server and --channel: where the sprint comes to."));
        return command;
    }

    private static async Task<int> RunAsync(ImportOrder order, CancellationToken ct)
    {
        var source = await ImportSource.FindAsync(order.Source, ct);
        if (source.IsHistory)
            return await ChatImport.RunAsync(source.Files[0], order, ct);
        List<string> useless = [.. order.OfHistory];
        return useless.Count == 0
            ? await SprintFileImport.RunAsync(source.Files, order.Server, order.Channel, ct)
            : throw new VerbFailure($"{ReportWords.List(useless)} {(useless.Count == 1 ? "is" : "are")} for a channel's history: a sprint file, such as {source.Files[0]}, says that itself.");
    }

    private static Option<string?> OfHistory(string name, string value, string description) => new(name) { Description = description, HelpName = value };
}
