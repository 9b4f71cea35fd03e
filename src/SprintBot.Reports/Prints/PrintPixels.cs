using SkiaSharp;

namespace SprintBot.Reports.Prints;

/// <summary>Reduces, turns and encodes pixels; nothing goes along with them.</summary>
internal static class PrintPixels
{
    private const int Quality = 88;

    public static bool CanEncode(string contentType) => contentType is "image/jpeg" or "image/png" or "image/webp";

    /// <summary>The finished file; null where the picture can't be encoded.</summary>
    /// <param name="pixels">As they are stored.</param>
    /// <param name="origin">Which corner of the upright picture is stored first.</param>
    /// <param name="side">The longer side has no more pixels than that.</param>
    /// <param name="contentType">One that <see cref="CanEncode"/>.</param>
    public static byte[]? Encode(SKBitmap pixels, SKEncodedOrigin origin, int side, string contentType)
    {
        using var reduced = Reduced(pixels, side);
        using var upright = Upright(reduced ?? pixels, origin, contentType == "image/jpeg");
        using var page = upright.PeekPixels();
        using var bare = page.WithColorSpace(null!); // sRGB is what is read where nothing is said
        using var file = contentType switch
        {
            "image/png" => bare.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 9)),
            "image/webp" => bare.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, Quality)),
            _ => bare.Encode(new SKJpegEncoderOptions(Quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore)),
        };
        return file?.ToArray();
    }

    /// <summary>By halves first, so that no pixel is skipped; null where nothing is to be done.</summary>
    private static SKBitmap? Reduced(SKBitmap pixels, int side)
    {
        var (width, height) = (pixels.Width, pixels.Height);
        if (Math.Max(width, height) <= side)
            return null;
        var share = side / (double)Math.Max(width, height);
        var target = new SKSizeI(Part(width, share), Part(height, share));
        SKBitmap? half = null;
        while (Math.Max(width, height) >= 2 * side)
        {
            (width, height) = (Part(width, 0.5), Part(height, 0.5));
            half = Replaced(half, half ?? pixels, new SKSizeI(width, height), new SKSamplingOptions(SKFilterMode.Linear));
        }
        return Replaced(half, half ?? pixels, target, new SKSamplingOptions(SKCubicResampler.Mitchell));
    }

    private static SKBitmap Replaced(SKBitmap? old, SKBitmap pixels, SKSizeI size, SKSamplingOptions sampling)
    {
        using (old)
            return pixels.Resize(pixels.Info.WithSize(size), sampling) ?? throw new InvalidOperationException("A picture could not be reduced.");
    }

    private static int Part(int length, double share) => Math.Max(1, (int)Math.Round(length * share));

    /// <summary>Turned and mirrored without a change to any pixel.</summary>
    private static SKBitmap Upright(SKBitmap pixels, SKEncodedOrigin origin, bool onWhite)
    {
        var isSideways = origin >= SKEncodedOrigin.LeftTop;
        var (width, height) = isSideways ? (pixels.Height, pixels.Width) : (pixels.Width, pixels.Height);
        var info = pixels.Info.WithSize(width, height);
        var upright = new SKBitmap(onWhite ? info.WithAlphaType(SKAlphaType.Opaque) : info);
        using var canvas = new SKCanvas(upright);
        canvas.Clear(onWhite ? SKColors.White : SKColors.Transparent);
        canvas.SetMatrix(Turn(origin, width, height));
        using var image = SKImage.FromBitmap(pixels);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return upright;
    }

    /// <summary>From where pixels are stored to where they are seen: https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf, tag Orientation.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
