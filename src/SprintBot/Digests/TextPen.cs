using System.Globalization;
using System.Text;
using SkiaSharp;

namespace SprintBot.Digests;

/// <summary>Writes text into a picture with the font that comes with the bot, since a server may have none. Where neither it nor the system has a sign for a character, a dot stands for it.</summary>
internal sealed class TextPen(SKCanvas canvas) : IDisposable
{
    private const string FontName = "SprintBot.Digests.Fonts.DejaVuSans.ttf";
    private const string Ellipsis = "…";

    private readonly SKTypeface own = Load();
    private readonly Dictionary<int, SKTypeface?> others = [];

    /// <summary>Writes one line; what is wider than it may be ends in an ellipsis.</summary>
    public void Write(string text, float x, float baseline, float size, SKColor color, float widest, SKTextAlign align = SKTextAlign.Left)
    {
        var parts = Parts(Fitting(text, size, widest));
        var width = parts.Sum(part => Width(part, size));
        var at = align switch { SKTextAlign.Center => x - (width / 2), SKTextAlign.Right => x - width, _ => x };
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        foreach (var part in parts)
        {
            using var font = new SKFont(part.Face, size);
            canvas.DrawText(part.Text, at, baseline, SKTextAlign.Left, font, paint);
            at += Width(part, size);
        }
    }

    public void Dispose()
    {
        own.Dispose();
        foreach (var face in others.Values)
            face?.Dispose();
    }

    private string Fitting(string text, float size, float widest)
    {
        if (Parts(text).Sum(part => Width(part, size)) <= widest)
            return text;
        var letters = StringInfo.ParseCombiningCharacters(text);
        for (var count = letters.Length - 1; count > 0; count--)
            if (Parts(text[..letters[count]] + Ellipsis) is var shorter && shorter.Sum(part => Width(part, size)) <= widest)
                return text[..letters[count]] + Ellipsis;
        return Ellipsis;
    }

    private static float Width((string Text, SKTypeface Face) part, float size)
    {
        using var font = new SKFont(part.Face, size);
        return font.MeasureText(part.Text);
    }

    /// <summary>The text in stretches of one typeface each.</summary>
    private List<(string Text, SKTypeface Face)> Parts(string text)
    {
        var parts = new List<(string Text, SKTypeface Face)>();
        foreach (var rune in text.EnumerateRunes())
        {
            var face = FaceFor(rune.Value);
            var sign = face is null ? IsSeen(rune) ? "·" : "" : rune.ToString();
            if (parts.Count > 0 && parts[^1].Face == (face ?? own))
                parts[^1] = (parts[^1].Text + sign, parts[^1].Face);
            else if (sign.Length > 0)
                parts.Add((sign, face ?? own));
        }
        return parts;
    }

    private SKTypeface? FaceFor(int character)
    {
        if (own.ContainsGlyph(character))
            return own;
        if (!others.TryGetValue(character, out var other))
            others[character] = other = others.Values.FirstOrDefault(face => face?.ContainsGlyph(character) == true) ?? SKFontManager.Default.MatchCharacter(character);
        return other;
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Control);

    private static SKTypeface Load()
    {
        using var stream = typeof(TextPen).Assembly.GetManifestResourceStream(FontName) ?? throw new InvalidOperationException($"The font {FontName} is not in the program.");
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"The font {FontName} can't be read.");
    }
}
