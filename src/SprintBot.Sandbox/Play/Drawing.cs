using SkiaSharp;

namespace SprintBot.Sandbox.Play;

/// <summary>Draws a picture of the coast where a sprint file names a photo that is not there; one file name, one picture.</summary>
internal static class Drawing
{
    private const int Width = 960;
    private const int Height = 600;

    /// <param name="name">What makes the picture differ from others.</param>
    /// <param name="contentType"><c>image/png</c>, or JPEG.</param>
    public static byte[] Placeholder(string name, string contentType)
    {
        var dice = new Dice(name);
        using var bitmap = new SKBitmap(Width, Height);
        using (var canvas = new SKCanvas(bitmap))
        {
            var horizon = dice.Between(280, 380);
            Sky(canvas, horizon, dice);
            Sea(canvas, horizon, dice);
            House(canvas, horizon, dice);
        }
        using var picture = bitmap.Encode(contentType == "image/png" ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg, 85);
        return picture.ToArray();
    }

    private static void Sky(SKCanvas canvas, int horizon, Dice dice)
    {
        using var paint = new SKPaint();
        var evening = SKColor.FromHsl(dice.Between(10, 50), 80, 75);
        using var shader = SKShader.CreateLinearGradient(new SKPoint(0, 0), new SKPoint(0, horizon), [SKColor.FromHsl(dice.Between(195, 230), 55, 55), evening], SKShaderTileMode.Clamp);
        paint.Shader = shader;
        canvas.DrawRect(0, 0, Width, horizon, paint);
        paint.Shader = null;
        paint.IsAntialias = true;
        paint.Color = new SKColor(255, 250, 220, 230);
        canvas.DrawCircle(dice.Between(120, Width - 120), horizon - dice.Between(40, 180), dice.Between(28, 46), paint);
    }

    private static void Sea(SKCanvas canvas, int horizon, Dice dice)
    {
        using var paint = new SKPaint { IsAntialias = true };
        var hue = dice.Between(185, 215);
        for (var (y, wave) = (horizon, 0); y < Height; y += 22 + wave, wave++)
        {
            paint.Color = SKColor.FromHsl(hue, 45, Math.Max(18, 50 - (wave * 3)));
            using var line = new SKPath();
            line.MoveTo(0, Height);
            line.LineTo(0, y);
            for (var x = 0; x <= Width; x += 60)
                line.QuadTo(x + 15, y - dice.Between(2, 5 + wave), x + 60, y);
            line.LineTo(Width, Height);
            line.Close();
            canvas.DrawPath(line, paint);
        }
    }

    private static void House(SKCanvas canvas, int horizon, Dice dice)
    {
        var (left, width, height) = (dice.Between(80, 560), dice.Between(170, 260), dice.Between(90, 130));
        var ground = horizon + 30;
        using var paint = new SKPaint { IsAntialias = true, Color = new SKColor(70, 62, 54) };
        canvas.DrawRect(left - 40, ground, width + 80, 12, paint);
        paint.Color = SKColor.FromHsl(dice.Between(0, 30), 55, 38);
        canvas.DrawRect(left, ground - height, width, height, paint);
        paint.Color = new SKColor(52, 48, 50);
        using var roof = new SKPath();
        roof.MoveTo(left - 18, ground - height);
        roof.LineTo(left + (width / 2f), ground - height - 64);
        roof.LineTo(left + width + 18, ground - height);
        roof.Close();
        canvas.DrawPath(roof, paint);
        paint.Color = new SKColor(255, 228, 150);
        for (var window = 0; window < 4; window++)
            canvas.DrawRect(left + 18 + (window * (width - 30) / 4f), ground - height + 22, 24, 30, paint);
    }

    /// <summary>Throws that depend on a word and nothing else.</summary>
    private sealed class Dice(string word)
    {
        private ulong state = word.Aggregate(14_695_981_039_346_656_037UL, (hash, letter) => (hash ^ letter) * 1_099_511_628_211UL);

        public int Between(int least, int most)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return least + (int)(state % (ulong)(most - least + 1));
        }
    }
}
