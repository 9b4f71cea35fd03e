using Microsoft.Win32.SafeHandles;

namespace SprintBot.Storage.LiteDb;

/// <summary>The disk of this machine.</summary>
internal sealed class LocalDisk : IDisk
{
    public IDiskFile Open(string path) => new LocalFile(PrivateFile.Open(path, FileShare.Read));

    public Stream? OpenRead(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public bool Exists(string path) => File.Exists(path);

    public IDataFileLock Lock(string path) => DataFileLock.Take(path);

    public void AwaitCopy(string path) => WritePause.Await(path);

    public IReadOnlyList<string> Files(string folder) => Directory.GetFiles(folder);

    public void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        var above = Path.GetDirectoryName(folder);
        if (above is not null)
            CreateFolder(above);
        PrivateFile.CreateFolder(folder);
        if (above is not null)
            SyncFolder(above);
    }

    public void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    public void Delete(string path) => File.Delete(path);

    public void SyncFolder(string folder) => DirectorySync.Sync(folder);

    private sealed class LocalFile(FileStream file) : IDiskFile
    {
        private readonly SafeFileHandle handle = file.SafeFileHandle;

        public long Length
        {
            get => RandomAccess.GetLength(handle);
            set => RandomAccess.SetLength(handle, value);
        }

        public int Read(Span<byte> buffer, long offset)
        {
            var filled = 0;
            while (filled < buffer.Length)
            {
                var read = RandomAccess.Read(handle, buffer[filled..], offset + filled);
                if (read == 0)
                    break;
                filled += read;
            }
            return filled;
        }

        public void Write(ReadOnlySpan<byte> content, long offset)
        {
            try
            {
                RandomAccess.Write(handle, content, offset);
            }
            catch (ArgumentOutOfRangeException fault)
            {
                throw new IOException("The file would be larger than the system lets it be.", fault); // what .NET makes of EFBIG
            }
        }

        public void Sync() => RandomAccess.FlushToDisk(handle);

        public void Dispose() => file.Dispose();
    }
}
