using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SprintBot.Storage.LiteDb;

/// <summary>One batch of writes, kept until the data file has it: length (8 bytes), SHA-256 (32), the writes. A torn one is none.</summary>
internal sealed class RedoFile(IDiskFile file) : IDisposable
{
    private const int HeadLength = 8 + SHA256.HashSizeInBytes;

    /// <summary>Returns when the batch is durable. When it fails there is no batch, as far as the disk still lets itself be written.</summary>
    public void Save(ReadOnlySpan<byte> writes)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteInt64LittleEndian(head, writes.Length);
        SHA256.HashData(writes, head[8..]);
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
    public byte[]? Read()
    {
        Span<byte> head = stackalloc byte[HeadLength];
        if (file.Read(head, 0) < HeadLength)
            return null;
        var length = BinaryPrimitives.ReadInt64LittleEndian(head);
        if (length <= 0 || length > file.Length - HeadLength)
            return null;
        var writes = new byte[length];
        if (file.Read(writes, HeadLength) < length || !SHA256.HashData(writes).AsSpan().SequenceEqual(head[8..]))
            return null;
        // A killed process may have left it in the page cache only. Unless it is durable first, a power cut while it is applied leaves half of it.
        file.Sync();
        return writes;
    }

    /// <summary>Returns when it is durably empty.</summary>
    public void Clear()
    {
        file.Length = 0;
        file.Sync();
    }

    public void Dispose() => file.Dispose();
}
