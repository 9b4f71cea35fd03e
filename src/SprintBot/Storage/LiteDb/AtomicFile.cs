using System.Globalization;
using System.Security.Cryptography;

namespace SprintBot.Storage.LiteDb;

/// <summary>
/// A file whose <see cref="Flush"/> is one atomic, durable step: after a kill or a power cut it holds all that was written
/// before some flush, and nothing else. LiteDB writes its data file only in a checkpoint, and flushes at its end.
/// </summary>
/// <remarks>
/// Writes stay in memory until the flush. It puts them into the redo file beside the data, syncs that, then into the data, and
/// syncs those. Opening finishes what a whole redo file says, ignores a torn one, and sets one aside that belongs to another state of the file (<see cref="FileStamp"/>).
/// The stamp's bytes read as zeros, and what is written there is lost.
/// Length changes by <see cref="SetLength"/> are not part of the step. After a failed flush the stream refuses to go on: reopen it.
/// Not safe for several threads; LiteDB locks it.
/// </remarks>
internal sealed class AtomicFile : Stream
{
    public const string RedoSuffix = ".redo";
    public const string ForeignSuffix = ".foreign-";
    public const string CopySuffix = ".before-redo";
    private const string UnfinishedSuffix = ".unfinished";
    private const int ReservedAtOnce = 1 << 20;
    private static readonly byte[] Zeros = new byte[1 << 16];

    private readonly IDisk disk;
    private readonly string path;
    private readonly IDiskFile data;
    private RedoFile redo;
    private FileStamp? stamp;
    private FileStamp next = new(Guid.NewGuid(), 0, HasChecksums: true);
    private readonly PendingWrites pending = new();
    private long length;
    private bool failed;
    private bool redoIsNeeded;
    private bool disposed;

    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public AtomicFile(IDisk disk, string path)
    {
        (this.disk, this.path) = (disk, path);
        data = disk.Open(path);
        try
        {
            redo = new RedoFile(disk.Open(path + RedoSuffix));
            FinishWhatWasBegun();
            disk.SyncFolder(Path.GetDirectoryName(path)!);
        }
        catch (Exception)
        {
            redo?.Dispose();
            data.Dispose();
            throw;
        }
    }

    /// <summary>Where a redo file now lies that is not this file's; null when there was none.</summary>
    public string? ForeignRedo { get; private set; }

    /// <summary>Where the file lies as it was before an older SprintBot's redo file was written into it; null when there was none, or nothing in it that was new.</summary>
    public string? CopyBeforeRedo { get; private set; }

    /// <summary>Whether every page has a checksum, as a file has that is new or was replaced: see <see cref="ChecksummedPages"/>.</summary>
    public bool HasChecksums => next.HasChecksums;

