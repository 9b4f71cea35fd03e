using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SprintBot.Storage.LiteDb;

/// <summary>
/// One batch of writes, kept until the data file has it: a mark (8 bytes), the data file's stamps before and after (28 each, zeros for none), length (8),
/// SHA-256 of the stamps and the writes (32), the writes. A torn one is none.
/// </summary>
internal sealed class RedoFile(IDiskFile file) : IDisposable
{
    private const int BeforeAt = 8;
    private const int AfterAt = BeforeAt + FileStamp.Length;
    private const int LengthAt = AfterAt + FileStamp.Length;
    private const int HashAt = LengthAt + 8;
    private const int HeadLength = HashAt + SHA256.HashSizeInBytes;
    private const int UnstampedHeadLength = 8 + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Mark => "SpBRedo2"u8;

    /// <summary>Returns when the batch is durable. When it fails there is no batch, as far as the disk still lets itself be written.</summary>
    public void Save(FileStamp? before, FileStamp after, ReadOnlySpan<byte> writes)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        head.Clear();
        Mark.CopyTo(head);
        before?.WriteTo(head[BeforeAt..]);
        after.WriteTo(head[AfterAt..]);
        BinaryPrimitives.WriteInt64LittleEndian(head[LengthAt..], writes.Length);
        Hash(head[BeforeAt..LengthAt], writes, head[HashAt..]);
        try
        {
            file.Write(head, 0);
            file.Write(writes, HeadLength);
            file.Sync();
        }
        catch (Exception)
        {
            file.Length = 0;
            throw;
        }
    }

    /// <summary>The batch that was being applied when the process ended; null when there was none, or not yet a whole one.</summary>
    public RedoBatch? Read()
    {
        Span<byte> head = stackalloc byte[HeadLength];
        var read = file.Read(head, 0);
        if (read < UnstampedHeadLength)
            return null;
        if (!head.StartsWith(Mark))
            return WritesAfter(UnstampedHeadLength, BinaryPrimitives.ReadInt64LittleEndian(head)) is { } old && SHA256.HashData(old).AsSpan().SequenceEqual(head[8..UnstampedHeadLength])
                ? new RedoBatch(null, null, old, IsUnstamped: true)
                : null;
        if (read < HeadLength || WritesAfter(HeadLength, BinaryPrimitives.ReadInt64LittleEndian(head[LengthAt..])) is not { } writes)
            return null;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(head[BeforeAt..LengthAt], writes, hash);
        return hash.SequenceEqual(head[HashAt..]) ? new RedoBatch(FileStamp.Read(head[BeforeAt..]), FileStamp.Read(head[AfterAt..]), writes) : null;
    }

    /// <summary>Returns when what is in the file is durable.</summary>
    public void Sync() => file.Sync();

    /// <summary>Says that the data file has the batch; not durably, for writing it twice does no harm.</summary>
    public void Discard()
    {
        Span<byte> nothing = stackalloc byte[HeadLength];
        nothing.Clear();
        file.Write(nothing, 0);
    }

    /// <summary>Returns when it is durably empty.</summary>
    public void Clear()
    {
        file.Length = 0;
        file.Sync();
    }

    public void Dispose() => file.Dispose();

    private byte[]? WritesAfter(int head, long length)
    {
        if (length <= 0 || length > file.Length - head)
            return null;
        var writes = new byte[length];
        return file.Read(writes, head) < length ? null : writes;
    }

    private static void Hash(ReadOnlySpan<byte> stamps, ReadOnlySpan<byte> writes, Span<byte> hash)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sum.AppendData(stamps);
        sum.AppendData(writes);
        sum.GetHashAndReset(hash);
    }
}
