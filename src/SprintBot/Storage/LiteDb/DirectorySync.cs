using System.Runtime.InteropServices;

namespace SprintBot.Storage.LiteDb;

/// <summary>Makes a folder's names durable. A file that was fsynced can still be lost with its name; .NET has no call for that.</summary>
internal static partial class DirectorySync
{
    private const int ReadOnly = 0;
    private const int NotSupportedHere = 22; // EINVAL: some network file systems can't, and need not

    /// <exception cref="IOException">The folder can't be opened or synced.</exception>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
            return; // NTFS journals its names, and a folder can't be flushed there
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            throw Error("opened", folder);
        try
        {
            if (Fsync(descriptor) != 0 && Marshal.GetLastPInvokeError() != NotSupportedHere)
                throw Error("made durable", folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Error(string what, string folder)
    {
        var code = Marshal.GetLastPInvokeError();
        return new IOException($"The folder {folder} can't be {what}: {Marshal.GetPInvokeErrorMessage(code)}", code);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
