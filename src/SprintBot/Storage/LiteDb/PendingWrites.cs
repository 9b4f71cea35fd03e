using System.Buffers;
using System.Buffers.Binary;

namespace SprintBot.Storage.LiteDb;

/// <summary>Writes that wait for the next flush, in order, in the form the redo file keeps them: offset (8 bytes), length (4), content.</summary>
internal sealed class PendingWrites
{
    private const int HeadLength = 12;
    private const int KeptCapacity = 4 << 20;
    private ArrayBufferWriter<byte> bytes = new();

    public bool IsEmpty => bytes.WrittenCount == 0;

    public ReadOnlySpan<byte> Bytes => bytes.WrittenSpan;

    public void Add(long offset, ReadOnlySpan<byte> content)
    {
        var head = bytes.GetSpan(HeadLength);
        BinaryPrimitives.WriteInt64LittleEndian(head, offset);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], content.Length);
        bytes.Advance(HeadLength);
        bytes.Write(content);
    }

    public void Clear()
    {
        if (bytes.Capacity > KeptCapacity)
            bytes = new ArrayBufferWriter<byte>();
        else
            bytes.ResetWrittenCount();
    }

    /// <summary>Lays what is pending over bytes that were read from <paramref name="offset"/> on.</summary>
    public void CopyOver(Span<byte> target, long offset)
    {
        for (var rest = Bytes; !rest.IsEmpty;)
        {
            var content = TakeFirst(ref rest, out var start);
            var from = Math.Max(start, offset);
            var to = Math.Min(start + content.Length, offset + target.Length);
            if (from < to)
                content[(int)(from - start)..(int)(to - start)].CopyTo(target[(int)(from - offset)..]);
        }
    }

    /// <summary>Writes them into a file; doing it twice is as good as once.</summary>
    public static void Apply(ReadOnlySpan<byte> bytes, IDiskFile file)
    {
        while (!bytes.IsEmpty)
        {
            var content = TakeFirst(ref bytes, out var offset);
            file.Write(content, offset);
        }
    }

    private static ReadOnlySpan<byte> TakeFirst(ref ReadOnlySpan<byte> rest, out long offset)
    {
        offset = BinaryPrimitives.ReadInt64LittleEndian(rest);
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest[8..]);
        var content = rest.Slice(HeadLength, length);
        rest = rest[(HeadLength + length)..];
        return content;
    }
}
