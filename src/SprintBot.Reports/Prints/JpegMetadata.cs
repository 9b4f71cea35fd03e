using System.Buffers.Binary;

namespace SprintBot.Reports.Prints;

/// <summary>A JPEG's segments: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B.</summary>
internal static class JpegMetadata
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte Jfif = 0xE0;
    private const byte ColourProfile = 0xE2;
    private const byte Adobe = 0xEE;
    private const int JfifWithoutPreview = 18;

    /// <summary>Whether a decoder must hold the whole picture in memory, however small it is to become.</summary>
    public static bool IsProgressive(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; Next(jpeg, ref at, out var marker, out _) && marker != StartOfScan;)
            if (marker is 0xC2 or 0xC6 or 0xCA or 0xCE)
                return true;
        return false;
    }

    /// <summary>Writes what is needed to show the picture: its tables and scans, its size, and its colours.</summary>
    public static void Remove(ReadOnlySpan<byte> jpeg, Stream output)
    {
        output.Write(jpeg[..2]);
        for (var at = 2; Next(jpeg, ref at, out var marker, out var segment);)
        {
            if (IsNeeded(marker, segment))
                Write(marker, segment, output);
            if (marker == EndOfImage)
                return;
            if (marker != StartOfScan)
                continue;
            var scan = jpeg[at..ScanEnd(jpeg, at)];
            output.Write(scan);
            at += scan.Length;
        }
    }

    /// <summary>The next marker with its segment, which holds the marker too; false at the end, or where the file is broken.</summary>
    private static bool Next(ReadOnlySpan<byte> jpeg, ref int at, out byte marker, out ReadOnlySpan<byte> segment)
    {
        marker = 0;
        segment = default;
        var start = jpeg[at..].IndexOf((byte)0xFF);
        if (start < 0)
            return false;
        at += start;
        while (at + 1 < jpeg.Length && jpeg[at + 1] == 0xFF)
            at++;
        if (at + 1 >= jpeg.Length)
            return false;
        marker = jpeg[at + 1];
        var length = marker is 0x00 or 0x01 or (>= 0xD0 and <= EndOfImage) ? 2 : at + 4 <= jpeg.Length ? 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]) : int.MaxValue;
        if (length > jpeg.Length - at)
            return false;
        segment = jpeg.Slice(at, length);
        at += length;
        return true;
    }

    private static bool IsNeeded(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        Jfif => segment.Length >= JfifWithoutPreview && segment[4..].StartsWith("JFIF\0"u8),
        ColourProfile => segment[4..].StartsWith("ICC_PROFILE\0"u8),
        Adobe => segment[4..].StartsWith("Adobe"u8),
        _ => marker is (>= 0xC0 and <= 0xCF and not 0xC8) or (>= EndOfImage and <= 0xDF),
    };

    private static void Write(byte marker, ReadOnlySpan<byte> segment, Stream output)
    {
        if (marker != Jfif)
        {
            output.Write(segment);
            return;
        }
        output.Write([0xFF, Jfif, 0, JfifWithoutPreview - 2]);
        output.Write(segment[4..(JfifWithoutPreview - 2)]);
        output.Write([0, 0]);
    }

    /// <summary>Where a scan's data ends: at a marker that is neither a stuffed byte nor a restart.</summary>
    private static int ScanEnd(ReadOnlySpan<byte> jpeg, int start)
    {
        for (var at = start; ; at += 2)
        {
            var found = jpeg[at..].IndexOf((byte)0xFF);
            if (found < 0 || at + found + 1 >= jpeg.Length)
                return jpeg.Length;
            at += found;
            if (jpeg[at + 1] is not 0x00 and not (>= 0xD0 and <= 0xD7))
                return at;
        }
    }
}
