using SprintBot.Interactions;
using SprintBot.Moving;
using SprintBot.Moving.Chats;
using SprintBot.Photos;
using SprintBot.Reports.Words;
using SprintBot.Running;
using SprintBot.Sprints;
using SprintBot.Storage;

namespace SprintBot.Cli;

/// <summary>Puts a channel's history into the store, as a sprint of its own or as updates of one that is there: all that can be kept of it, or nothing.</summary>
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
        await using var there = await OpenedStore.OpenIfThereAsync(ct);
        var selection = ChatSelection.Of(chat, new ChatOrder(order.Server, order.Channel, order.Sprint, order.Start, order.End, order.Zone)
        {
            Now = BotHost.Clock().GetCurrentInstant(),
            Sprints = there is null ? [] : await there.Get<ISprintStore>().ListAsync(order.Server, ct),
        });
        var files = new ChatFiles(Path.GetDirectoryName(Path.GetFullPath(file))!);
        foreach (var message in selection.Messages)
            await files.LookAtAsync(message, ct);
        var read = ChatSprint.Of(chat, selection, files.Pictures);
        await using var made = there is null ? await OpenedStore.OpenAsync(mayBeNew: true, ct) : null;
        var store = there ?? made!;
        var missing = new List<string>();
        var added = await StepBar.ShowAsync(read.PhotoPaths.Count >= ManyFiles, read.PhotoPaths.Count, progress => SaveAsync(
            store.Get<IMoveStore>(), read.Sprint, selection.Joins, (id, again) => PhotoFileReader.ReadAsync(new FileBeside(Path.GetDirectoryName(Path.GetFullPath(file))!, read.PhotoPaths[id]), missing, progress, again), ct));
        var lost = files.Lines.Concat(missing).ToList();
        foreach (var line in lost)
            await Console.Error.WriteLineAsync($"sprintbot: {line}");
        await Console.Out.WriteLineAsync(selection.Joins ? Joined(read.Sprint, added, store.Path) : Made(added, store.Path, order.Zone is null));
        foreach (var (one, many, count) in selection.LeftOut.Where(left => left.Count > 0))
            await Console.Out.WriteLineAsync($"Left out: {ReportWords.Count(count, one, many)}.");
        return lost.Count == 0 ? ExitCode.Done : ExitCode.Partly;
    }

    /// <returns>What of it was added.</returns>
    private static async Task<MovedSprint> SaveAsync(IMoveStore store, MovedSprint read, bool joins, Func<PhotoId, CancellationToken, Task<ReadOnlyMemory<byte>?>> photo, CancellationToken ct)
    {
        if (joins)
            return await store.JoinAsync(read, photo, ct);
        await store.AddAsync([read], photo, ct);
        return read;
    }

    private static string Made(MovedSprint made, string path, bool isZoneUnsaid) =>
        $"{made.Sprint.Name} is in {path}: {Figures(made)}.{(isZoneUnsaid ? " The days are those of UTC, since no --zone was given." : "")}";

    private static string Joined(MovedSprint read, MovedSprint added, string path)
    {
        var (updates, photos) = (read.Updates.Count - added.Updates.Count, read.Photos.Count - added.Photos.Count);
        var known = new[] { updates > 0 ? ReportWords.Count(updates, "update") : null, photos > 0 ? ReportWords.Count(photos, "photo") : null }.OfType<string>().ToList();
        var were = known.Count == 0 ? "" : $"{ReportWords.List(known)} {(updates + photos == 1 ? "was" : "were")} there already.";
        return added.Updates.Count + added.Photos.Count == 0
            ? $"Nothing was joined to {read.Sprint.Name} in {path}: {were}"
            : $"Joined to {read.Sprint.Name} in {path}: {Figures(added)}.{(were.Length == 0 ? "" : $" {were}")}";
    }

    private static string Figures(MovedSprint moved)
    {
        var days = moved.Updates.Select(update => update.Day).Concat(moved.Photos.Select(photo => photo.Day)).Distinct().Count();
        return $"{ReportWords.Count(moved.Updates.Count, "update")} by {ReportWords.Count(moved.People.Count, "person", "people")} on {ReportWords.Count(days, "day")}, {ReportWords.Count(moved.Photos.Count, "photo")}";
    }
}
