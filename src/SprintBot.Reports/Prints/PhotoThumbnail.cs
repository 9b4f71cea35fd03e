namespace SprintBot.Reports.Prints;

/// <summary>A photo made small, as a JPEG, for lists; of a moving picture the first frame.</summary>
public static class PhotoThumbnail
{
    /// <summary>The longer side, in pixels: enough for a sharp one on a phone.</summary>
    public const int LongestSide = 320;

    public const string ContentType = "image/jpeg";

    /// <summary>The small picture; null where none can be made of the bytes.</summary>
    public static ReadOnlyMemory<byte>? Of(ReadOnlyMemory<byte> original)
    {
        try
        {
            using var picture = EncodedPicture.Open(original);
            if (picture is null || picture.HasTooManyPixels)
                return null;
            using var pixels = picture.Decode(LongestSide, out _);
            return pixels is null ? null : PrintPixels.Encode(pixels, picture.Origin, LongestSide, ContentType);
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException)
        {
            return null; // the native library is not made for every system
        }
    }
}
