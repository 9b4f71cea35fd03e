namespace SprintBot.Storage.LiteDb;

/// <summary>The disk, as far as keeping one's word depends on it. Tests put one in its place that loses its power.</summary>
internal interface IDisk
{
    /// <summary>Opens a file for reading and writing; makes it when there is none.</summary>
    IDiskFile Open(string path);

    /// <summary>Opens a file for reading; null when there is none.</summary>
    Stream? OpenRead(string path);

    bool Exists(string path);

    /// <summary>Keeps other processes from a file until it is disposed.</summary>
    /// <exception cref="StorageException">Another process has it.</exception>
    IDataFileLock Lock(string path);

    /// <summary>Waits while another process copies a data file: see <see cref="WritePause"/>.</summary>
    void AwaitCopy(string path);

    /// <summary>The full paths of a folder's files.</summary>
    IReadOnlyList<string> Files(string folder);

    /// <summary>Makes a folder and those above it, durably; nothing happens when it is there.</summary>
    void CreateFolder(string folder);

    /// <summary>Renames a file, over another one if need be.</summary>
    void Rename(string from, string to);

    void Delete(string path);

    /// <summary>Makes the names in a folder durable: what was created, renamed and deleted there.</summary>
    void SyncFolder(string folder);
}
