using System.Globalization;
using SprintBot.Photos;

namespace SprintBot.Storage.LiteDb;

/// <summary>The photos' bytes, a file each beside the data file. Names are made of ids alone; nobody's file name reaches the disk.</summary>
internal sealed class PhotoFolder(string dataPath, IDisk disk) : IPhotoFiles
{
    /// <summary>What the folder's name has after the data file's.</summary>
    public const string Suffix = ".photos";

    private const string Ending = ".photo";
    private const string UnfinishedEnding = ".unfinished";
    private readonly string folder = DataPath.Of(dataPath) + Suffix;
    private readonly Lock gate = new();
    private readonly HashSet<PhotoId> savedByThisProcess = [];
    private int filesBegun;

    private string Aside => UnclaimedOf(DataPath.Of(dataPath));

    /// <summary>Where photos lie that no record claims.</summary>
    public static string UnclaimedOf(string dataPath) => Path.Combine(dataPath + Suffix, "unclaimed");

    public Task SaveAsync(PhotoId id, ReadOnlyMemory<byte> content, CancellationToken ct) => Task.Run(() => Save(id, content.Span), ct);

    public Stream? Open(PhotoId id) => disk.OpenRead(PathOf(id));

    /// <summary>The photos that lie here now. What an earlier process left unfinished is deleted on the way.</summary>
    public IReadOnlyList<PhotoId> Tidy()
    {
        disk.CreateFolder(folder);
        var files = disk.Files(folder);
        foreach (var unfinished in files.Where(file => file.EndsWith(UnfinishedEnding, StringComparison.Ordinal)))
            disk.Delete(unfinished);
        return [.. files.Select(IdIn).OfType<PhotoId>()];
    }

    /// <summary>The photos that were moved out of the way earlier.</summary>
    public IReadOnlyList<PhotoId> Unclaimed() => [.. (Directory.Exists(Aside) ? disk.Files(Aside) : []).Select(IdIn).OfType<PhotoId>()];

    /// <summary>Moves a photo back that a restored database claims again.</summary>
    /// <returns>False when it has been saved again in the meantime.</returns>
    public bool BringBack(PhotoId id)
    {
        lock (gate)
        {
            if (disk.Exists(PathOf(id)))
                return false;
            disk.Rename(Path.Combine(Aside, NameOf(id)), PathOf(id));
            disk.SyncFolder(folder);
            return true;
        }
    }

    /// <summary>Moves a photo that the database knows nothing of out of the way; a backup of the database may know it.</summary>
    /// <returns>False when it has been saved again in the meantime, and stays.</returns>
    public bool SetAside(PhotoId id)
    {
        lock (gate)
        {
            if (savedByThisProcess.Contains(id))
                return false;
            disk.CreateFolder(Aside);
            disk.Rename(PathOf(id), Path.Combine(Aside, Path.GetFileName(PathOf(id))));
            return true;
        }
    }

    /// <summary>Deletes a photo's file, wherever it lies; returns when that is durable.</summary>
    /// <exception cref="StorageException">The disk refuses.</exception>
    public void Delete(PhotoId id)
    {
        try
        {
            lock (gate)
                foreach (var place in new[] { folder, Aside })
                    DeleteIn(place, id);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StorageFault.WhenSaving(error, folder);
        }
    }

    private void DeleteIn(string place, PhotoId id)
    {
        var path = Path.Combine(place, Path.GetFileName(PathOf(id)));
        if (!disk.Exists(path))
            return;
        disk.Delete(path);
        disk.SyncFolder(place);
    }

    private void Save(PhotoId id, ReadOnlySpan<byte> content)
    {
        try
        {
            lock (gate)
                savedByThisProcess.Add(id);
            disk.CreateFolder(folder);
            if (!disk.Exists(PathOf(id)))
                Write(PathOf(id), content);
            disk.SyncFolder(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StorageFault.WhenSaving(error, folder);
        }
    }

    private void Write(string path, ReadOnlySpan<byte> content)
    {
        var unfinished = $"{path}.{Interlocked.Increment(ref filesBegun)}{UnfinishedEnding}";
        try
        {
            using (var file = disk.Open(unfinished))
            {
                file.Write(content, 0);
                file.Sync();
            }
            disk.Rename(unfinished, path);
        }
        catch (Exception)
        {
            disk.Delete(unfinished);
            throw;
        }
    }

    /// <summary>The name of a photo's file.</summary>
    public static string NameOf(PhotoId id) => id.Value.ToString(CultureInfo.InvariantCulture) + Ending;

    private string PathOf(PhotoId id) => Path.Combine(folder, NameOf(id));

    private static PhotoId? IdIn(string path) =>
        Path.GetExtension(path) == Ending
        && long.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? new PhotoId(id)
            : null;
}
