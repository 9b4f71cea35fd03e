using System.Globalization;
using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace SprintBot.Digests;

/// <summary>Writes text into a picture, in whatever script, with letters joined and in the direction as their script wants.</summary>
internal sealed class TextRenderer(SKCanvas canvas) : IDisposable
{
    private const string Ellipsis = "…";

    private readonly Typefaces faces = new();

    /// <summary>Whether there is a sign for everything that one would see.</summary>
    public bool CanWrite(string text) => text.EnumerateRunes().All(rune => !IsSeen(rune) || faces.For(rune) is not null);

    /// <summary>Writes one line; what is wider than it may be ends in an ellipsis, and what has no sign is left out.</summary>
    public void Write(string text, float x, float baseline, float size, SKColor color, float widest, SKTextAlign align = SKTextAlign.Left)
    {
        var parts = Parts(Fitting(text, size, widest));
        var width = parts.Sum(part => Width(part, size));
        var at = align switch { SKTextAlign.Center => x - (width / 2), SKTextAlign.Right => x - width, _ => x };
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        foreach (var part in parts)
        {
            using var font = new SKFont(part.Face, size);
            using var shaper = new SKShaper(part.Face);
            canvas.DrawShapedText(shaper, part.Text, at, baseline, SKTextAlign.Left, font, paint);
            at += Width(part, size);
        }
    }

    public void Dispose() => faces.Dispose();

    private string Fitting(string text, float size, float widest)
    {
        if (Parts(text).Sum(part => Width(part, size)) <= widest)
            return text;
        var letters = StringInfo.ParseCombiningCharacters(text);
        for (var count = letters.Length - 1; count > 0; count--)
            if (Parts(text[..letters[count]] + Ellipsis).Sum(part => Width(part, size)) <= widest)
                return text[..letters[count]] + Ellipsis;
        return Ellipsis;
    }

    private static float Width((string Text, SKTypeface Face, bool IsRightToLeft) part, float size)
    {
        using var font = new SKFont(part.Face, size);
        using var shaper = new SKShaper(part.Face);
        return shaper.Shape(part.Text, font).Width;
    }

    /// <summary>The text in stretches of one typeface and direction each.</summary>
    private List<(string Text, SKTypeface Face, bool IsRightToLeft)> Parts(string text)
    {
        var parts = new List<(string Text, SKTypeface Face, bool IsRightToLeft)>();
        foreach (var rune in text.EnumerateRunes())
        {
            var last = parts.Count > 0 ? parts[^1] : default;
            var isRightToLeft = Rune.IsWhiteSpace(rune) ? last.IsRightToLeft : IsRightToLeft(rune);
            var face = last.Face?.ContainsGlyph(rune.Value) == true ? last.Face : faces.For(rune);
            if (face is null)
                continue;
            if (last.Face == face && last.IsRightToLeft == isRightToLeft)
                parts[^1] = last with { Text = last.Text + rune };
            else
                parts.Add((rune.ToString(), face, isRightToLeft));
        }
        return parts;
    }

    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Control);
}
