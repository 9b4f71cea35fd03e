using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace SprintBot.Reports.Prints;

/// <summary>A PNG's chunks: https://www.w3.org/TR/png-3/#5Chunk-layout.</summary>
internal static class PngMetadata
{
    private const int Signature = 8;

    /// <summary>What else than the critical chunks changes what is to be seen.</summary>
    private static readonly HashSet<string> Needed = ["tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT"];

    public static bool IsAnimated(ReadOnlySpan<byte> png)
    {
        for (var at = Signature; Next(png, ref at, out var name, out _) && name != "IDAT";)
            if (name == "acTL")
                return true;
        return false;
    }

    /// <summary>Which corner is stored first, which the decoder does not tell of a PNG.</summary>
    public static SKEncodedOrigin Origin(ReadOnlySpan<byte> png)
    {
        for (var at = Signature; Next(png, ref at, out var name, out var chunk);)
            if (name == "eXIf")
                return ExifOrientation.Read(chunk[8..]);
        return SKEncodedOrigin.Default;
    }

    /// <summary>Writes the chunks that are needed to show the picture, up to its end.</summary>
    public static void Remove(ReadOnlySpan<byte> png, Stream output)
    {
        output.Write(png[..Signature]);
        for (var at = Signature; Next(png, ref at, out var name, out var chunk);)
        {
            if (char.IsAsciiLetterUpper(name[0]) || Needed.Contains(name))
                output.Write(chunk);
            if (name == "IEND")
                return;
        }
    }

    /// <summary>The next chunk, the last as much of it as there is; false at the end.</summary>
    private static bool Next(ReadOnlySpan<byte> png, ref int at, out string name, out ReadOnlySpan<byte> chunk)
    {
        name = "";
        chunk = default;
        if (png.Length - at < 8)
            return false;
        name = Encoding.Latin1.GetString(png.Slice(at + 4, 4));
        chunk = png.Slice(at, (int)Math.Min(png.Length - at, 12L + BinaryPrimitives.ReadUInt32BigEndian(png[at..])));
        at += chunk.Length;
        return true;
    }
}
