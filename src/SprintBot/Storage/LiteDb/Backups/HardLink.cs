using System.Runtime.InteropServices;

namespace SprintBot.Storage.LiteDb.Backups;

/// <summary>A second name for a file, where the file system can; else a copy. For files that are never written again, as photos are.</summary>
internal static partial class HardLink
{
    /// <summary>Replaces nothing: what has that name already stays.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">Its second name.</param>
    /// <param name="same">Another name of the same content, on a file system that may be nearer; null where there is none.</param>
    /// <exception cref="IOException">The file can't be read, or the copy not be written.</exception>
    public static void OrCopy(string from, string to, string? same = null)
    {
        if (File.Exists(to) || (!OperatingSystem.IsWindows() && (Link(from, to) == 0 || (same is not null && Link(same, to) == 0))))
            return;
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        var unfinished = to + ".unfinished";
        using (var copy = PrivateFile.Open(unfinished, FileShare.None))
        {
            copy.SetLength(0);
            source.CopyTo(copy);
            copy.Flush(flushToDisk: true);
        }
        File.Move(unfinished, to, overwrite: true);
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string from, string to);
}
