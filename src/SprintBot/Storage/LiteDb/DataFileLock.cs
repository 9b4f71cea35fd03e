namespace SprintBot.Storage.LiteDb;

/// <summary>Keeps a second process from the data file, which two writers would destroy: Linux itself stops nobody.</summary>
internal sealed class DataFileLock : IDataFileLock
{
    private const string Suffix = ".lock";
    private readonly string path;
    private readonly FileStream file;
    private readonly bool isPassing;

    private DataFileLock(string path, FileStream file, bool isPassing) => (this.path, this.file, this.isPassing) = (path, file, isPassing);

    /// <summary>Takes it for a look at the data by whatever user: where there was none, none is left, which would be that user's and keep the bot out.</summary>
    /// <exception cref="StorageException">Another process has it, or another user.</exception>
    public static DataFileLock TakeInPassing(string path) => Take(path, isPassing: !File.Exists(path + Suffix));

    /// <exception cref="StorageException">Another process has it, or another user.</exception>
    public static DataFileLock Take(string path) => Take(path, isPassing: false);

    private static DataFileLock Take(string path, bool isPassing)
    {
        if (Directory.Exists(path))
            throw new StorageException($"{path} is a folder: name a file in it in Storage:Path.");
        var lockPath = path + Suffix;
        try
        {
            // It stays when it is released: deleting it could take away the next holder's.
            FileStream file;
            do
                file = PrivateFile.Open(lockPath, FileShare.None);
            while (!File.Exists(lockPath)); // it was somebody's in passing, who deleted it just now
            return new DataFileLock(lockPath, file, isPassing);
        }
        catch (IOException held) when (File.Exists(lockPath) && !DiskFault.IsFull(held) && !DiskFault.IsReadOnly(held))
        {
            throw new StorageException($"Another SprintBot is using {path}: stop it first, or name another file in Storage:Path.", held);
        }
        catch (UnauthorizedAccessException foreign)
        {
            throw new StorageException($"{lockPath} is another user's: give it to the user who runs SprintBot (chown), and run its verbs as that user.", foreign);
        }
    }

    public bool HadData => file.Length > 0;

    public void NoteData()
    {
        try
        {
            if (!HadData)
                file.WriteByte(1);
        }
        catch (IOException full) when (DiskFault.IsFull(full))
        {
            // The next start notes it.
        }
    }

    public void Dispose()
    {
        if (isPassing)
            File.Delete(path);
        file.Dispose();
    }
}
