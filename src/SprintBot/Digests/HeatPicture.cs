using System.Globalization;
using NodaTime;
using SkiaSharp;

namespace SprintBot.Digests;

/// <summary>
/// Draws people by days, the more updates the darker, on a ground of its own, so that it reads the same in dark and in light mode. Every digit has a contrast of
/// 4.5 : 1 at least to its field (WCAG 2.2, 1.4.3): no field is as dark as neither black nor white is seen well on.
/// </summary>
public static class HeatPicture
{
    private const int Margin = 24;
    private const int RowHeight = 34;
    private const int NameWidth = 230;
    private const int TotalWidth = 54;
    private const int HeaderHeight = 96;
    private const int FooterHeight = 30;
    private const int WidestCell = 64;
    private const int RoomForCells = 900;

    /// <summary>More rows make a picture that nobody can read; the rest is summed up in one.</summary>
    private const int MostRows = 60;

    private static readonly SKColor Ground = new(0xFB, 0xFA, 0xF7);
    private static readonly SKColor Ink = new(0x22, 0x2A, 0x35);
    private static readonly SKColor FaintInk = new(0x5D, 0x68, 0x76);
    private static readonly SKColor Nothing = new(0xE9, 0xE7, 0xE1);
    private static readonly SKColor Little = new(0xA9, 0xD6, 0xC4);
    private static readonly SKColor LessThanHalf = new(0x6F, 0xB3, 0x9C);
    private static readonly SKColor MoreThanHalf = new(0x17, 0x6A, 0x57);
    private static readonly SKColor Much = new(0x0B, 0x53, 0x45);

    /// <summary>The picture as PNG.</summary>
    public static byte[] Draw(SprintHeat heat, string title)
    {
        var rows = Fewer(heat.Rows);
        var cell = Math.Clamp(RoomForCells / heat.Days.Count, 3, WidestCell);
        var width = (2 * Margin) + NameWidth + (cell * heat.Days.Count) + TotalWidth;
        using var bitmap = new SKBitmap(width, HeaderHeight + (RowHeight * rows.Count) + FooterHeight + Margin);
        using (var canvas = new SKCanvas(bitmap))
        using (var pen = new TextRenderer(canvas))
        {
            canvas.Clear(Ground);
            pen.Write(pen.CanWrite(title) ? title : "The sprint", Margin, 42, 22, Ink, width - (2 * Margin));
            Header(pen, heat.Days, cell);
            for (var row = 0; row < rows.Count; row++)
                Row(canvas, pen, rows[row], row, cell, Math.Max(1, heat.Most));
            pen.Write("Updates made or shared, by person and day", Margin, bitmap.Height - 20, 13, FaintInk, width - (2 * Margin));
        }
        using var picture = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return picture.ToArray();
    }

    private static List<(string Name, IReadOnlyList<int> Counts)> Fewer(IReadOnlyList<(string Name, IReadOnlyList<int> Counts)> rows)
    {
        if (rows.Count <= MostRows)
            return [.. rows];
        var others = rows.Skip(MostRows - 1).ToList();
        var sums = others[0].Counts.Select((_, day) => others.Sum(row => row.Counts[day])).ToList();
        return [.. rows.Take(MostRows - 1), (string.Create(CultureInfo.InvariantCulture, $"and {others.Count} others"), sums)];
    }

    /// <summary>Each day's date, or fewer of them where they would run into each other.</summary>
    private static void Header(TextRenderer pen, IReadOnlyList<LocalDate> days, int cell)
    {
        var step = Math.Max(1, (int)Math.Ceiling(40.0 / cell));
        for (var day = 0; day < days.Count; day += step)
        {
            var x = Margin + NameWidth + (day * cell) + (step == 1 ? cell / 2f : 0);
            var align = step == 1 ? SKTextAlign.Center : SKTextAlign.Left;
            pen.Write(days[day].ToString("ddd", CultureInfo.InvariantCulture), x, 68, 12, FaintInk, 60, align);
            pen.Write(days[day].ToString("d MMM", CultureInfo.InvariantCulture), x, 86, 12, Ink, 60, align);
        }
    }

    private static void Row(SKCanvas canvas, TextRenderer pen, (string Name, IReadOnlyList<int> Counts) row, int index, int cell, int most)
    {
        var top = HeaderHeight + (index * RowHeight);
        pen.Write(pen.CanWrite(row.Name) ? row.Name : Number(index), Margin, top + 22, 15, Ink, NameWidth - 14);
        using var paint = new SKPaint { IsAntialias = true };
        for (var day = 0; day < row.Counts.Count; day++)
        {
            var count = row.Counts[day];
            var share = most == 1 ? 0.6f : Math.Min(1f, (count - 1f) / (most - 1));
            paint.Color = count == 0 ? Nothing : FieldOf(share);
            var x = Margin + NameWidth + (day * cell);
            var gap = cell > 8 ? 2 : 0;
            canvas.DrawRoundRect(x + gap, top + 3, cell - (2 * gap), RowHeight - 6, gap * 2, gap * 2, paint);
            if (count > 0 && cell >= 22)
                pen.Write(count.ToString(CultureInfo.InvariantCulture), x + (cell / 2f), top + 23, cell >= 40 ? 17 : 13, IsDark(share) ? SKColors.White : SKColors.Black, cell, SKTextAlign.Center);
        }
        pen.Write(row.Counts.Sum().ToString(CultureInfo.InvariantCulture), Margin + NameWidth + (cell * row.Counts.Count) + TotalWidth - 8, top + 22, 15, Ink, TotalWidth, SKTextAlign.Right);
    }

    /// <summary>By which the description names somebody for whose name no font has the signs.</summary>
    private static string Number(int index) => string.Create(CultureInfo.InvariantCulture, $"no. {index + 1}");

    private static bool IsDark(float share) => share >= 0.5f;

    /// <param name="share">From 0 for one update to 1 for the most.</param>
    private static SKColor FieldOf(float share) =>
        IsDark(share) ? Between(MoreThanHalf, Much, (share - 0.5f) * 2) : Between(Little, LessThanHalf, share * 2);

    private static SKColor Between(SKColor first, SKColor second, float share) => new(
        (byte)(first.Red + ((second.Red - first.Red) * share)),
        (byte)(first.Green + ((second.Green - first.Green) * share)),
        (byte)(first.Blue + ((second.Blue - first.Blue) * share)));
}
