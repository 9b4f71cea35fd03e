using SkiaSharp;
using SprintBot.Reports.Prints;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Tests.Prints;

public sealed class PhotoPrintTests
{
    private const string Jpeg = "image/jpeg";
    private const string Png = "image/png";
    private const string Webp = "image/webp";
    private const string Gif = "image/gif";

    private static readonly SKEncodedImageFormat[] Formats = [SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp];

    public static TheoryData<SKEncodedImageFormat, int, string> Orientations()
    {
        string[] stored = ["rgby", "gryb", "ybgr", "byrg", "rbgy", "gyrb", "ygbr", "bryg"];
        var data = new TheoryData<SKEncodedImageFormat, int, string>();
        foreach (var format in Formats)
            for (var value = 1; value <= 8; value++)
                data.Add(format, value, stored[value - 1]);
        return data;
    }

    private static string TypeOf(SKEncodedImageFormat format) => format switch { SKEncodedImageFormat.Png => Png, SKEncodedImageFormat.Webp => Webp, _ => Jpeg };

    private static byte[] FromCamera(SKEncodedImageFormat format, byte[] picture, int orientation) => format switch
    {
        SKEncodedImageFormat.Png => Drawn.PngWith(picture, orientation),
        SKEncodedImageFormat.Webp => Drawn.WebpWith(picture, orientation),
        _ => Drawn.JpegWith(picture, orientation),
    };

    [Theory]
    [MemberData(nameof(Orientations))]
    public void A_photo_is_turned_upright_and_tells_nothing_else(SKEncodedImageFormat format, int orientation, string stored)
    {
        var isSideways = orientation > 4;
        var photo = FromCamera(format, Drawn.Quarters(stored, isSideways ? 32 : 48, isSideways ? 48 : 32, format), orientation);
        Assert.True(Drawn.TellsSecret(photo));

        var print = PhotoPrint.Of(photo, TypeOf(format));
        Assert.Equal(PhotoFlaw.None, print.Flaw);
        Assert.Equal(("rgby", 48, 32, SKEncodedOrigin.TopLeft), Drawn.Look(print.Content));
        Assert.Equal(TypeOf(format), PictureType.OfBytes(print.Content.Span));
        Assert.False(Drawn.TellsSecret(print.Content));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void What_is_upright_and_small_keeps_every_pixel(SKEncodedImageFormat format)
    {
        var picture = Drawn.Quarters(format: format);
        Assert.Equal(picture, PhotoPrint.Of(picture, TypeOf(format)).Content.ToArray());
        using var before = SKBitmap.Decode(picture);
        using var after = SKBitmap.Decode(PhotoPrint.Of(FromCamera(format, picture, 1), TypeOf(format)).Content.Span);
        Assert.True(before.GetPixelSpan().SequenceEqual(after.GetPixelSpan()));
    }

    [Theory]
    [InlineData(2000, 1500, 1, 1600, 1200)]
    [InlineData(300, 4000, 1, 120, 1600)]
    [InlineData(2000, 500, 6, 400, 1600)]
    [InlineData(1601, 10, 1, 1600, 10)]
    [InlineData(400, 1600, 1, 400, 1600)]
    [InlineData(3201, 2, 1, 1600, 1)]
    [InlineData(30, 40, 8, 40, 30)]
    [InlineData(1, 1, 1, 1, 1)]
    [InlineData(1, 1, 7, 1, 1)]
    public void The_longer_side_has_1600_pixels_at_most(int width, int height, int orientation, int printedWidth, int printedHeight)
    {
        foreach (var format in Formats)
        {
            var print = PhotoPrint.Of(FromCamera(format, Drawn.Quarters("rrrr", width, height, format), orientation), TypeOf(format));
            Assert.Equal(("rrrr", printedWidth, printedHeight, SKEncodedOrigin.TopLeft), Drawn.Look(print.Content));
        }
    }

    [Fact]
    public void A_reduced_photo_keeps_its_corners_and_is_smaller_as_a_file()
    {
        var photo = Drawn.JpegWith(Drawn.Quarters("gyrb", 3024, 4032), 6);
        var print = PhotoPrint.Of(photo, Jpeg);
        Assert.Equal(("rgby", 1600, 1200, SKEncodedOrigin.TopLeft), Drawn.Look(print.Content));
        Assert.True(print.Content.Length < photo.Length);
    }

    [Fact]
    public void The_same_photo_gives_the_same_bytes()
    {
        foreach (var format in Formats)
        {
            var photo = FromCamera(format, Drawn.Quarters(width: 1700, height: 600, format: format), 6);
            Assert.Equal(PhotoPrint.Of(photo, TypeOf(format)).Content.ToArray(), PhotoPrint.Of(photo, TypeOf(format)).Content.ToArray());
        }
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png, Jpeg)]
    [InlineData(SKEncodedImageFormat.Jpeg, Png)]
    [InlineData(SKEncodedImageFormat.Jpeg, Webp)]
    public void A_photo_becomes_what_its_name_says(SKEncodedImageFormat format, string named)
    {
        var print = PhotoPrint.Of(FromCamera(format, Drawn.Quarters(format: format), 3), named);
        Assert.Equal((named, PhotoFlaw.None), (PictureType.OfBytes(print.Content.Span), print.Flaw));
        Assert.Equal("ybgr", Drawn.Look(print.Content).Quarters);
    }

