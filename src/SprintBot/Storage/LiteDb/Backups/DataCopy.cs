namespace SprintBot.Storage.LiteDb.Backups;

/// <summary>Copies a data file whether or not a bot is writing it.</summary>
internal static class DataCopy
{
    /// <exception cref="StorageException">The file is written without a pause.</exception>
    /// <exception cref="IOException">It can't be read, or the copy not be written.</exception>
    public static async Task MakeAsync(string dataPath, string copy, CancellationToken ct)
    {
        if (new FileInfo(dataPath).Length == 0)
            throw StorageFault.Empty(dataPath); // nor has a device anything
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

    /// <summary>Reads a copy; what is wrong with it is wrong with the file that it was made of.</summary>
    /// <exception cref="StorageException">It is damaged.</exception>
    public static T Read<T>(string dataPath, string copy, Func<string, T> read)
    {
        try
        {
            return read(copy);
        }
        catch (StorageException fault)
        {
            throw new StorageException(fault.Message.Replace(copy, dataPath, StringComparison.Ordinal), fault) { IsForAnAdmin = fault.IsForAnAdmin };
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
