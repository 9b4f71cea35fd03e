using SprintBot.Reporting.Templates;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb.Backups;

/// <summary>What a data file holds, read in full.</summary>
/// <param name="Version">Of the file.</param>
/// <param name="Documents">How many.</param>
/// <param name="OpenSprints">Those that have not ended.</param>
/// <param name="Templates">The servers' own.</param>
/// <param name="Photos">The ids of all photos.</param>
/// <param name="MissingPhotos">Of these, those whose file is missing, empty or not to be read.</param>
internal sealed record StoreState(int Version, int Documents, IReadOnlyList<Sprint> OpenSprints, IReadOnlyList<OwnTemplate> Templates, IReadOnlyList<long> Photos, IReadOnlyList<long> MissingPhotos)
{
    private const string Prefix = "sprintbot-check-";

    /// <summary>No check takes that long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Reads a copy, so that a bot may run meanwhile.</summary>
    /// <exception cref="StorageException">The file is damaged, or is written without a pause.</exception>
    /// <exception cref="IOException">It can't be read, or there is no room for the copy.</exception>
    public static async Task<StoreState> ReadAsync(string dataPath, CancellationToken ct)
    {
        DeleteLeft();
        var folder = Directory.CreateTempSubdirectory(Prefix).FullName;
        try
        {
            var copy = Path.Combine(folder, Backup.DataName);
            await DataCopy.MakeAsync(dataPath, copy, ct);
            using var data = DataCopy.Read(dataPath, copy, path => DataFile.OpenToRead(new LocalDisk(), path, Schema.Migrations));
            var (documents, photos) = DeepCheck.Read(data.Database, dataPath);
            return new StoreState(
                data.Database.UserVersion, documents, [.. data.Database.Sprints().FindAll().Select(SprintMap.Read).Where(sprint => sprint.IsOpen)],
                [.. data.Database.Templates().FindAll().Select(TemplateMap.Read)], photos, [.. photos.Where(photo => !IsThere(dataPath, photo))]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What a killed check has left holds all that people wrote.</summary>
    private static void DeleteLeft()
    {
        foreach (var left in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*").Where(left => TimeProvider.System.GetUtcNow() - Directory.GetCreationTimeUtc(left) > Longest))
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // somebody else's
            }
    }

    private static bool IsThere(string dataPath, long photo)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(dataPath + PhotoFolder.Suffix, PhotoFolder.NameOf(new(photo))));
            return file.Length > 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
