using System.Text.Json;
using System.Text.Json.Serialization;

namespace SprintBot.Storage.LiteDb.Backups;

/// <summary>What <c>backup.json</c> says of the backup that it lies in.</summary>
/// <param name="Format">1.</param>
/// <param name="MadeAt">In UTC, ISO 8601.</param>
/// <param name="Sha256">Of the data file, in small hexadecimal digits.</param>
/// <param name="Documents">How many the data file has.</param>
/// <param name="PhotoSums">The SHA-256 of each photo beside it, by its file's name.</param>
internal sealed record BackupManifest(int Format, string MadeAt, string Sha256, int Documents, IReadOnlyDictionary<string, string> PhotoSums)
{
    /// <summary>How many photos lie beside it.</summary>
    [JsonIgnore]
    public int Photos => PhotoSums.Count;

    public const string FileName = "backup.json";
    public const int Newest = 1;

    /// <exception cref="StorageException">There is none, or it can't be read.</exception>
    public static async Task<BackupManifest> ReadAsync(string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            await using var file = File.OpenRead(path);
            var read = await JsonSerializer.DeserializeAsync(file, BackupJson.Default.BackupManifest, ct);
            return read is { Format: Newest, Sha256: not null, MadeAt: not null, PhotoSums: not null } ? read : throw new StorageException($"{path} is of a newer SprintBot: restore with that one.");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StorageException($"{folder} is no backup: {FileName} is missing.", fault);
        }
        catch (JsonException fault)
        {
            throw new StorageException($"{path} can't be read: take another backup.", fault);
        }
    }

    public async Task WriteAsync(string folder, CancellationToken ct)
    {
        await using var file = PrivateFile.Open(Path.Combine(folder, FileName), FileShare.None);
        await JsonSerializer.SerializeAsync(file, this, BackupJson.Default.BackupManifest, ct);
        file.Flush(flushToDisk: true);
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
