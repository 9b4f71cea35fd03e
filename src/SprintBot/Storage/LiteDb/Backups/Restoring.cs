using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SprintBot.Storage.LiteDb.Backups;

/// <summary>Puts a backup in the data's place. What was there stays beside it under another name.</summary>
internal sealed class Restoring(string dataPath, IClock clock)
{
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuuMMdd-HHmmss");

    private readonly string dataPath = Path.GetFullPath(dataPath);

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
            var coming = await ReadyAsync(backup, manifest, ct);
            progress.Report("Adding the photos");
            AddPhotos(backup, manifest, disk);
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

    /// <summary>A copy beside the data, whose every byte and document has been read.</summary>
    private async Task<string> ReadyAsync(string backup, BackupManifest manifest, CancellationToken ct)
    {
        var source = Path.Combine(backup, Backup.DataName);
        if (!File.Exists(source) || await Backup.HashAsync(source, ct) != manifest.Sha256)
            throw new StorageException($"{source} is not what was backed up: take another backup.");
        var coming = dataPath + ".restoring";
        await using (var from = File.OpenRead(source))
        await using (var to = OwnersFile.Open(coming, FileShare.None))
        {
            to.SetLength(0);
            await from.CopyToAsync(to, ct);
            to.Flush(flushToDisk: true);
        }
        File.Delete(coming + AtomicFile.RedoSuffix);
        try
        {
            var (documents, _) = Backup.Open(coming);
            return documents == manifest.Documents ? coming : throw new StorageException($"{source} has {documents} documents instead of {manifest.Documents}: take another backup.");
        }
        catch (StorageException)
        {
            File.Delete(coming);
            throw;
        }
    }

    /// <summary>Photos are never written again and named by ids, so they can come beside those that are there.</summary>
    private void AddPhotos(string backup, BackupManifest manifest, LocalDisk disk)
    {
        var from = Path.Combine(backup, Backup.PhotosName);
        var photos = Directory.Exists(from) ? disk.Files(from) : [];
        if (photos.Count < manifest.Photos)
            throw new StorageException(string.Create(CultureInfo.InvariantCulture, $"{from} has {photos.Count} photos instead of {manifest.Photos}: take another backup."));
        var to = dataPath + PhotoFolder.Suffix;
        disk.CreateFolder(to);
        foreach (var photo in photos)
            Add(photo, Path.Combine(to, Path.GetFileName(photo)));
        disk.SyncFolder(to);
    }

    /// <summary>One that is there and damaged makes room.</summary>
    private static void Add(string photo, string target)
    {
        if (new FileInfo(target) is { Exists: true, Length: var length } && length != new FileInfo(photo).Length)
            File.Delete(target);
        HardLink.OrCopy(photo, target);
    }

    /// <summary>A name more for the data file and its redo file, so that at every moment both are in their places, and whoever is killed leaves them as they were.</summary>
    private string? KeepWhatIsThere(LocalDisk disk)
    {
        if (!File.Exists(dataPath))
            return null;
        var before = $"{dataPath}.before-restore-{Moment.Format(clock.GetCurrentInstant())}";
        while (File.Exists(before))
            before += "-2";
        HardLink.OrCopy(dataPath, before);
        var redo = dataPath + AtomicFile.RedoSuffix;
        if (File.Exists(redo))
            HardLink.OrCopy(redo, before + AtomicFile.RedoSuffix);
        disk.SyncFolder(Path.GetDirectoryName(before)!);
        return before;
    }
}
