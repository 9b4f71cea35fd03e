namespace SprintBot.Storage.LiteDb.Backups;

/// <summary>Copies a data file whether or not a bot is writing it.</summary>
internal static class DataCopy
{
    /// <exception cref="StorageException">The file is written without a pause.</exception>
    /// <exception cref="IOException">It can't be read, or the copy not be written.</exception>
    public static async Task MakeAsync(string dataPath, string copy, CancellationToken ct)
    {
        if (new FileInfo(dataPath).Length == 0)
            throw new StorageException($"The data file {dataPath} has nothing in it: if there were data, put a backup in its place by “sprintbot restore DIR”."); // nor has a device
        if (TryLock(dataPath) is not { } held)
        {
            await LiveCopy.MakeAsync(dataPath, copy, ct);
            return;
        }
        using (held)
        {
            File.Copy(dataPath, copy);
            if (File.Exists(dataPath + AtomicFile.RedoSuffix))
                File.Copy(dataPath + AtomicFile.RedoSuffix, copy + AtomicFile.RedoSuffix); // a killed bot's last words, which opening the copy finishes
        }
    }

    private static DataFileLock? TryLock(string dataPath)
    {
        try
        {
            return DataFileLock.TakeInPassing(dataPath);
        }
        catch (StorageException)
        {
            return null; // a bot has it
        }
    }
}
