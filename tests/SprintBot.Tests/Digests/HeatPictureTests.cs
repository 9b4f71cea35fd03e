using NodaTime;
using SkiaSharp;
using SprintBot.Digests;

namespace SprintBot.Tests.Digests;

public sealed class HeatPictureTests
{
    [Fact]
    public void A_picture_shows_names_even_where_the_machine_has_no_fonts()
    {
        using var with = Draw("Ada Byron");
        using var without = Draw(" ");
        Assert.True(Differs(with, without) > 100, "The name left no trace.");
    }

    [Fact]
    public void The_more_updates_the_darker_the_field()
    {
        using var picture = SKBitmap.Decode(HeatPicture.Draw(new SprintHeat([new LocalDate(2026, 9, 14), new LocalDate(2026, 9, 15), new LocalDate(2026, 9, 16)], [(" ", [0, 1, 9])]), "x"));
        var brightness = Enumerable.Range(0, 3).Select(day => picture.GetPixel(24 + 230 + (day * 64) + 8, 96 + 8).Green).ToList();
        Assert.True(brightness[0] > brightness[1] && brightness[1] > brightness[2], string.Join(", ", brightness));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(29)]
    public void Every_digit_is_seen_well_on_its_field_in_light_and_in_dark_mode(int most)
    {
        var days = Enumerable.Range(0, Math.Min(most, 14)).Select(new LocalDate(2026, 9, 14).PlusDays).ToList();
        var counts = days.Select((_, day) => most - day).ToList();
        using var picture = SKBitmap.Decode(HeatPicture.Draw(new SprintHeat(days, [("Ada Byron", counts)]), "x"));
        Assert.All(picture.Pixels, pixel => Assert.Equal(byte.MaxValue, pixel.Alpha)); // what lies below in either mode is not seen
        foreach (var day in Enumerable.Range(0, days.Count))
            Assert.True(Contrast(picture, day) >= 4.5, $"{counts[day]} of {most} has a contrast of {Contrast(picture, day):0.00} : 1");
    }

    /// <summary>The highest contrast of a pixel in the middle of a field, where its digits are, to the field.</summary>
    private static double Contrast(SKBitmap picture, int day)
    {
        var (left, top) = (24 + 230 + (day * 64), 96);
        var field = Luminance(picture.GetPixel(left + 8, top + 8));
        return Enumerable.Range(left + 14, 36).SelectMany(x => Enumerable.Range(top + 8, 18).Select(y => Luminance(picture.GetPixel(x, y))))
            .Max(ink => (Math.Max(ink, field) + 0.05) / (Math.Min(ink, field) + 0.05));
    }

    /// <summary>https://www.w3.org/TR/WCAG22/#dfn-relative-luminance</summary>
    private static double Luminance(SKColor color) => (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));

    private static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);

    [Fact]
    public void Many_people_and_many_days_make_no_picture_that_nobody_can_send()
    {
        var days = Enumerable.Range(0, 366).Select(new LocalDate(2026, 1, 1).PlusDays).ToList();
        var png = HeatPicture.Draw(new SprintHeat(days, [.. Enumerable.Range(0, 1000).Select(person => ($"Person {person}", (IReadOnlyList<int>)[.. days.Select(day => (person + day.DayOfYear) % 7)]))]), "A long year");
        Assert.InRange(png.Length, 1, 2 * 1024 * 1024);
        using var picture = SKBitmap.Decode(png);
        Assert.InRange(picture.Width, 1, 2000);
        Assert.InRange(picture.Height, 1, 3000);
    }

    private static SKBitmap Draw(string name) => SKBitmap.Decode(HeatPicture.Draw(new SprintHeat([new LocalDate(2026, 9, 14)], [(name, [1])]), "x"));

    private static int Differs(SKBitmap one, SKBitmap other) => one.Pixels.Zip(other.Pixels).Count(pair => pair.First != pair.Second);
}
