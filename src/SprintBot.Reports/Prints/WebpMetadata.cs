using System.Buffers.Binary;
using System.Text;

namespace SprintBot.Reports.Prints;

/// <summary>A WebP's chunks: https://developers.google.com/speed/webp/docs/riff_container.</summary>
internal static class WebpMetadata
{
    private const int Header = 12;
    private const byte HasExif = 0x08;
    private const byte HasXmp = 0x04;
    private static readonly HashSet<string> Needed = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    /// <summary>Writes the chunks that are needed to show the picture, and says that there are no others.</summary>
    public static void Remove(ReadOnlySpan<byte> webp, Stream output)
    {
        output.Write(webp[..Header]);
        var end = (int)Math.Min(webp.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(webp[4..]));
        for (var at = Header; end - at >= 8;)
        {
            var length = 8L + BinaryPrimitives.ReadUInt32LittleEndian(webp[(at + 4)..]);
            var chunk = webp[at..(int)Math.Min(end, at + length + (length & 1))];
            if (Needed.Contains(Encoding.Latin1.GetString(chunk[..4])))
                Write(chunk, output);
            at += chunk.Length;
        }
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)(output.Length - 8));
        output.Position = 4;
        output.Write(size);
    }

    private static void Write(ReadOnlySpan<byte> chunk, Stream output)
    {
        if (chunk.Length <= 8 || !chunk.StartsWith("VP8X"u8))
        {
            output.Write(chunk);
            return;
        }
        output.Write(chunk[..8]);
        output.WriteByte((byte)(chunk[8] & ~(HasExif | HasXmp)));
        output.Write(chunk[9..]);
    }
}
