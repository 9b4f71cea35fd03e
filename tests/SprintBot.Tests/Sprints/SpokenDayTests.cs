using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Tests.Sprints;

public sealed class SpokenDayTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly LocalDate Today = new(2026, 9, 16);

    private static string Read(string text) => string.Join(' ', SpokenDay.Read(text, Today, Today, weekday => Today.DayOfWeek == weekday ? Today : Today.Previous(weekday)).Select(SprintDay.Show));

    [Theory]
    [InlineData("today heute aujourd'hui hoy idag 今日 HEUTE aujourd’hui", "2026-09-16")]
    [InlineData("yesterday gestern hier ayer igår 昨日 IGÅR", "2026-09-15")]
    [InlineData("tomorrow morgen demain mañana imorgon 明日 MAÑANA", "2026-09-17")]
    [InlineData("vorgestern avant-hier anteayer 一昨日", "2026-09-14")]
    [InlineData("wednesday wed Mittwoch mi mercredi mer miércoles miercoles onsdag ons 水曜日 水", "2026-09-16")]
    [InlineData("thursday Donnerstag do. jeudi jueves torsdag 木曜日", "2026-09-10")]
    [InlineData("sunday Sonntag dimanche domingo söndag sondag 日曜日", "2026-09-13")]
    public void Words_of_every_language_are_read(string words, string day) => Assert.All(words.Split(' '), word => Assert.Equal(day, Read(word)));

    [Theory]
    [InlineData("i går", "2026-09-15")]
    [InlineData("pasado mañana", "2026-09-18")]
    [InlineData("day before yesterday", "2026-09-14")]
    [InlineData("i ga\u030Ar", "2026-09-15")] // as a Mac writes it
    [InlineData("2026-09-14", "2026-09-14")]
    [InlineData("2026/9/14", "2026-09-14")]
    [InlineData("2026年9月14日", "2026-09-14")]
    [InlineData("9月14日", "2026-09-14")]
    [InlineData("３１.１２.２０２６", "2026-12-31")]
    [InlineData("31.12.2026", "2026-12-31")]
    [InlineData("31.12.26", "2026-12-31")]
    [InlineData("1.2.2026", "2026-02-01")] // points: the day first
    [InlineData("14. 9.", "2026-09-14")]
    [InlineData("31/12/2026", "2026-12-31")]
    [InlineData("12/31/2026", "2026-12-31")]
    [InlineData("12/31", "2026-12-31")]
    [InlineData("14-09-2026", "2026-09-14")]
    [InlineData("5/5/2026", "2026-05-05")]
    [InlineData("03/04/2026", "2026-04-03 2026-03-04")]
    [InlineData("14 September", "2026-09-14")]
    [InlineData("September 14", "2026-09-14")]
    [InlineData("Sept 14th, 2025", "2025-09-14")]
    [InlineData("Monday, the 14th of September", "2026-09-14")]
    [InlineData("14. September 2026", "2026-09-14")]
    [InlineData("den 14 sept.", "2026-09-14")]
    [InlineData("1er août 2026", "2026-08-01")]
    [InlineData("14 de septiembre de 2026", "2026-09-14")]
    [InlineData("mar 14 2026", "2026-03-14")]
    [InlineData("2 January", "2027-01-02")] // nearer than the one before
    [InlineData("29 February 2028", "2028-02-29")]
    public void Dates_are_read_as_people_write_them(string text, string days) => Assert.Equal(days, Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("someday")]
    [InlineData("14")]
    [InlineData("2026-02-30")]
    [InlineData("31/31/2026")]
    [InlineData("1-2-26")]
    [InlineData("0026-09-14")]
    [InlineData("99999999999/1/1")]
    [InlineData("Tuesday 14 September")] // it is a Monday
    [InlineData("14 September October")]
    [InlineData("14:30")]
    public void What_is_no_day_is_none(string text) => Assert.Empty(Read(text));

    [Fact]
    public void There_are_words_in_every_language() => Assert.Equal(["de", "en", "es", "fr", "ja", "sv"], DayWords.Known.Order());
}
