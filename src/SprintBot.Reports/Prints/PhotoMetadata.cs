using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Prints;

/// <summary>Takes out of a picture's file what is not needed to show it: where, when, by whom and with what it was taken, comments, previews, and what follows its end.</summary>
internal static class PhotoMetadata
{
    /// <summary>The file without it, the picture itself as it is, be it broken or not; bytes of no known kind stay as they are.</summary>
    public static ReadOnlyMemory<byte> Remove(ReadOnlyMemory<byte> content)
    {
        var output = new MemoryStream(content.Length);
        switch (PictureType.OfBytes(content.Span))
        {
            case "image/jpeg":
                JpegMetadata.Remove(content.Span, output);
                break;
            case "image/png":
                PngMetadata.Remove(content.Span, output);
                break;
            case "image/webp":
                WebpMetadata.Remove(content.Span, output);
                break;
            case "image/gif":
                GifMetadata.Remove(content.Span, output);
                break;
            default:
                return content;
        }
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }
}
