namespace SprintBot.Reports.Sprints;

/// <summary>Kinds of pictures: content types, the endings of file names, and the bytes that files begin with.</summary>
public static class PictureType
{
    /// <summary>What kind of picture a file calls itself; a JPEG when it does not say.</summary>
    public static string OfName(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".GIF" => "image/gif",
        ".WEBP" => "image/webp",
        ".SVG" => "image/svg+xml",
        ".TIF" or ".TIFF" => "image/tiff",
        ".BMP" => "image/bmp",
        ".AVIF" => "image/avif",
        ".HEIC" or ".HEIF" => "image/heic",
        _ => "image/jpeg",
    };

    /// <summary>How a picture's file ends that is of this kind.</summary>
    public static string EndingOf(string contentType) => contentType switch
    {
        "image/png" => ".png",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        "image/svg+xml" => ".svg",
        "image/tiff" => ".tif",
        "image/bmp" => ".bmp",
        "image/avif" => ".avif",
        "image/heic" => ".heic",
        _ => ".jpg",
    };

    /// <summary>Whether the bytes are a picture as Apple's cameras keep it, or another of its family: browsers and docutils show none of them. See ISO/IEC 23008-12.</summary>
    public static bool IsHeic(ReadOnlySpan<byte> start) =>
        start is [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', var a, var b, var c, var d, ..]
        && (new string([(char)a, (char)b, (char)c, (char)d]) is "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1");

    /// <summary>What kind of picture the bytes are, whatever the file calls itself; null when none that a report can show.</summary>
    public static string? OfBytes(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };
}