    [Fact]
    public void What_can_be_seen_through_is_on_white_in_a_JPEG_and_stays_so_elsewhere()
    {
        using var glass = new SKBitmap(8, 8);
        glass.Erase(SKColors.Transparent);
        using var file = glass.Encode(SKEncodedImageFormat.Png, 100);
        using var jpeg = SKBitmap.Decode(PhotoPrint.Of(file.ToArray(), Jpeg).Content.Span);
        using var webp = SKBitmap.Decode(PhotoPrint.Of(file.ToArray(), Webp).Content.Span);
        Assert.Equal((SKColors.White, 0), (jpeg.GetPixel(4, 4), webp.GetPixel(4, 4).Alpha));
    }

    [Fact]
    public void Moving_pictures_go_on_moving_and_lose_their_metadata_only()
    {
        var gif = PhotoPrint.Of(Drawn.Gif(), Gif);
        using var data = SKData.CreateCopy(gif.Content.Span);
        using var codec = SKCodec.Create(data);
        Assert.Equal((2, -1, PhotoFlaw.None, false), (codec.FrameCount, codec.RepetitionCount, gif.Flaw, Drawn.TellsSecret(gif.Content)));

        var still = Drawn.Quarters(width: 2000, height: 10, format: SKEncodedImageFormat.Png);
        byte[] moving = [.. still[..33], .. Drawn.Chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0]), .. still[33..]];
        Assert.Equal(moving, PhotoPrint.Of(Drawn.PngWith(moving, 1), Png).Content.ToArray());
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Of_a_truncated_photo_what_can_be_read_is_printed_and_the_rest_is_told(SKEncodedImageFormat format)
    {
        var photo = FromCamera(format, Noise(format), 3);
        for (var length = 0; length < photo.Length; length += Math.Max(1, photo.Length / 60))
        {
            var print = PhotoPrint.Of(photo.AsMemory(0, length), TypeOf(format));
            if (length < photo.Length / 2)
                Assert.NotEqual(PhotoFlaw.None, print.Flaw);
            Assert.False(PictureType.OfBytes(print.Content.Span) is not null && Drawn.TellsSecret(print.Content), $"cut at {length}");
        }
        var half = PhotoPrint.Of(photo.AsMemory(0, photo.Length * 2 / 3), TypeOf(format));
        Assert.Equal((format == SKEncodedImageFormat.Webp ? half.Flaw : PhotoFlaw.Damaged, TypeOf(format)), (half.Flaw, PictureType.OfBytes(half.Content.Span)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("\u00FF\u00D8\u00FF")]
    [InlineData("\u0089PNG\r\n\u001A\n")]
    [InlineData("GIF89a")]
    [InlineData("RIFF\u00FF\u00FF\u00FF\u00FFWEBPVP8X\u00FF\u00FF\u00FF\u00FF")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public void What_is_no_picture_stays_and_is_told(string bytes)
    {
        foreach (var type in new[] { Jpeg, Png, Webp, Gif, "application/octet-stream" })
            Assert.Equal(PhotoFlaw.Unreadable, PhotoPrint.Of(System.Text.Encoding.Latin1.GetBytes(bytes), type).Flaw);
    }

    [Theory]
    [InlineData(100_000, 100_000)]
    [InlineData(7_000, 7_000)]
    [InlineData(1_000_000, 1_000)]
    public void A_picture_of_too_many_pixels_is_not_decoded(int width, int height)
    {
        var print = PhotoPrint.Of(Drawn.PngWith(Drawn.PngOfPixels(width, height), 6), Png);
        Assert.Contains(print.Flaw, new[] { PhotoFlaw.TooManyPixels, PhotoFlaw.Unreadable });
        Assert.Equal(Drawn.PngOfPixels(width, height), print.Content.ToArray());
    }

    [Fact]
    public void Broken_bytes_anywhere_break_nothing_else()
    {
        var dice = new Random(7);
        foreach (var format in Formats)
        {
            var photo = FromCamera(format, Noise(format), 6);
            for (var round = 0; round < 150; round++)
            {
                var broken = (byte[])photo.Clone();
                for (var hits = dice.Next(1, 6); hits > 0; hits--)
                    broken[dice.Next(broken.Length)] = (byte)dice.Next(256);
                Assert.NotEqual(0, PhotoPrint.Of(broken, TypeOf(format)).Content.Length);
            }
        }
    }

    /// <summary>Too uneven to be in the file's first few bytes.</summary>
    private static byte[] Noise(SKEncodedImageFormat format)
    {
        var dice = new Random(3);
        using var bitmap = new SKBitmap(120, 90, SKColorType.Rgba8888, SKAlphaType.Opaque);
        dice.NextBytes(bitmap.GetPixelSpan());
        using var file = bitmap.Encode(format, 90);
        return file.ToArray();
    }
}
