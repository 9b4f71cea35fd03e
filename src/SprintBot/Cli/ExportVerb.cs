using System.CommandLine;
using System.Globalization;
using SprintBot.Markup;
using SprintBot.Moving;
using SprintBot.Photos;
using SprintBot.Reports.Packing;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Words;
using SprintBot.Sprints;
using SprintBot.Storage;

namespace SprintBot.Cli;

/// <summary><c>sprintbot export --out DIR</c>: sprints out of the store, as sprint files with their photos.</summary>
internal static class ExportVerb
{
    private const int ManyPhotos = 20;

    public static Command Create()
    {
        var server = IdOption.Server("Whose sprints; all servers' if left out");
        var sprint = new Option<string?>("--sprint") { Description = "The name of the one sprint; all if left out", HelpName = "NAME" };
        var output = new Option<string>("--out") { Description = $"The folder to write {SprintFileWriter.Name} and photos/ to; with several sprints, a folder in it for each", Required = true, HelpName = "DIR" };
        var command = new Command("export", "Write sprints from the bot's data to sprint files") { server, sprint, output };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(server) is { } id ? new GuildId(id) : null, parsed.GetValue(sprint), parsed.GetRequiredValue(output), ct));
        return command;
    }

    private static async Task<int> RunAsync(GuildId? server, string? name, string folder, CancellationToken ct)
    {
        await using var store = await OpenedStore.OpenAsync(mayBeNew: false, ct);
        try
        {
            return await ExportAsync(store, server, name, folder, ct);
        }
        catch (StorageException fault)
        {
            throw new VerbFailure(fault.Message, fault);
        }
    }

    private static async Task<int> ExportAsync(OpenedStore store, GuildId? server, string? name, string folder, CancellationToken ct)
    {
        var sprints = await SprintsAsync(store, server, name, ct);
        var folders = ExportFolders.For(sprints);
        var (files, missing) = (new List<ReportFile>(), new List<string>());
        foreach (var sprint in sprints)
            if (await store.Get<IMoveStore>().ReadAsync(sprint.Guild, sprint.Id, ct) is { } moved)
                files.AddRange(FilesOf(moved, folders[sprint.Id], store.Get<IPhotoFiles>(), missing));
        foreach (var sprint in sprints)
            await RefuseOtherSprintAsync(sprint, Path.Combine(folder, folders[sprint.Id], SprintFileWriter.Name), ct);
        await StepBar.ShowAsync(files.Count >= ManyPhotos, files.Count, async progress =>
        {
            await ReportFolder.WriteAsync([.. files.Select(file => file with { ReadAsync = again => Telling(progress, file, again) })], folder, isPrivate: true, ct);
            return files.Count;
        });
        foreach (var line in missing)
            await Console.Error.WriteLineAsync($"sprintbot: {line}");
        foreach (var sprint in sprints)
            await Console.Out.WriteLineAsync($"{sprint.Name} is in {Path.Combine(folder, folders[sprint.Id], SprintFileWriter.Name)}.");
        return missing.Count == 0 ? ExitCode.Done : ExitCode.Partly;
    }

    private static ValueTask<ReadOnlyMemory<byte>> Telling(IProgress<string> progress, ReportFile file, CancellationToken ct)
    {
        progress.Report($"Writing {file.Name}");
        return file.ReadAsync(ct);
    }

    private static async Task<IReadOnlyList<Sprint>> SprintsAsync(OpenedStore store, GuildId? server, string? name, CancellationToken ct)
    {
        var all = new List<Sprint>();
        foreach (var guild in server is { } one ? [one] : await store.Get<IMoveStore>().ServersAsync(ct))
            all.AddRange((await store.Get<ISprintStore>().ListAsync(guild, ct)).OrderBy(sprint => sprint.Start).ThenBy(sprint => sprint.Name, StringComparer.Ordinal).ThenBy(sprint => sprint.Id.Value));
        if (all.Count == 0)
            throw new VerbFailure(server is { } id ? $"{store.Path} has no sprint of the server {id.Value}." : $"{store.Path} has no sprint.");
        if (name is null)
            return all;
        var named = all.FindAll(sprint => NameKey.Of(sprint.Name) == NameKey.Of(name));
        return named.Count > 0 ? named : throw new VerbFailure($"there is no sprint “{TypedText.OneLine(name)}”; there is {ReportWords.List([.. all.Select(sprint => sprint.Name).Distinct()])}.");
    }

    private static IEnumerable<ReportFile> FilesOf(MovedSprint moved, string folder, IPhotoFiles photos, List<string> missing)
    {
        var paths = MovedSprintFile.PhotoPaths(moved);
        yield return new ReportFile(Path.Combine(folder, SprintFileWriter.Name), SprintFileWriter.Write(MovedSprintFile.Of(moved)));
        foreach (var photo in moved.Photos)
            if (IsReadable(photos, photo.Id))
                yield return new ReportFile(Path.Combine(folder, paths[photo.Id]), 0, async ct => await ReadAsync(photos, photo.Id, ct));
            else
                missing.Add(string.Create(CultureInfo.InvariantCulture, $"the file of the photo {paths[photo.Id]} of {moved.Sprint.Name} is missing, or can't be read."));
    }

    /// <summary>What lies where the file comes to is written over only if it is an earlier export of the same sprint.</summary>
    /// <exception cref="VerbFailure">It is something else.</exception>
    private static async Task RefuseOtherSprintAsync(Sprint sprint, string path, CancellationToken ct)
    {
        if (!File.Exists(path))
            return;
        if (new FileInfo(path).LinkTarget is not null)
            throw new VerbFailure($"{path} is a link: name another folder in --out.");
        if (await EarlierAsync(path, ct) is not { Exported: true, Sprint.Name: { } name } || NameKey.Of(name) != NameKey.Of(sprint.Name))
            throw new VerbFailure($"{path} is there already, and is no export of {sprint.Name}: name another folder in --out.");
    }

    private static async Task<SprintFile?> EarlierAsync(string path, CancellationToken ct)
    {
        try
        {
            return SprintFileReader.Parse(await SourceFile.ReadAsync(path, ct));
        }
        catch (SprintFileException)
        {
            return null;
        }
    }

    private static bool IsReadable(IPhotoFiles photos, PhotoId id)
    {
        try
        {
            using var file = photos.Open(id);
            return file is not null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(IPhotoFiles photos, PhotoId id, CancellationToken ct) =>
        await photos.ReadAsync(id, ct) ?? throw new FileNotFoundException($"the photo {id.Value} was taken away just now");
}
