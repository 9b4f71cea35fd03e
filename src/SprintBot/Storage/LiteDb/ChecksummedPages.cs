using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SprintBot.Storage.LiteDb;

/// <summary>
/// Between LiteDB and its data file: each page that is written gets a checksum, and one that is read must still have it, so that a disk's faults are found when
/// they are met, and all of them at a start (<see cref="Check"/>).
/// </summary>
/// <remarks>
/// The checksum is the CRC-32C of a page as LiteDB sees it. It lies in the four bytes of a page's head that say whose transaction it is, which is nobody's in a data file;
/// LiteDB sees them as it wrote them.
/// </remarks>
/// <param name="file">The data file; this does not close it.</param>
/// <param name="path">For messages.</param>
/// <param name="isStrict">Whether every page has a checksum; where not, one that has none is taken as it is.</param>
internal sealed class ChecksummedPages(Stream file, string path, bool isStrict) : Stream
{
    public const int Size = 8192;
    private const int SumAt = 14;
    private const int LastPageAt = 64;
    private const uint None = uint.MaxValue;

    private readonly byte[] page = new byte[Size];

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => true;
    public override long Length => file.Length;
    public override long Position { get; set; }

    /// <summary>Reads every page that is in use. 100 MB take some tens of milliseconds once they are in memory.</summary>
    /// <exception cref="StorageException">One is damaged, or missing.</exception>
    public void Check()
    {
        if (Length < Size)
            throw StorageFault.Damaged(path, "it is cut short");
        Position = 0;
        ReadExactly(page);
        var last = BinaryPrimitives.ReadUInt32LittleEndian(page.AsSpan(LastPageAt));
        if (Length / Size <= last)
            throw StorageFault.Damaged(path, "it is cut short");
        Position = 0;
        for (var number = 0u; number <= last; number++)
        {
            ReadExactly(page);
            if (BinaryPrimitives.ReadUInt32LittleEndian(page) != number)
                throw Damaged(number);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var within = (int)(Position % Size);
        if (within == 0 && buffer.Length >= Size)
            return ReadPage(buffer[..Size]);
        var part = new byte[Size];
        Position -= within;
        var read = ReadPage(part);
        Position += within - read;
        if (read <= within)
            return 0;
        var count = Math.Min(buffer.Length, read - within);
        part.AsSpan(within, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Takes whole pages, as LiteDB writes them.</summary>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Position % Size != 0 || buffer.Length % Size != 0)
            throw new InvalidOperationException("A data file is written by whole pages.");
        for (; !buffer.IsEmpty; buffer = buffer[Size..])
            WritePage(buffer[..Size]);
    }

    public override void Flush() => file.Flush();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void SetLength(long value) => file.SetLength(value);

    private int ReadPage(Span<byte> target)
    {
        file.Position = Position;
        var read = file.ReadAtLeast(target, Size, throwOnEndOfStream: false);
        if (read == 0)
            return 0;
        if (read < Size)
            throw StorageFault.Damaged(path, "it is cut short");
        var kept = BinaryPrimitives.ReadUInt32LittleEndian(target[SumAt..]);
        BinaryPrimitives.WriteUInt32LittleEndian(target[SumAt..], None);
        if (kept != SumOf(target) && (isStrict || kept != None))
            throw Damaged(Position / Size);
        Position += Size;
        return Size;
    }

    private void WritePage(ReadOnlySpan<byte> content)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(content[SumAt..]) != None)
            throw new InvalidOperationException("A page of a data file belongs to no transaction.");
        content.CopyTo(page);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(SumAt), SumOf(page));
        file.Position = Position;
        file.Write(page);
        Position += Size;
    }

    private static uint SumOf(ReadOnlySpan<byte> page)
    {
        var sum = uint.MaxValue;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(page))
            sum = BitOperations.Crc32C(sum, word);
        return sum == None ? 0 : sum;
    }

    private StorageException Damaged(long number) => StorageFault.Damaged(path, $"page {number} of {(Length / Size)} is not as it was written");
}
