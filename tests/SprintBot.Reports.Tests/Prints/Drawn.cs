using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace SprintBot.Reports.Tests.Prints;

/// <summary>Pictures with a colour in each quarter, and files around them with whatever a camera or a joker puts in.</summary>
internal static class Drawn
{
    /// <summary>What a file must not tell: stands in every metadata that is made here.</summary>
    public const string Secret = "behind the third lighthouse";

    private static readonly Dictionary<char, SKColor> Colours = new() { ['r'] = SKColors.Red, ['g'] = SKColors.Lime, ['b'] = SKColors.Blue, ['y'] = SKColors.Yellow };

    /// <param name="quarters">Their colours as in <see cref="Colours"/>: the upper left, the upper right, the lower left, the lower right.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="format">The file's.</param>
    public static byte[] Quarters(string quarters = "rgby", int width = 48, int height = 32, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        using (var paint = new SKPaint())
            for (var quarter = 0; quarter < 4; quarter++)
            {
                paint.Color = Colours[quarters[quarter]];
                canvas.DrawRect(quarter % 2 * (width / 2), quarter / 2 * (height / 2), width, height, paint);
            }
        using var file = bitmap.Encode(format, format == SKEncodedImageFormat.Webp ? 100 : 95);
        return file.ToArray();
    }

    /// <summary>The colours near a picture's corners, its size, and by which corner it is stored: all that a viewer sees.</summary>
    public static (string Quarters, int Width, int Height, SKEncodedOrigin Origin) Look(ReadOnlyMemory<byte> file)
    {
        using var data = SKData.CreateCopy(file.Span);
        using var codec = SKCodec.Create(data);
        using var bitmap = SKBitmap.Decode(codec);
        var (right, bottom) = (bitmap.Width - 1, bitmap.Height - 1);
        var corners = new[] { bitmap.GetPixel(0, 0), bitmap.GetPixel(right, 0), bitmap.GetPixel(0, bottom), bitmap.GetPixel(right, bottom) };
        return (string.Concat(corners.Select(Nearest)), bitmap.Width, bitmap.Height, codec.EncodedOrigin);
    }

    /// <summary>A TIFF block as cameras write it: a description, the orientation, a serial number's worth of GPS.</summary>
    public static byte[] Exif(int orientation)
    {
        var secret = Encoding.ASCII.GetBytes(Secret + "\0");
        var tiff = new MemoryStream();
        using var writer = new BinaryWriter(tiff);
        writer.Write("II*\0"u8);
        writer.Write(8);
        writer.Write((short)3);
        Entry(0x010E, 2, secret.Length, 68); // ImageDescription
        Entry(0x0112, 3, 1, orientation);
        Entry(0x8825, 4, 1, 50); // the GPS block
        writer.Write(0);
        writer.Write((short)1);
        Entry(0x001B, 7, secret.Length, 68); // GPSProcessingMethod
        writer.Write(0);
        writer.Write(secret);
        return tiff.ToArray();

        void Entry(ushort tag, short type, int count, int value)
        {
            writer.Write(tag);
            writer.Write(type);
            writer.Write(count);
            writer.Write(value);
        }
    }

    /// <summary>A JPEG with EXIF, XMP, a comment, and another picture after its end, as telephones add.</summary>
    public static byte[] JpegWith(byte[] jpeg, int orientation) =>
    [
        .. jpeg[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]), .. Segment(0xE1, Encoding.ASCII.GetBytes($"http://ns.adobe.com/xap/1.0/\0<x>{Secret}</x>")),
        .. Segment(0xED, Encoding.ASCII.GetBytes($"Photoshop 3.0\0{Secret}")), .. Segment(0xFE, Encoding.ASCII.GetBytes(Secret)), .. jpeg[2..], .. Encoding.ASCII.GetBytes(Secret),
    ];

    public static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>A PNG with EXIF, texts and a time.</summary>
    public static byte[] PngWith(byte[] png, int orientation) =>
    [
        .. png[..33], .. Chunk("eXIf", Exif(orientation)), .. Chunk("tEXt", Encoding.ASCII.GetBytes($"Author\0{Secret}")), .. Chunk("iTXt", Encoding.ASCII.GetBytes($"XML:com.adobe.xmp\0\0\0\0\0{Secret}")),
        .. Chunk("tIME", [7, 234, 5, 4, 1, 2, 3]), .. png[33..], .. Encoding.ASCII.GetBytes(Secret),
    ];

    public static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        return [.. BigEndian(content.Length), .. named, .. BigEndian((int)Crc(named))];
    }

    /// <summary>A WebP with EXIF and XMP.</summary>
    public static byte[] WebpWith(byte[] webp, int orientation)
    {
        var (_, width, height, _) = Look(webp);
        byte[] extended = [0x0C, 0, 0, 0, (byte)(width - 1), (byte)((width - 1) >> 8), 0, (byte)(height - 1), (byte)((height - 1) >> 8), 0];
        byte[] chunks = [.. "WEBP"u8, .. RiffChunk("VP8X", extended), .. webp[12..], .. RiffChunk("EXIF", Exif(orientation)), .. RiffChunk("XMP ", Encoding.ASCII.GetBytes($"<x>{Secret}</x>"))];
        return RiffChunk("RIFF", chunks);
    }

    public static byte[] RiffChunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. length, .. content, .. content.Length % 2 == 1 ? [0] : Array.Empty<byte>()];
    }

    /// <summary>Two frames of 1×1 that repeat, with a comment and XMP.</summary>
    public static byte[] Gif() =>
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255, .. GifExtension(0xFF, "NETSCAPE2.0", [1, 0, 0]), .. GifExtension(0xFF, "XMP DataXMP", Encoding.ASCII.GetBytes(Secret)),
        0x21, 0xFE, (byte)Secret.Length, .. Encoding.ASCII.GetBytes(Secret), 0, .. GifFrame, .. GifFrame, 0x3B, .. Encoding.ASCII.GetBytes(Secret),
    ];

    /// <summary>A head that promises more pixels than any memory has.</summary>
    public static byte[] PngOfPixels(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(new byte[4096]);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", [.. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0]), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    public static bool TellsSecret(ReadOnlyMemory<byte> file) => file.Span.IndexOf(Encoding.ASCII.GetBytes(Secret)) >= 0;

    private static byte[] GifFrame => [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];

    private static byte[] GifExtension(byte label, string name, byte[] content) => [0x21, label, (byte)name.Length, .. Encoding.ASCII.GetBytes(name), (byte)content.Length, .. content, 0];

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static uint Crc(byte[] content)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var letter in content)
        {
            crc ^= letter;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
        }
        return ~crc;
    }

    private static char Nearest(SKColor colour) => Colours.MinBy(known =>
        Math.Abs(known.Value.Red - colour.Red) + Math.Abs(known.Value.Green - colour.Green) + Math.Abs(known.Value.Blue - colour.Blue)).Key;
}
