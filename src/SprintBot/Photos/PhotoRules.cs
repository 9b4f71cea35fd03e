using SprintBot.Discord.Model;
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
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var caption = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return caption.Length <= MaxCaptionLength ? caption : throw new UserError($"A caption has at most {MaxCaptionLength} characters; this has {caption.Length}.", "Shorten it.");
    }

    /// <summary>Refuses what is not a picture that a report can show.</summary>
    /// <exception cref="UserError">It is not one.</exception>
    public static void Accept(Attachment attachment)
    {
        if (attachment.Size > MaxBytes)
            throw new UserError($"“{Shortened.LineTo(attachment.Filename, 60)}” is larger than {MaxBytes / 1024 / 1024} MiB.", "Send a smaller copy.");
    }

    /// <summary>What kind of picture the bytes are, whatever the file calls itself.</summary>
    /// <exception cref="UserError">None that a report can show.</exception>
    public static string ContentType(ReadOnlySpan<byte> start, string fileName) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => throw new UserError($"“{Shortened.LineTo(fileName, 60)}” is not a picture the report can show.", "Send it as JPEG, PNG, GIF or WebP."),
    };
}
