using System.Buffers;
using SkiaSharp;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Prints;

/// <summary>A picture whose head has been read, and no pixel yet.</summary>
internal sealed class EncodedPicture : IDisposable
{
    /// <summary>A camera's largest; a baseline JPEG of that size is decoded to an eighth of its sides, in little memory.</summary>
    private const long MostPixels = 120_000_000;

    /// <summary>Where all pixels must be in memory at once, four bytes each.</summary>
    private const long MostPixelsAtOnce = 40_000_000;

    private readonly ReadOnlyMemory<byte> content;
    private readonly MemoryHandle memory;
    private readonly SKData data;
    private readonly SKCodec codec;

    private EncodedPicture(ReadOnlyMemory<byte> content, MemoryHandle memory, SKData data, SKCodec codec, string contentType) =>
        (this.content, this.memory, this.data, this.codec, ContentType) = (content, memory, data, codec, contentType);

    public string ContentType { get; }

    public SKEncodedOrigin Origin => ContentType == "image/png" ? PngMetadata.Origin(content.Span) : codec.EncodedOrigin;

    public bool IsUpright => Origin is SKEncodedOrigin.Default;

    /// <summary>Whether it is higher than wide when it is turned as it is meant to be seen: from the fifth on, corners lie on their side.</summary>
    public bool IsTall => Origin is >= SKEncodedOrigin.LeftTop ? codec.Info.Width > codec.Info.Height : codec.Info.Height > codec.Info.Width;

    /// <summary>Only the first of several frames could be printed.</summary>
    public bool Moves => codec.FrameCount > 1 || (ContentType == "image/png" && PngMetadata.IsAnimated(content.Span));

    public SKSizeI Size => codec.Info.Size;

    public bool HasTooManyPixels => PixelsOf(codec.Info.Size) > MostPixels || (IsDecodedAtOnce && PixelsOf(codec.Info.Size) > MostPixelsAtOnce);

    private bool IsDecodedAtOnce => ContentType != "image/jpeg" || JpegMetadata.IsProgressive(content.Span);

    /// <summary>Null where the bytes are no picture that a report can show.</summary>
    public static unsafe EncodedPicture? Open(ReadOnlyMemory<byte> content)
    {
        if (PictureType.OfBytes(content.Span) is not { } contentType)
            return null;
        var memory = content.Pin();
        var data = SKData.Create((nint)memory.Pointer, content.Length);
        if (SKCodec.Create(data) is { } codec)
            return new EncodedPicture(content, memory, data, codec, contentType);
        data.Dispose();
        memory.Dispose();
        return null;
    }

    public bool FitsInto(int side) => Math.Max(codec.Info.Width, codec.Info.Height) <= side;

    /// <summary>The pixels as sRGB, at the least size the format can be decoded to whose longer side has as many pixels as asked for; null where there are none.</summary>
    /// <param name="side">That many, where the picture has them.</param>
    /// <param name="isWhole">Whether nothing was missing.</param>
    public SKBitmap? Decode(int side, out bool isWhole)
    {
        var size = Enumerable.Range(1, 8).Select(eighths => codec.GetScaledDimensions(eighths / 8f)).FirstOrDefault(size => Math.Max(size.Width, size.Height) >= side, codec.Info.Size);
        using var colours = SKColorSpace.CreateSrgb();
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        var pixels = new SKBitmap();
        isWhole = false;
        if (!pixels.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, colours)))
        {
            pixels.Dispose();
            return null;
        }
        pixels.GetPixelSpan().Clear();
        var result = codec.GetPixels(pixels.Info, pixels.GetPixels());
        isWhole = result == SKCodecResult.Success;
        if (isWhole || result is SKCodecResult.IncompleteInput or SKCodecResult.ErrorInInput)
            return pixels;
        pixels.Dispose();
        return null;
    }

    public void Dispose()
    {
        codec.Dispose();
        data.Dispose();
        memory.Dispose();
    }

    private static long PixelsOf(SKSizeI size) => (long)size.Width * size.Height;
}
