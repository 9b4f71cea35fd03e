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
