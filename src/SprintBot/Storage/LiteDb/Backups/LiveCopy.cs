using System.Diagnostics;

namespace SprintBot.Storage.LiteDb.Backups;

/// <summary>Copies a data file that another process is writing.</summary>
/// <remarks>
/// A flush says in the redo file that it is under way, changes the data file and its stamp, and says that it is done. A copy between whose begin and end no flush
/// was under way, and the stamp is the same, holds one state. Any other is made again.
/// </remarks>
internal static class LiveCopy
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <exception cref="StorageException">The file is written without a pause, or by an older SprintBot.</exception>
    /// <exception cref="IOException">It can't be read, or the copy not be written.</exception>
    public static async Task MakeAsync(string source, string target, CancellationToken ct)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Longest; await Task.Delay(Pause, TimeProvider.System, ct))
        {
            if (await TryCopyInPauseAsync(source, target, ct))
            {
                await using var copy = PrivateFile.Open(target, FileShare.None);
                copy.Flush(flushToDisk: true);
                return;
            }
        }
        throw new StorageException($"{source} was written without a pause for a minute: try again when there is less to do.");
    }

    /// <summary>Twice, since a flush that was under way when the writer was asked to wait spoils the first copy.</summary>
    private static async Task<bool> TryCopyInPauseAsync(string source, string target, CancellationToken ct)
    {
        using var asked = WritePause.TryTake(source);
        return asked is not null && (await TryCopyAsync(source, target, ct) || await TryCopyAsync(source, target, ct));
    }

    private static async Task<bool> TryCopyAsync(string source, string target, CancellationToken ct)
    {
        await using var data = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        if (IsBeingWritten(source))
            return false;
        if (StampOf(data) is not { } before)
            throw new StorageException($"{source} is in use by an older SprintBot: stop that first.");
        await using (var copy = PrivateFile.Open(target, FileShare.None))
        {
            copy.SetLength(0);
            data.Position = 0;
            await data.CopyToAsync(copy, 1 << 20, ct);
        }
        return !IsBeingWritten(source) && StampOf(data) == before;
    }

    private static FileStamp? StampOf(FileStream data)
    {
        Span<byte> bytes = stackalloc byte[FileStamp.Length];
        return RandomAccess.Read(data.SafeFileHandle, bytes, FileStamp.Position) == FileStamp.Length ? FileStamp.Read(bytes) : null;
    }

    private static bool IsBeingWritten(string source)
    {
        using var redo = new FileStream(source + AtomicFile.RedoSuffix, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Span<byte> begin = stackalloc byte[8];
        var read = redo.Read(begin);
        return begin[..read].ContainsAnyExcept((byte)0);
    }
}
