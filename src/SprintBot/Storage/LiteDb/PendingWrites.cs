using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

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

    /// <summary>Writes a few bytes, also into what was added before, so that no write in between takes away what they say.</summary>
    public void AddThroughout(long offset, ReadOnlySpan<byte> content)
    {
        Add(offset, content);
        var writable = MemoryMarshal.AsMemory(bytes.WrittenMemory).Span;
        for (var at = 0; at < writable.Length;)
        {
            var start = BinaryPrimitives.ReadInt64LittleEndian(writable[at..]);
            var length = BinaryPrimitives.ReadInt32LittleEndian(writable[(at + 8)..]);
            var from = Math.Max(start, offset);
            var to = Math.Min(start + length, offset + content.Length);
            if (from < to)
                content[(int)(from - offset)..(int)(to - offset)].CopyTo(writable[(int)(at + HeadLength + from - start)..]);
            at += HeadLength + length;
        }
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

    /// <summary>Writes them into a file's content; false when they go beyond it.</summary>
    public static bool TryCopy(ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        var fits = true;
        while (!bytes.IsEmpty)
        {
            var content = TakeFirst(ref bytes, out var offset);
            var room = target[(int)Math.Min(offset, target.Length)..];
            content[..Math.Min(content.Length, room.Length)].CopyTo(room);
            fits &= content.Length <= room.Length;
        }
        return fits;
    }

    /// <summary>Puts zeros where a file's content is that of one of the writes, whether or not another one comes after it.</summary>
    public static void ClearWhatIsWritten(ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        while (!bytes.IsEmpty)
        {
            var content = TakeFirst(ref bytes, out var offset);
            var room = target[(int)Math.Min(offset, target.Length)..];
            for (var at = 0; at < Math.Min(content.Length, room.Length); at++)
                if (room[at] == content[at])
                    room[at] = 0;
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
