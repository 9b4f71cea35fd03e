using System.Globalization;
using SprintBot.Storage;
using SprintBot.Storage.LiteDb;
using SprintBot.Storage.LiteDb.Backups;

namespace SprintBot.Checks;

/// <summary>The data file and the photos, read in full; the folder; the room on the disk.</summary>
internal static class DataCheck
{
    private const string Data = "data";
    private const string Photos = "photos";
    private const int MostNamed = 5;
    private const long LeastRoom = 100 << 20;

    /// <summary>What was found, and the state of the data; null when there are none, or when they can't be read.</summary>
    public static async Task<(IReadOnlyList<Finding> Findings, StoreState? State)> RunAsync(string dataPath, CancellationToken ct)
    {
        var path = DataPath.Of(dataPath);
        var (found, state) = await ReadAsync(path, ct);
        return ([.. found, .. OfPhotos(path, state), .. OfFolder(path), Room(path)], state);
    }

    private static async Task<(IReadOnlyList<Finding> Findings, StoreState? State)> ReadAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
            return ([Finding.Well(Data, $"{path} is not there yet; the bot makes it when it starts")], null);
        try
        {
            var state = await StoreState.ReadAsync(path, ct);
            var older = state.Version < Schema.Migrations.Newest ? string.Create(CultureInfo.InvariantCulture, $"; of version {state.Version}, which the next start brings to {Schema.Migrations.Newest}") : "";
            return ([Finding.Well(Data, string.Create(CultureInfo.InvariantCulture, $"{path} is whole: {state.Documents} documents in {Megabytes(new FileInfo(path).Length)} MB{older}"))], state);
        }
        catch (Exception fault) when (fault is StorageException or IOException or UnauthorizedAccessException)
        {
            return ([Finding.Wrong(Data, fault is StorageException ? fault.Message : $"{path} can't be read: {fault.Message}")], null);
        }
    }

    private static IEnumerable<Finding> OfPhotos(string path, StoreState? state)
    {
        if (state is null)
            yield break;
        var folder = path + PhotoFolder.Suffix;
        if (state.MissingPhotos is { Count: > 0 } missing)
            yield return Finding.Wrong(Photos, string.Create(CultureInfo.InvariantCulture, $"{missing.Count} of {state.Photos.Count} have no file in {folder}, or none that can be read ({Some(missing)}): copy them there from a backup, or let the bot read them"));
        else
            yield return Finding.Well(Photos, state.Photos.Count == 0 ? "none yet" : string.Create(CultureInfo.InvariantCulture, $"all {state.Photos.Count} are in {folder}"));
    }

    private static string Some(IReadOnlyList<long> photos) =>
        string.Join(", ", photos.Take(MostNamed).Select(photo => PhotoFolder.NameOf(new(photo)))) + (photos.Count > MostNamed ? ", …" : "");

    /// <summary>Whether the bot could write there, as far as this user tells.</summary>
    private static IEnumerable<Finding> OfFolder(string path)
    {
        var folder = NearestFolder(path);
        var probe = Path.Combine(folder, $".sprintbot-check-{Guid.NewGuid():N}");
        Finding? refused = null;
        try
        {
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            refused = Finding.Wrong(Data, $"{folder} can't be written by {(Environment.UserName is { Length: > 0 } user ? user : "this user")}: let it write there, or name another file in Storage:Path");
        }
        if (refused is not null)
            yield return refused;
    }

    private static Finding Room(string path)
    {
        try
        {
            return RoomFor(path, new DriveInfo(NearestFolder(path)).AvailableFreeSpace);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Finding.Wrong("disk", $"how much room there is can't be told: {fault.Message}");
        }
    }

    private static Finding RoomFor(string path, long free)
    {
        var size = File.Exists(path) ? new FileInfo(path).Length : 0;
        var text = string.Create(CultureInfo.InvariantCulture, $"{Megabytes(free)} MB are free where the data are");
        return free > Math.Max(LeastRoom, size * 2) ? Finding.Well("disk", text) : Finding.Wrong("disk", $"{text}: make room, or put the data on another disk");
    }

    private static string NearestFolder(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
            folder = above;
        return folder;
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.#", CultureInfo.InvariantCulture);
}
