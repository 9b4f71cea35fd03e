using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
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

    private static readonly Phrase IsEmpty = new("photos.is-empty", "{file} is empty.");
    private static readonly Phrase IsHeic = new("photos.is-heic", "{file} is a HEIC picture, which pages can't show: export it as a JPEG, or take a screenshot of it.");
    private static readonly Phrase IsNoPicture = new("photos.is-no-picture", "{file} is not a picture the report can show.");
    private static readonly Phrase IsDamaged = new("photos.is-damaged", "{file} is damaged: no picture can be read from it.");
    private static readonly Phrase HasTooManyPixels = new("photos.has-too-many-pixels", "{file} has {width} × {height} pixels, and {most} million are the most.");
    private static readonly Phrase SomebodyElses = new("photos.somebody-elses", "This photo is somebody else's.");
    private static readonly Phrase OnlyThey = new("photos.only-they-change-it", "Only who posted it and organisers can change it.");
    private static readonly Phrase CaptionTooLong = new("photos.caption-too-long", "A caption has at most {most} characters; this has {count}.");
    private static readonly Phrase ShortenIt = new("photos.shorten-caption", "Shorten it.");

    /// <summary>Why a file is not taken as a photo, in one sentence; null where it is. What its name says counts for nothing.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="content">All of it; no pixel is decoded.</param>
    public static Said? Refusal(string name, ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
            return IsEmpty.With(("file", name));
        if (PictureType.IsHeic(content.Span))
            return IsHeic.With(("file", name));
        if (PictureType.OfBytes(content.Span) is null)
            return IsNoPicture.With(("file", name));
        return SizeOf(content) switch
        {
            null => IsDamaged.With(("file", name)),
            var (width, height) when (long)width * height > MostPixels => HasTooManyPixels.With(("file", name), ("width", $"{width}"), ("height", $"{height}"), ("most", MostPixels / 1_000_000)),
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
            throw new UserError(SomebodyElses, OnlyThey);
    }

    /// <summary>The caption as it is kept; null where there is none.</summary>
    /// <exception cref="UserError">It is too long.</exception>
    public static string? Caption(string? text)
    {
        if (TypedText.IsBlank(text))
            return null;
        var caption = TypedText.OneLine(text);
        return caption.Length <= MaxCaptionLength ? caption : throw new UserError(CaptionTooLong.With(("most", MaxCaptionLength), ("count", caption.Length)), ShortenIt);
    }
}