    /// <summary>Whether a SprintBot has written it.</summary>
    public bool IsStamped => stamp is not null;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => true;
    public override long Length => length;
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var target = buffer[..(int)Math.Clamp(length - Position, 0, buffer.Length)];
        var read = data.Read(target, Position);
        target[read..].Clear();
        pending.CopyOver(target, Position);
        HideStamp(target, Position);
        Position += target.Length;
        return target.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ThrowIfFailed();
        pending.Add(Position, buffer);
        Position += buffer.Length;
        length = Math.Max(length, Position);
    }

    /// <summary>From here on the file is this opening's: a redo file of before, and one of a copy that was made before, fit it no more. Returns when that is durable.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Claim()
    {
        ThrowIfFailed();
        Span<byte> bytes = stackalloc byte[FileStamp.Length];
        next.WriteTo(bytes);
        try
        {
            data.Write(bytes, FileStamp.Position);
            data.Sync();
        }
        finally
        {
            stamp = FileStamp.Of(data); // what is there now, whatever the disk said: the next redo file has to fit it
        }
    }

    /// <summary>Makes all writes since the last flush durable, or none.</summary>
    /// <exception cref="IOException">The disk refuses; whether the batch is void or will be finished by the next opening is not known.</exception>
    public override void Flush()
    {
        ThrowIfFailed();
        if (pending.IsEmpty)
            return;
        failed = true;
        Reserve();
        var after = next.Next;
        AddStamp(after);
        redo.Save(stamp, after, pending.Bytes);
        redoIsNeeded = true;
        PendingWrites.Apply(pending.Bytes, data);
        data.Sync();
        redoIsNeeded = false;
        stamp = next = after;
        redo.Discard(); // a data file that is restored after a kill is not to be taken for this one
        pending.Clear();
        failed = false;
    }

    /// <summary>Closes the file, and puts the one at <paramref name="coming"/>, which is durable and closed, in its place; returns when no byte of before is there or in the redo file.</summary>
    /// <exception cref="IOException">The disk refuses; the file is closed, and is as it was or replaced.</exception>
    public void ReplaceBy(string coming)
    {
        ThrowIfFailed();
        if (!pending.IsEmpty)
            throw new InvalidOperationException("Flush before the file is replaced.");
        redo.Clear(); // what it says is in the file already, and is of those whose words are to go
        Dispose();
        disk.Rename(coming, path);
        disk.SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Copies what is durable; returns when the copy is.</summary>
    /// <returns>Its name: with a number where there is another file of the name.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public string CopyTo(string target)
    {
        var name = target;
        for (var number = 2; disk.Exists(name); number++)
        {
            if (IsIn(name))
                return name; // a process that was killed has made it
            name = string.Create(CultureInfo.InvariantCulture, $"{target}-{number}");
        }
        Copy(name);
        return name;
    }

    /// <summary>Whether another file has the same content, byte for byte.</summary>
    private bool IsIn(string other)
    {
        using var file = disk.Open(other);
        if (file.Length != data.Length)
            return false;
        var (part, ofOther) = (new byte[1 << 20], new byte[1 << 20]);
        for (var position = 0L; data.Read(part, position) is > 0 and var read; position += read)
            if (file.Read(ofOther.AsSpan(0, read), position) != read || !part.AsSpan(0, read).SequenceEqual(ofOther.AsSpan(0, read)))
                return false;
        return true;
    }

    private void Copy(string target)
    {
        var unfinished = target + UnfinishedSuffix;
        using (var copy = disk.Open(unfinished))
        {
            copy.Length = 0;
            var part = new byte[1 << 20];
            for (var position = 0L; data.Read(part, position) is > 0 and var read; position += read)
                copy.Write(part.AsSpan(0, read), position);
            copy.Sync();
        }
        disk.Rename(unfinished, target);
        disk.SyncFolder(Path.GetDirectoryName(target)!);
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void SetLength(long value)
    {
        ThrowIfFailed();
        if (!pending.IsEmpty)
            throw new InvalidOperationException("Flush before the length is set.");
        data.Length = value;
        length = value;
    }

    /// <summary>Closes the file without a flush: what was not flushed is dropped.</summary>
    protected override void Dispose(bool disposing)
    {
        if (!disposed)
            CloseFiles();
        disposed = true;
        base.Dispose(disposing);
    }

    private void CloseFiles()
    {
        try
        {
            if (!redoIsNeeded)
                redo.Clear(); // it is history, and would undo a data file that is restored in the meantime
        }
        catch (IOException)
        {
            // The data are whole without it, and the next opening clears it.
        }
        finally
        {
            redo.Dispose();
            data.Dispose();
        }
    }

    private void FinishWhatWasBegun()
    {
        var batch = redo.Read();
        if (batch is not null && !batch.Fits(data))
            SetRedoAside(batch);
        else if (batch is not null)
            Finish(batch);
        else if (IsReservedOnly())
            data.Length = 0;
        redo.Clear();
        length = data.Length;
        stamp = FileStamp.Of(data);
        next = next with { HasChecksums = length == 0 || stamp is { HasChecksums: true } };
    }

    private void Finish(RedoBatch batch)
    {
        // A killed process may have left it in the page cache only. Unless it is durable first, a power cut while it is applied leaves half of it.
        redo.Sync();
        if (batch.IsUnstamped && !batch.IsIn(data))
            KeepCopy();
        PendingWrites.Apply(batch.Writes, data);
        data.Sync();
    }

    private void SetRedoAside(RedoBatch batch)
    {
        ForeignRedo = path + RedoSuffix + ForeignSuffix + Convert.ToHexStringLower(SHA256.HashData(batch.Writes)[..4]);
        redo.Sync();
        redo.Dispose();
        disk.Rename(path + RedoSuffix, ForeignRedo);
        redo = new RedoFile(disk.Open(path + RedoSuffix));
    }

    /// <summary>Whether an unstamped redo file is this file's can't be told; if it is not, the copy is what can be had back.</summary>
    private void KeepCopy() => CopyBeforeRedo = CopyTo(path + CopySuffix);

    private void AddStamp(FileStamp after)
    {
        Span<byte> bytes = stackalloc byte[FileStamp.Length];
        after.WriteTo(bytes);
        pending.AddThroughout(FileStamp.Position, bytes);
    }

    private static void HideStamp(Span<byte> target, long offset)
    {
        var from = Math.Max(FileStamp.Position - offset, 0);
        var to = Math.Min(FileStamp.Position + FileStamp.Length - offset, target.Length);
        if (from < to)
            target[(int)from..(int)to].Clear();
    }

    /// <summary>A process that ended in its very first flush leaves room without content.</summary>
    private bool IsReservedOnly()
    {
        var size = data.Length;
        if (size is 0 or > ReservedAtOnce)
            return false;
        var content = new byte[size];
        return data.Read(content, 0) == size && !content.AsSpan().ContainsAnyExcept((byte)0);
    }

    /// <summary>Makes the data file large enough, so that a full disk strikes here, where nothing is harmed yet. Zeros past LiteDB's last page are its free room.</summary>
    private void Reserve()
    {
        var had = data.Length;
        if (length <= had)
            return;
        var wanted = (length + ReservedAtOnce - 1) / ReservedAtOnce * ReservedAtOnce;
        try
        {
            for (var position = had; position < wanted; position += Zeros.Length)
                data.Write(Zeros.AsSpan(0, (int)Math.Min(Zeros.Length, wanted - position)), position);
        }
        catch (Exception)
        {
            data.Length = had;
            throw;
        }
    }

    private void ThrowIfFailed()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (failed)
            throw new IOException("An earlier flush failed; the file has to be reopened.");
    }
}
