namespace SprintBot.Storage.LiteDb;

/// <summary>What keeps other processes from a data file, as long as it is not disposed. It also remembers whether there were data, so that a file that lost all its bytes is not taken for a new one.</summary>
internal interface IDataFileLock : IDisposable
{
    /// <summary>Whether a process has had the file open with data in it.</summary>
    bool HadData { get; }

    /// <summary>Notes that the file has data.</summary>
    void NoteData();
}
