using System.Buffers.Binary;

namespace SprintBot.Storage.LiteDb;

/// <summary>
/// Which state a data file is in: who wrote it (a new identity for each opening), and its how manieth flush that was. It lies in 28 bytes of the first page that LiteDB
/// leaves alone, within one sector, so that a power cut leaves the one or the other.
/// </summary>
/// <param name="Identity">Of the opening that wrote the file.</param>
/// <param name="Generation">0 when the opening has claimed the file, and one more after each flush.</param>
/// <param name="HasChecksums">Whether every page in use has one.</param>
internal readonly record struct FileStamp(Guid Identity, long Generation, bool HasChecksums)
{
    public const int Length = 28;

    /// <summary>LiteDB 5 ends its settings at byte 109 of the first page, and goes on at 191.</summary>
    public const int Position = 128;

    private const int IdentityAt = 4;
    private const int GenerationAt = 20;

    private static ReadOnlySpan<byte> Magic => "SpB2"u8;
    private static ReadOnlySpan<byte> MagicWithoutChecksums => "SpB1"u8;

    public FileStamp Next => this with { Generation = Generation + 1 };

    /// <summary>Null for a file that has none: an empty one, or one of a SprintBot before 0.2.</summary>
    public static FileStamp? Of(IDiskFile file)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return file.Read(bytes, Position) < Length ? null : Read(bytes);
    }

    /// <summary>Null where the bytes are no stamp.</summary>
    public static FileStamp? Read(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Magic) || bytes.StartsWith(MagicWithoutChecksums)
            ? new FileStamp(new Guid(bytes[IdentityAt..GenerationAt]), BinaryPrimitives.ReadInt64LittleEndian(bytes[GenerationAt..]), bytes.StartsWith(Magic))
            : null;

    public void WriteTo(Span<byte> bytes)
    {
        (HasChecksums ? Magic : MagicWithoutChecksums).CopyTo(bytes);
        Identity.TryWriteBytes(bytes[IdentityAt..]);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[GenerationAt..], Generation);
    }
}
