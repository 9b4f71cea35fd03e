using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;

namespace SprintBot.Storage.LiteDb.Backups;

/// <summary>Makes backups: a folder each, with the data file, its photos and a manifest, beside a running bot or without one.</summary>
internal sealed class Backup(string dataPath, string folder, IClock clock)
{
    public const string DataName = "sprintbot.db";
    public const string PhotosName = DataName + PhotoFolder.Suffix;
    private const string Prefix = "sprintbot-";
    private const string Unfinished = ".unfinished";
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuuMMdd-HHmmss");

    private readonly string dataPath = Path.GetFullPath(dataPath);
    private readonly string folder = Path.GetFullPath(folder);

    /// <summary>The finished backups in a folder, the oldest first.</summary>
    public static IReadOnlyList<string> In(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.GetDirectories(folder, Prefix + "*").Where(found => File.Exists(Path.Combine(found, BackupManifest.FileName)) && !found.EndsWith(Unfinished, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Makes one, reads all of it back, and gives it its name only then.</summary>
    /// <returns>Where it is, what is in it, and the photos whose files were missing.</returns>
    /// <exception cref="StorageException">It can't be made; nothing is left of it.</exception>
    public async Task<(string Path, BackupManifest Manifest, IReadOnlyList<long> MissingPhotos)> MakeAsync(IProgress<string> progress, CancellationToken ct)
    {
        if (!File.Exists(dataPath))
            throw new StorageException($"There is no data file {dataPath}: run this in the bot's folder, or name the file in Storage__Path.");
        var finished = NewName();
        var making = finished + Unfinished;
        try
        {
            OwnersFile.CreateFolder(making);
            progress.Report("Copying the data");
            var copy = Path.Combine(making, DataName);
            await DataCopy.MakeAsync(dataPath, copy, ct);
            progress.Report("Reading the copy");
            var (documents, photos) = Open(copy);
            progress.Report("Adding the photos");
            var missing = AddPhotos(making, photos, ct);
            var manifest = new BackupManifest(BackupManifest.Newest, InstantPattern.General.Format(clock.GetCurrentInstant()), await HashAsync(copy, ct), documents, photos.Count - missing.Count);
            await manifest.WriteAsync(making, ct);
            DirectorySync.Sync(making);
            Directory.Move(making, finished);
            DirectorySync.Sync(folder);
            return (finished, manifest, missing);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(DiskFault.IsFull(fault) ? $"The disk that holds {folder} is full: free some space, or keep fewer backups." : $"The backup can't be made: {fault.Message}", fault);
        }
        finally
        {
            if (Directory.Exists(making))
                Directory.Delete(making, recursive: true);
        }
    }

    /// <summary>Deletes all but the newest.</summary>
    /// <returns>How many went.</returns>
    public int DeleteAllBut(int count)
    {
        var old = In(folder).SkipLast(count).ToList();
        foreach (var backup in old)
            Directory.Delete(backup, recursive: true);
        return old.Count;
    }

    /// <summary>Opens a data file that nobody else has, and reads all of it.</summary>
    /// <exception cref="StorageException">It is damaged.</exception>
    public static (int Documents, IReadOnlyList<long> Photos) Open(string path)
    {
        using var data = DataFile.OpenToRead(new LocalDisk(), path, Schema.Migrations);
        var read = DeepCheck.Read(data.Database, path);
        data.Dispose();
        File.Delete(path + AtomicFile.RedoSuffix); // empty when the file was closed in order
        return read;
    }

    public static async Task<string> HashAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }

    private string NewName()
    {
        var name = Path.Combine(folder, Prefix + Moment.Format(clock.GetCurrentInstant()));
        for (var number = 2; Directory.Exists(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{Path.Combine(folder, Prefix)}{Moment.Format(clock.GetCurrentInstant())}-{number}");
        return name;
    }

    private List<long> AddPhotos(string target, IReadOnlyList<long> photos, CancellationToken ct)
    {
        var missing = new List<long>();
        var to = Path.Combine(target, PhotosName);
        OwnersFile.CreateFolder(to);
        foreach (var photo in photos)
        {
            ct.ThrowIfCancellationRequested();
            var name = PhotoFolder.NameOf(new(photo));
            var from = Path.Combine(dataPath + PhotoFolder.Suffix, name);
            if (File.Exists(from))
                HardLink.OrCopy(from, Path.Combine(to, name));
            else
                missing.Add(photo);
        }
        DirectorySync.Sync(to);
        return missing;
    }
}
