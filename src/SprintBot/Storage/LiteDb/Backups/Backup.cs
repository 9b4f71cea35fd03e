using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace SprintBot.Storage.LiteDb.Backups;

/// <summary>Makes backups: a folder each, with the data file, its photos and a manifest, beside a running bot or without one.</summary>
internal sealed partial class Backup(string dataPath, string folder, IClock clock)
{
    public const string DataName = "sprintbot.db";
    public const string PhotosName = DataName + PhotoFolder.Suffix;
    private const string Prefix = "sprintbot-";
    private const string Unfinished = ".unfinished";
    private const string LockName = ".sprintbot-backup.lock";
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuuMMdd-HHmmss");

    private readonly string dataPath = DataPath.Of(dataPath);
    private readonly string folder = Path.GetFullPath(folder);

    /// <summary>The finished backups in a folder that have the names they were given, the oldest first.</summary>
    public static IReadOnlyList<string> In(string folder) => !Directory.Exists(folder)
        ? []
        :
        [
            .. Directory.GetDirectories(folder, Prefix + "*").Select(path => (Path: path, Name: GivenName().Match(Path.GetFileName(path))))
                .Where(found => found.Name.Success && File.Exists(Path.Combine(found.Path, BackupManifest.FileName)))
                .OrderBy(found => found.Name.Groups["moment"].Value, StringComparer.Ordinal)
                .ThenBy(found => found.Name.Groups["number"] is { Success: true } number ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) : 1)
                .Select(found => found.Path),
        ];

    /// <summary>Makes one, reads all of it back, and gives it its name only then.</summary>
    /// <returns>Where it is, what is in it, and the photos whose files were missing.</returns>
    /// <exception cref="StorageException">It can't be made, or another one is being made in the folder; nothing is left of it.</exception>
    public async Task<(string Path, BackupManifest Manifest, IReadOnlyList<long> MissingPhotos)> MakeAsync(IProgress<string> progress, CancellationToken ct)
    {
        if (!File.Exists(dataPath))
            throw new StorageException($"There is no data file {dataPath}: run this in the bot's folder, or name the file in Storage__Path.");
        try
        {
            if (File.Exists(folder))
                throw new StorageException($"{folder} is a file: name a folder for the backups.");
            new LocalDisk().CreateFolder(folder);
            using var held = Lock();
            DeleteUnfinished();
            return await MakeAsync(NewName(), progress, ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(DiskFault.IsFull(fault) ? $"The disk that holds {folder} is full: free some space, or keep fewer backups." : $"The backup can't be made: {fault.Message}", fault);
        }
    }

    private async Task<(string Path, BackupManifest Manifest, IReadOnlyList<long> MissingPhotos)> MakeAsync(string finished, IProgress<string> progress, CancellationToken ct)
    {
        var making = finished + Unfinished;
        try
        {
            PrivateFile.CreateFolder(making);
            progress.Report("Copying the data");
            var copy = Path.Combine(making, DataName);
            await DataCopy.MakeAsync(dataPath, copy, ct);
            progress.Report("Reading the copy");
            var (documents, photos) = DataCopy.Read(dataPath, copy, Open);
            progress.Report("Adding the photos");
            var (sums, missing) = await AddPhotosAsync(making, photos, ct);
            var manifest = new BackupManifest(BackupManifest.Newest, InstantPattern.General.Format(clock.GetCurrentInstant()), await HashAsync(copy, ct), documents, sums);
            await manifest.WriteAsync(making, ct);
            DirectorySync.Sync(making);
            Directory.Move(making, finished);
            DirectorySync.Sync(folder);
            return (finished, manifest, missing);
        }
        finally
        {
            if (Directory.Exists(making))
                Directory.Delete(making, recursive: true);
        }
    }

    /// <summary>Deletes all but one that was just made and the newest of the others. The newest that has a photo which is missing now stays too, since it may be the only one.</summary>
    /// <param name="count">How many stay.</param>
    /// <param name="made">The one just made, which stays whatever a wrong clock has named the others.</param>
    /// <param name="missing">The photos that it lacks.</param>
    /// <returns>How many went.</returns>
    /// <exception cref="StorageException">One can't be deleted.</exception>
    public int DeleteAllBut(int count, string made, IReadOnlyList<long> missing)
    {
        var others = In(folder).Where(backup => backup != made).ToList();
        var needed = missing.Select(photo => others.FindLast(backup => File.Exists(Path.Combine(backup, PhotosName, PhotoFolder.NameOf(new(photo)))))).ToHashSet();
        var old = others.SkipLast(count - 1).Where(backup => !needed.Contains(backup)).ToList();
        try
        {
            foreach (var backup in old)
                Directory.Delete(backup, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"An older backup can't be deleted: {fault.Message}", fault);
        }
        return old.Count;
    }

    /// <summary>Two that are made in one folder at once would take each other's for what a killed one has left.</summary>
    private FileStream Lock()
    {
        var path = Path.Combine(folder, LockName);
        try
        {
            return PrivateFile.Open(path, FileShare.None);
        }
        catch (IOException held) when (File.Exists(path) && !DiskFault.IsFull(held) && !DiskFault.IsReadOnly(held))
        {
            throw new StorageException($"Another backup is being made in {folder}: wait for it, or name another folder.", held);
        }
    }

    /// <summary>What a killed one has left holds all that people wrote, and is of no use.</summary>
    private void DeleteUnfinished()
    {
        foreach (var left in Directory.GetDirectories(folder, Prefix + "*" + Unfinished))
            Directory.Delete(left, recursive: true);
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

    [GeneratedRegex("^sprintbot-(?<moment>[0-9]{8}-[0-9]{6})(-(?<number>[0-9]{1,6}))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex GivenName();

    private string NewName()
    {
        var name = Path.Combine(folder, Prefix + Moment.Format(clock.GetCurrentInstant()));
        for (var number = 2; Directory.Exists(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{Path.Combine(folder, Prefix)}{Moment.Format(clock.GetCurrentInstant())}-{number}");
        return name;
    }

    /// <returns>The hash of each, and those whose file is missing or empty.</returns>
    private async Task<(SortedDictionary<string, string> Sums, List<long> Missing)> AddPhotosAsync(string target, IReadOnlyList<long> photos, CancellationToken ct)
    {
        var (sums, missing) = (new SortedDictionary<string, string>(StringComparer.Ordinal), new List<long>());
        var to = Path.Combine(target, PhotosName);
        PrivateFile.CreateFolder(to);
        var before = In(folder) is [.., var newest] ? Path.Combine(newest, PhotosName) : null;
        foreach (var photo in photos)
        {
            ct.ThrowIfCancellationRequested();
            var name = PhotoFolder.NameOf(new(photo));
            var from = Path.Combine(dataPath + PhotoFolder.Suffix, name);
            if (TryAdd(from, Path.Combine(to, name), before is null ? null : Path.Combine(before, name)))
                sums.Add(name, await HashAsync(Path.Combine(to, name), ct));
            else
                missing.Add(photo);
        }
        DirectorySync.Sync(to);
        return (sums, missing);
    }

    /// <summary>Links to the photo or, where that lies behind another mount, to the same one of the backup before; false when there is none, or when it is erased just now.</summary>
    private static bool TryAdd(string photo, string to, string? ofBefore)
    {
        try
        {
            var length = new FileInfo(photo).Length;
            if (length == 0)
                return false;
            var isSame = ofBefore is not null && new FileInfo(ofBefore) is { Exists: true, LinkTarget: null } other && other.Length == length;
            HardLink.OrCopy(photo, to, isSame ? ofBefore : null);
            return true;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
