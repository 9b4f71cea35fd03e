using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Reports.Prints;
using SprintBot.Reports.Sprints;
using SprintBot.Sprints;

namespace SprintBot.Photos;

/// <summary>What makes a right photo.</summary>
public static class PhotoRules
{
    /// <summary>Fits the description that Discord takes with a file (1,024).</summary>
    public const int MaxCaptionLength = 1000;

    /// <summary>What Discord lets people without a subscription upload, several times over.</summary>
    public const long MaxBytes = 50L * 1024 * 1024;

    /// <summary>More than any camera makes: what claims to have more was made to fill a computer's memory.</summary>
    public const long MostPixels = 250_000_000;

    /// <summary>Why a file is not taken as a photo, in one sentence; null where it is. What its name says counts for nothing.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="content">All of it; no pixel is decoded.</param>
    public static string? Refusal(string name, ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
            return $"{name} is empty.";
        if (PictureType.IsHeic(content.Span))
            return $"{name} is a HEIC picture, which pages can't show: export it as a JPEG, or take a screenshot of it.";
        if (PictureType.OfBytes(content.Span) is null)
            return $"{name} is not a picture the report can show.";
        return SizeOf(content) switch
        {
            null => $"{name} is damaged: no picture can be read from it.",
            var (width, height) when (long)width * height > MostPixels => $"{name} has {width} × {height} pixels, and {MostPixels / 1_000_000} million are the most.",
            _ => null,
        };
    }

    /// <summary>A system without the library takes pictures by their first bytes.</summary>
    private static (int Width, int Height)? SizeOf(ReadOnlyMemory<byte> content)
    {
        try
        {
            return PictureCheck.SizeOf(content);
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException)
        {
            return (0, 0);
        }
    }

    /// <summary>Whether a person may change a photo: who posted it, and organisers.</summary>
    /// <exception cref="UserError">Neither.</exception>
    public static void MayChange(Photo photo, UserId who, bool isOrganiser)
    {
        if (photo.Author != who && !isOrganiser)
            throw new UserError("This photo is somebody else's.", "Only who posted it and organisers can change it.");
    }

    /// <summary>The caption as it is kept; null where there is none.</summary>
    /// <exception cref="UserError">It is too long.</exception>
    public static string? Caption(string? text)
    {
        if (TypedText.IsBlank(text))
            return null;
        var caption = TypedText.OneLine(text);
        return caption.Length <= MaxCaptionLength ? caption : throw new UserError($"A caption has at most {MaxCaptionLength} characters; this has {caption.Length}.", "Shorten it.");
    }
}
