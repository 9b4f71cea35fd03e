namespace SprintBot.Storage.LiteDb;

/// <summary>Keeps a second process from the data file, which two writers would destroy: Linux itself stops nobody.</summary>
internal sealed class DataFileLock : IDataFileLock
{
    private const string Suffix = ".lock";
    private readonly FileStream file;

    private DataFileLock(FileStream file) => this.file = file;

    /// <exception cref="StorageException">Another process has it, or another user.</exception>
    public static DataFileLock Take(string path)
    {
        if (Directory.Exists(path))
            throw new StorageException($"{path} is a folder: name a file in it in Storage:Path.");
        var lockPath = path + Suffix;
        try
        {
            // It stays when it is released: deleting it could take away the next holder's.
            return new DataFileLock(OwnersFile.Open(lockPath, FileShare.None));
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

    public void Dispose() => file.Dispose();
}
