namespace SprintBot.Storage.LiteDb;

/// <summary>
/// A file whose <see cref="Flush"/> is one atomic, durable step: after a kill or a power cut it holds all that was written
/// before some flush, and nothing else. LiteDB writes its data file only in a checkpoint, and flushes at its end.
/// </summary>
/// <remarks>
/// Writes stay in memory until the flush. It puts them into the redo file beside the data, syncs that, then into the data, and
/// syncs those. Opening finishes what a whole redo file says, and ignores a torn one.
/// Length changes by <see cref="SetLength"/> are not part of the step. After a failed flush the stream refuses to go on: reopen it.
/// Not safe for several threads; LiteDB locks it.
/// </remarks>
internal sealed class AtomicFile : Stream
{
    public const string RedoSuffix = ".redo";
    private const int ReservedAtOnce = 1 << 20;
    private static readonly byte[] Zeros = new byte[1 << 16];

    private readonly IDiskFile _data;
    private readonly RedoFile _redo;
    private readonly PendingWrites _pending = new();
    private long _length;
    private bool _failed;
    private bool _redoIsNeeded;
    private bool _disposed;

    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public AtomicFile(IDisk disk, string path)
    {
        _data = disk.Open(path);
        try
        {
            _redo = new RedoFile(disk.Open(path + RedoSuffix));
            FinishWhatWasBegun();
            disk.SyncFolder(Path.GetDirectoryName(path)!);
        }
        catch (Exception)
        {
            _redo?.Dispose();
            _data.Dispose();
            throw;
        }
    }

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => true;
    public override long Length => _length;
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var target = buffer[..(int)Math.Clamp(_length - Position, 0, buffer.Length)];
        var read = _data.Read(target, Position);
        target[read..].Clear();
        _pending.CopyOver(target, Position);
        Position += target.Length;
        return target.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ThrowIfFailed();
        _pending.Add(Position, buffer);
        Position += buffer.Length;
        _length = Math.Max(_length, Position);
    }

    /// <summary>Makes all writes since the last flush durable, or none.</summary>
    /// <exception cref="IOException">The disk refuses; whether the batch is void or will be finished by the next opening is not known.</exception>
    public override void Flush()
    {
        ThrowIfFailed();
        if (_pending.IsEmpty)
            return;
        _failed = true;
        Reserve();
        _redo.Save(_pending.Bytes);
        _redoIsNeeded = true;
        PendingWrites.Apply(_pending.Bytes, _data);
        _data.Sync();
        _redoIsNeeded = false;
        _pending.Clear();
        _failed = false;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => _length + offset,
    };

    public override void SetLength(long value)
    {
        ThrowIfFailed();
        if (!_pending.IsEmpty)
            throw new InvalidOperationException("Flush before the length is set.");
        _data.Length = value;
        _length = value;
    }

    /// <summary>Closes the file without a flush: what was not flushed is dropped.</summary>
    protected override void Dispose(bool disposing)
    {
        if (!_disposed)
            CloseFiles();
        _disposed = true;
        base.Dispose(disposing);
    }

    private void CloseFiles()
    {
        try
        {
            if (!_redoIsNeeded)
                _redo.Clear(); // it is history, and would undo a data file that is restored in the meantime
        }
        catch (IOException)
        {
            // The data are whole without it, and the next opening clears it.
        }
        finally
        {
            _redo.Dispose();
            _data.Dispose();
        }
    }

    private void FinishWhatWasBegun()
    {
        if (_redo.Read() is { } writes)
        {
            PendingWrites.Apply(writes, _data);
            _data.Sync();
        }
        else if (IsReservedOnly())
        {
            _data.Length = 0;
        }
        _redo.Clear();
        _length = _data.Length;
    }

    /// <summary>A process that ended in its very first flush leaves room without content.</summary>
    private bool IsReservedOnly()
    {
        var length = _data.Length;
        if (length is 0 or > ReservedAtOnce)
            return false;
        var content = new byte[length];
        return _data.Read(content, 0) == length && !content.AsSpan().ContainsAnyExcept((byte)0);
    }

    /// <summary>Makes the data file large enough, so that a full disk strikes here, where nothing is harmed yet. Zeros past LiteDB's last page are its free room.</summary>
    private void Reserve()
    {
        var had = _data.Length;
        if (_length <= had)
            return;
        var wanted = (_length + ReservedAtOnce - 1) / ReservedAtOnce * ReservedAtOnce;
        try
        {
            for (var position = had; position < wanted; position += Zeros.Length)
                _data.Write(Zeros.AsSpan(0, (int)Math.Min(Zeros.Length, wanted - position)), position);
        }
        catch (Exception)
        {
            _data.Length = had;
            throw;
        }
    }

    private void ThrowIfFailed()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_failed)
            throw new IOException("An earlier flush failed; the file has to be reopened.");
    }
}
