using SprintBot.Interactions;

namespace SprintBot.Photos;

/// <summary>What makes a right photo.</summary>
public static class PhotoRules
{
    public const int MaxCaptionLength = 300;

    /// <summary>What Discord lets people without a subscription upload, several times over.</summary>
    public const long MaxBytes = 50L * 1024 * 1024;

    /// <summary>The caption as it is kept; null where there is none.</summary>
    /// <exception cref="UserError">It is too long.</exception>
    public static string? Caption(string? text)
    {
        if (TypedText.IsBlank(text))
            return null;
        var caption = TypedText.OneLine(text);
        return caption.Length <= MaxCaptionLength ? caption : throw new UserError($"A caption has at most {MaxCaptionLength} characters; this has {caption.Length}.", "Shorten it.");
    }

    /// <summary>What kind of picture a file calls itself; a JPEG when it does not say.</summary>
    public static string ContentTypeOf(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
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

    /// <summary>What kind of picture the bytes are, whatever the file calls itself; null when none that a report can show.</summary>
    public static string? ContentTypeOf(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };
}
