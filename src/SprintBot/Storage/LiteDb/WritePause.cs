namespace SprintBot.Storage.LiteDb;

/// <summary>
/// A word between processes: while one copies a data file, the one that writes it waits before its next flush. A file that is locked as long as the copying process
/// lives says so; what a killed one leaves means nothing. It is a courtesy that lets a copy succeed beside a busy writer; that a copy is whole is seen otherwise (<see cref="Backups.LiveCopy"/>).
/// </summary>
internal sealed class WritePause : IDisposable
{
    private const string Suffix = ".copying";
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(2);

    private readonly string path;
    private readonly FileStream file;

    private WritePause(string path, FileStream file) => (this.path, this.file) = (path, file);

    /// <summary>Asks the writer of a data file to wait; null while another process asks already.</summary>
    public static WritePause? TryTake(string dataPath)
    {
        var path = dataPath + Suffix;
        try
        {
            return new WritePause(path, PrivateFile.Open(path, FileShare.None));
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or PathTooLongException) && !DiskFault.IsFull(held) && !DiskFault.IsReadOnly(held))
        {
            return null; // also when it has gone since: who held it a moment ago deleted it
        }
    }

    /// <summary>Waits while another process copies, two seconds at most. Blocks, as it is the writer's thread that waits.</summary>
    public static void Await(string dataPath)
    {
        var path = dataPath + Suffix;
        for (var waited = TimeSpan.Zero; waited < LongestWait && File.Exists(path); waited += Step)
        {
            if (IsLeftLying(dataPath))
                return;
#pragma warning disable RS0030 // the writer's own thread, which is there to wait
            Thread.Sleep(Step);
#pragma warning restore RS0030
        }
    }

    /// <summary>Whether nobody asks any more; then what lies there goes. What can't be opened is waited for by nobody: a save is worth more than a copy.</summary>
    private static bool IsLeftLying(string dataPath)
    {
        try
        {
            using var left = TryTake(dataPath);
            return left is not null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            DeleteIfAllowed(dataPath + Suffix);
            return true;
        }
    }

    private static void DeleteIfAllowed(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way: this user never waits for it.
        }
    }

    public void Dispose()
    {
        File.Delete(path);
        file.Dispose();
    }
}
