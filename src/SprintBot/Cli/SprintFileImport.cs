using SprintBot.Interactions;
using SprintBot.Moving;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Words;
using SprintBot.Sprints;
using SprintBot.Storage;

namespace SprintBot.Cli;

/// <summary>Puts sprint files into the store: all of them, or none.</summary>
internal static class SprintFileImport
{
    private const int ManyPhotos = 20;

    /// <param name="files">Sprint files.</param>
    /// <param name="server">Where to.</param>
    /// <param name="channel">The sprints' channel.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="VerbFailure">Nothing was imported.</exception>
    public static async Task<int> RunAsync(IReadOnlyList<string> files, GuildId server, ChannelId channel, CancellationToken ct)
    {
        var sprints = new List<(string File, ReadSprint Read)>();
        foreach (var file in files)
            sprints.Add((file, await ReadAsync(file, server, channel, ct)));
        if (sprints.GroupBy(sprint => sprint.Read.Sprint.Sprint.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new VerbFailure($"{ReportWords.List([.. twice.Select(sprint => sprint.File)])} are the same sprint: name one of them.");
        await using var store = await OpenedStore.OpenAsync(mayBeNew: true, ct);
        var missing = new List<string>();
        await AddAsync(store, sprints, missing, ct);
        foreach (var line in missing)
            await Console.Error.WriteLineAsync($"sprintbot: {line}");
        foreach (var (_, read) in sprints)
            await Console.Out.WriteLineAsync($"{read.Sprint.Sprint.Name} is in {store.Path}: {ReportWords.Count(read.Sprint.Updates.Count, "update")}, {ReportWords.Count(read.Sprint.Photos.Count, "photo")}, {ReportWords.Count(read.Sprint.People.Count, "person", "people")}.");
        return missing.Count == 0 ? ExitCode.Done : ExitCode.Partly;
    }

    private static async Task AddAsync(OpenedStore store, IReadOnlyList<(string File, ReadSprint Read)> sprints, List<string> missing, CancellationToken ct)
    {
        var paths = sprints.SelectMany(sprint => sprint.Read.PhotoPaths.Select(photo => (photo.Key, Place: new FileBeside(Path.GetDirectoryName(Path.GetFullPath(sprint.File))!, photo.Value)))).ToDictionary(photo => photo.Key, photo => photo.Place);
        try
        {
            await StepBar.ShowAsync(paths.Count >= ManyPhotos, paths.Count, async progress =>
            {
                await store.Get<IMoveStore>().AddAsync([.. sprints.Select(sprint => sprint.Read.Sprint)], (id, again) => PhotoFileReader.ReadAsync(paths[id], missing, progress, again), ct);
                return true;
            });
        }
        catch (UserError refused)
        {
            throw new VerbFailure(refused.Message, refused);
        }
        catch (StorageException fault)
        {
            throw new VerbFailure(fault.Message, fault);
        }
    }

    private static async Task<ReadSprint> ReadAsync(string file, GuildId server, ChannelId channel, CancellationToken ct)
    {
        try
        {
            var bytes = await SourceFile.ReadAsync(file, ct);
            return MovedSprintReader.Read(SprintFileReader.Parse(bytes), MoveTarget.For(bytes, server, channel));
        }
        catch (SprintFileException fault)
        {
            throw new VerbFailure($"{file} can't be imported: {fault.Message}", fault);
        }
    }
}
