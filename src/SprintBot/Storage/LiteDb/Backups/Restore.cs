using NodaTime;
using NodaTime.Text;

namespace SprintBot.Storage.LiteDb.Backups;

/// <summary>Puts a backup in the data's place. What was there stays beside it under another name.</summary>
internal sealed class Restore(string dataPath, IClock clock)
{
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuuMMdd-HHmmss");

    /// <summary>After the data file's name while a backup is copied beside it.</summary>
    public const string Suffix = ".restoring";

    /// <summary>Before the moment of a restore, in the name of what was there before it.</summary>
    public const string BeforeSuffix = ".before-restore-";

    private readonly string dataPath = DataPath.Of(dataPath);

    /// <returns>What the backup says of itself, and where the data of before are; null when there were none.</returns>
    /// <exception cref="StorageException">A bot has the data, the backup is damaged, or the disk refuses; the data are as they were.</exception>
    public async Task<(BackupManifest Manifest, string? Before)> RestoreAsync(string backup, IProgress<string> progress, CancellationToken ct)
    {
        backup = Path.GetFullPath(backup);
        var disk = new LocalDisk();
        try
        {
            var manifest = await BackupManifest.ReadAsync(backup, ct);
            disk.CreateFolder(Path.GetDirectoryName(dataPath)!);
            using var held = DataFileLock.Take(dataPath);
            progress.Report("Reading the backup");
            var coming = dataPath + Suffix;
            using var leftovers = new Leftovers(coming);
            await PutReadyAsync(backup, coming, manifest, ct);
            progress.Report("Adding the photos");
            await AddPhotosAsync(backup, manifest, disk, ct);
            progress.Report("Putting it in place");
            var before = KeepWhatIsThere(disk);
            disk.Rename(coming, dataPath);
            disk.SyncFolder(Path.GetDirectoryName(dataPath)!);
            File.Delete(dataPath + AtomicFile.RedoSuffix); // only now: until then a data file that was being written needed it
            return (manifest, before);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(DiskFault.IsFull(fault) ? $"The disk that holds {dataPath} is full: free some space, then try again." : $"The backup can't be restored: {fault.Message}", fault);
        }
    }

    /// <summary>Makes a copy beside the data, whose every byte and document has been read.</summary>
    private static async Task PutReadyAsync(string backup, string coming, BackupManifest manifest, CancellationToken ct)
    {
        var source = Path.Combine(backup, Backup.DataName);
        if (!File.Exists(source) || await Backup.HashAsync(source, ct) != manifest.Sha256)
            throw new StorageException($"{source} is not what was backed up: take another backup.");
        await using (var from = File.OpenRead(source))
        await using (var to = PrivateFile.Open(coming, FileShare.None))
        {
            to.SetLength(0);
            await from.CopyToAsync(to, ct);
            to.Flush(flushToDisk: true);
        }
        File.Delete(coming + AtomicFile.RedoSuffix);
        var (documents, _) = Backup.Open(coming);
        if (documents != manifest.Documents)
            throw new StorageException($"{source} has {documents} documents instead of {manifest.Documents}: take another backup.");
    }

    /// <summary>Photos are never written again and named by ids, so they can come beside those that are there.</summary>
    private async Task AddPhotosAsync(string backup, BackupManifest manifest, LocalDisk disk, CancellationToken ct)
    {
        var from = Path.Combine(backup, Backup.PhotosName);
        foreach (var (name, sum) in manifest.PhotoSums)
            if (Path.GetFileName(name) != name || new FileInfo(Path.Combine(from, name)) is not { Exists: true, LinkTarget: null } photo || await Backup.HashAsync(photo.FullName, ct) != sum)
                throw new StorageException($"{Path.Combine(from, name)} is not what was backed up: take another backup.");
        var to = dataPath + PhotoFolder.Suffix;
        disk.CreateFolder(to);
        foreach (var (name, sum) in manifest.PhotoSums)
            await AddAsync(Path.Combine(from, name), Path.Combine(to, name), sum, ct);
        disk.SyncFolder(to);
    }

    /// <summary>One that is there and damaged makes room.</summary>
    private static async Task AddAsync(string photo, string target, string sum, CancellationToken ct)
    {
        if (new FileInfo(target) is { Exists: true } known && (known.LinkTarget is not null || await Backup.HashAsync(target, ct) != sum))
            File.Delete(target);
        HardLink.OrCopy(photo, target);
    }

    /// <summary>A name more for the data file and its redo file, so that at every moment both are in their places, and whoever is killed leaves them as they were.</summary>
    private string? KeepWhatIsThere(LocalDisk disk)
    {
        if (!File.Exists(dataPath))
            return null;
        var before = $"{dataPath}{BeforeSuffix}{Moment.Format(clock.GetCurrentInstant())}";
        while (File.Exists(before))
            before += "-2";
        HardLink.OrCopy(dataPath, before);
        var redo = dataPath + AtomicFile.RedoSuffix;
        if (File.Exists(redo))
            HardLink.OrCopy(redo, before + AtomicFile.RedoSuffix);
        disk.SyncFolder(Path.GetDirectoryName(before)!);
        return before;
    }

    /// <summary>Deletes the copy that has not taken its place: a disk that it has filled would keep the bot from saving.</summary>
    private sealed class Leftovers(string coming) : IDisposable
    {
        public void Dispose()
        {
            File.Delete(coming);
            File.Delete(coming + AtomicFile.RedoSuffix);
        }
    }
}
