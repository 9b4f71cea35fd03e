using SprintBot.Interactions;
using SprintBot.Moving;
using SprintBot.Moving.Chats;
using SprintBot.Reports.Words;
using SprintBot.Storage;

namespace SprintBot.Cli;

/// <summary>Makes a sprint of a channel's history and puts it into the store: all that can be kept of it, or nothing.</summary>
internal static class ChatImport
{
    private const int ManyFiles = 20;

    /// <param name="file">As DiscordChatExporter wrote it.</param>
    /// <param name="order">What it is to become.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="VerbFailure">Nothing was imported.</exception>
    public static async Task<int> RunAsync(string file, ImportOrder order, CancellationToken ct)
    {
        try
        {
            return await ImportAsync(file, order, ct);
        }
        catch (Exception fault) when (fault is ChatFault or UserError)
        {
            throw new VerbFailure($"{file} can't be imported: {fault.Message}", fault);
        }
        catch (StorageException fault)
        {
            throw new VerbFailure(fault.Message, fault);
        }
    }

    private static async Task<int> ImportAsync(string file, ImportOrder order, CancellationToken ct)
    {
        var chat = await SourceFile.ReadAsync(file, stream => ChatReader.ReadAsync(stream, ct));
        var selection = ChatSelection.Of(chat, new ChatOrder(order.Server, order.Channel, order.Sprint, order.Start, order.End, order.Zone));
        var files = new ChatFiles(Path.GetDirectoryName(Path.GetFullPath(file))!);
        foreach (var message in selection.Messages)
            await files.LookAtAsync(message, ct);
        var read = ChatSprint.Of(chat, selection, files.Pictures);
        await using var store = await OpenedStore.OpenAsync(mayBeNew: true, ct);
        var missing = new List<string>();
        await StepBar.ShowAsync(read.PhotoPaths.Count >= ManyFiles, read.PhotoPaths.Count, async progress =>
        {
            await store.Get<IMoveStore>().AddAsync([read.Sprint], (id, again) => PhotoFileReader.ReadAsync(read.PhotoPaths[id], missing, progress, again), ct);
            return true;
        });
        var lost = files.Lines.Concat(missing).ToList();
        foreach (var line in lost)
            await Console.Error.WriteLineAsync($"sprintbot: {line}");
        await Console.Out.WriteLineAsync(Summary(read.Sprint, store.Path, order.Zone is null));
        foreach (var (one, many, count) in selection.LeftOut.Where(left => left.Count > 0))
            await Console.Out.WriteLineAsync($"Left out: {ReportWords.Count(count, one, many)}.");
        return lost.Count == 0 ? ExitCode.Done : ExitCode.Partly;
    }

    private static string Summary(MovedSprint moved, string path, bool isZoneUnsaid)
    {
        var days = moved.Updates.Select(update => update.Day).Concat(moved.Photos.Select(photo => photo.Day)).Distinct().Count();
        var zone = isZoneUnsaid ? " The days are those of UTC, since no --zone was given." : "";
        return $"{moved.Sprint.Name} is in {path}: {ReportWords.Count(moved.Updates.Count, "update")} by {ReportWords.Count(moved.People.Count, "person", "people")} on {ReportWords.Count(days, "day")}, {ReportWords.Count(moved.Photos.Count, "photo")}.{zone}";
    }
}
