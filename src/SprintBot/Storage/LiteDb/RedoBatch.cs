namespace SprintBot.Storage.LiteDb;

/// <summary>What a redo file says is to be written into its data file.</summary>
/// <param name="Before">The data file's stamp before; null for a file that was empty.</param>
/// <param name="After">The data file's stamp when all is written.</param>
/// <param name="Writes">In the form of <see cref="PendingWrites"/>.</param>
/// <param name="IsUnstamped">It is of a SprintBot before 0.2, which stamped neither file.</param>
internal sealed record RedoBatch(FileStamp? Before, FileStamp? After, byte[] Writes, bool IsUnstamped = false)
{
    /// <summary>Whether a data file is in the state before these writes, after them, or between.</summary>
    public bool Fits(IDiskFile data) => FileStamp.Of(data) switch
    {
        { } stamp => !IsUnstamped && (stamp == Before || stamp == After),
        null => IsUnstamped || (Before is null && IsBegunOnNothing(data)),
    };

    /// <summary>Whether the data file has all of it already.</summary>
    public bool IsIn(IDiskFile data)
    {
        var found = new byte[data.Length];
        data.Read(found, 0);
        var written = (byte[])found.Clone();
        return PendingWrites.TryCopy(Writes, written) && written.AsSpan().SequenceEqual(found);
    }

    /// <summary>A file that was empty holds, when its first writes are cut, parts of them and nothing else.</summary>
    private bool IsBegunOnNothing(IDiskFile data)
    {
        var found = new byte[data.Length];
        data.Read(found, 0);
        PendingWrites.ClearWhatIsWritten(Writes, found);
        return !found.AsSpan().ContainsAnyExcept((byte)0);
    }
}
