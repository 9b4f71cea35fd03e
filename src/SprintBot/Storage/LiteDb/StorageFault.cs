using LiteDB;

namespace SprintBot.Storage.LiteDb;

/// <summary>What went wrong, said so that whoever runs the bot knows what to do.</summary>
internal static class StorageFault
{
    /// <summary>True when the engine itself is in doubt; false when one job was refused and the others are sound.</summary>
    public static bool IsOfEngine(Exception error) =>
        error is IOException or ObjectDisposedException or StorageException
            or LiteException { ErrorCode: LiteException.INVALID_DATAFILE_STATE or LiteException.ENGINE_DISPOSED or LiteException.LOCK_TIMEOUT };

    public static StorageException WhenOpening(Exception error, string path)
    {
        var folder = Path.GetDirectoryName(path);
        return error switch
        {
            StorageException known => known,
            _ when DiskFault.IsFull(error) => new StorageException($"The disk that holds {folder} is full: free some space, then start SprintBot again.", error),
            _ when error is UnauthorizedAccessException || DiskFault.IsReadOnly(error) => new StorageException(
                $"SprintBot may not write in {folder}: let it write there, or name another file in Storage:Path.", error),
            IOException => new StorageException(
                $"The data file {path} can't be opened ({error.Message}): mend that, or name another file in Storage:Path.", error),
            _ => Damaged(path, "LiteDB can't read it", error),
        };
    }

    public static StorageException Damaged(string path, string what, Exception? error = null) =>
        new($"The data file {path} is damaged ({what}): put a backup in its place by “sprintbot restore DIR”, then start SprintBot again.", error) { IsForAnAdmin = true };

    public static StorageException Empty(string path) =>
        new($"The data file {path} has nothing in it: if there were data, put a backup in its place by “sprintbot restore DIR”.") { IsForAnAdmin = true };

    public static StorageException Gone(string path) =>
        new($"The data file {path} is not there, although there were data: mount what holds it, or put a backup in its place by “sprintbot restore DIR”. To begin with nothing, delete {path}.lock.") { IsForAnAdmin = true };

    public static StorageException WhenTrying(Exception error, string probe)
    {
        var folder = Path.GetDirectoryName(probe);
        return new StorageException(
            DiskFault.IsFull(error) ? $"the disk that holds {folder} is full: free some space"
            : error is UnauthorizedAccessException || DiskFault.IsReadOnly(error) ? $"SprintBot may not write in {folder}: let it write there"
            : $"nothing can be written in {folder} ({error.Message})", error);
    }

    public static StorageException WhenSaving(Exception error, string path) => new(
        DiskFault.IsFull(error)
            ? $"The disk that holds {path} is full, and this is not known to be saved: free some space, then try again."
            : $"This was not saved in {path}, or is not known to be saved: try again, and see the log if it goes on.", error);
}
