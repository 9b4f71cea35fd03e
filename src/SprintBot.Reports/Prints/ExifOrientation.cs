using System.Buffers.Binary;
using SkiaSharp;

namespace SprintBot.Reports.Prints;

/// <summary>The one thing in EXIF that changes how a picture is seen: https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf, 4.6.4.</summary>
internal static class ExifOrientation
{
    private const ushort Orientation = 0x0112;
    private const int EntrySize = 12;

    /// <summary>Which corner is stored first; the upper left where nothing, or nothing known, is said.</summary>
    /// <param name="tiff">The block after any name before it.</param>
    public static SKEncodedOrigin Read(ReadOnlySpan<byte> tiff)
    {
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || (!isLittle && !tiff.StartsWith("MM\0*"u8)))
            return SKEncodedOrigin.Default;
        var at = Number(tiff, 4, 4, isLittle);
        for (var left = Number(tiff, at, 2, isLittle); left > 0 && at + 2 + EntrySize <= tiff.Length; left--, at += EntrySize)
            if (Number(tiff, at + 2, 2, isLittle) == Orientation)
                return Number(tiff, at + 10, 2, isLittle) is var value and >= 1 and <= 8 ? (SKEncodedOrigin)value : SKEncodedOrigin.Default;
        return SKEncodedOrigin.Default;
    }

    /// <summary>Zero beyond the end.</summary>
    private static long Number(ReadOnlySpan<byte> tiff, long at, int length, bool isLittle)
    {
        if (at + length > tiff.Length)
            return 0;
        var bytes = tiff.Slice((int)at, length);
        if (length == 2)
            return isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
        return isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
