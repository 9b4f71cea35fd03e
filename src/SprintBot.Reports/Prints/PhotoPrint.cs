namespace SprintBot.Reports.Prints;

/// <summary>A photo as it is published: upright, no larger than a page needs, and telling nothing but what is to be seen.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Flaw">What could not be done.</param>
public sealed record PhotoPrint(ReadOnlyMemory<byte> Content, PhotoFlaw Flaw = PhotoFlaw.None)
{
    /// <summary>The longer side, in pixels.</summary>
    public const int LongestSide = 1600;

    /// <summary>
    /// The print of a photo. Pure: the same bytes give the same print. What is upright and small already loses its metadata only, and no quality;
    /// moving pictures and GIFs also keep their size.
    /// </summary>
    /// <param name="original">Any bytes, whatever they claim to be.</param>
    /// <param name="contentType">What the print's name says it is; a picture of another type becomes that one where it can.</param>
    public static PhotoPrint Of(ReadOnlyMemory<byte> original, string contentType)
    {
        try
        {
            using var picture = EncodedPicture.Open(original);
            return picture is null ? AsItIs(original, PhotoFlaw.Unreadable) : Of(picture, original, contentType);
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException)
        {
            return AsItIs(original, PhotoFlaw.Unreadable); // the native library is not made for every system
        }
    }

    private static PhotoPrint Of(EncodedPicture picture, ReadOnlyMemory<byte> original, string contentType)
    {
        if (picture.HasTooManyPixels)
            return AsItIs(original, PhotoFlaw.TooManyPixels);
        using var pixels = picture.Decode(LongestSide, out var isWhole);
        if (pixels is null)
            return AsItIs(original, PhotoFlaw.Unreadable);
        var type = PrintPixels.CanEncode(contentType) ? contentType : picture.ContentType;
        if (picture.Moves || !PrintPixels.CanEncode(type))
            return AsItIs(original, isWhole ? PhotoFlaw.None : PhotoFlaw.Damaged);
        if (isWhole && type == picture.ContentType && picture.IsUpright && picture.FitsInto(LongestSide))
            return AsItIs(original, PhotoFlaw.None);
        var content = PrintPixels.Encode(pixels, picture.Origin, LongestSide, type);
        return content is null ? AsItIs(original, PhotoFlaw.Unreadable) : new PhotoPrint(content, isWhole ? PhotoFlaw.None : PhotoFlaw.Damaged);
    }

    private static PhotoPrint AsItIs(ReadOnlyMemory<byte> original, PhotoFlaw flaw) => new(PhotoMetadata.Remove(original), flaw);
}
