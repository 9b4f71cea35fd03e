using NodaTime;
using SprintBot.Interactions;
using SprintBot.Sprints;

namespace SprintBot.Tests.Sprints;

public sealed class TimeZoneTests
{
    private static readonly Instant Summer = Some.Utc(2026, 7, 1);

    [Theory]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Buenos Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("europe/stockholm", "Europe/Stockholm")]
    [InlineData("Kiev", "Europe/Kiev")] // an older name
    [InlineData("UTC", "UTC")]
    [InlineData("Wien", "Europe/Vienna")]
    [InlineData("göteborg", "Europe/Stockholm")]
    [InlineData("大阪", "Asia/Tokyo")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    public void A_citys_name_alone_is_enough(string text, string id) => Assert.Equal(id, TimeZones.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("Europe")]
    public void What_is_no_zone_is_refused(string text) => Assert.Throws<UserError>(() => TimeZones.Find(text));

    [Theory]
    [InlineData("rom", "Europe/Rome")]
    [InlineData("new york", "America/New_York")]
    [InlineData("berl", "Europe/Berlin")]
    [InlineData("germany", "Europe/Berlin")]
    [InlineData("münc", "Europe/Berlin")]
    [InlineData("", "Europe/Berlin")]
    public void Zones_are_ranked_by_city_then_country(string typed, string first) => Assert.Equal(first, TimeZones.Search(typed).First());

    [Theory]
    [InlineData("EST", "America/New_York")]
    [InlineData("GMT+0", "Etc/UTC")]
    [InlineData("cest", "Europe/Berlin")]
    [InlineData("GMT+2", "Europe/Berlin")]
    [InlineData("UTC+02:00", "Europe/Berlin")]
    [InlineData("+0530", "Asia/Kolkata")]
    [InlineData("UTC -7", "America/Los_Angeles")]
    [InlineData("Etc/GMT-2", "Europe/Berlin")] // the data's own sign
    public void Abbreviations_and_offsets_stand_for_places(string text, string likely) => Assert.Equal(likely, ZoneShorthand.LikelyPlaces(text, Summer)[0]);

    [Fact]
    public void An_offset_stands_for_places_that_have_it_in_any_half_of_the_year()
    {
        var winter = ZoneShorthand.LikelyPlaces("GMT+2", Some.Utc(2026, 12, 1)).ToList();
        Assert.True(winter.IndexOf("Europe/Helsinki") < winter.IndexOf("Europe/Berlin"));
        Assert.InRange(winter.IndexOf("Europe/Berlin"), 0, 24);
        Assert.DoesNotContain("Asia/Tokyo", winter);
    }

    [Fact]
    public void No_abbreviation_and_no_offset_is_found_by_a_search() =>
        Assert.DoesNotContain(TimeZones.Search("").Concat(TimeZones.Search("e")).Concat(TimeZones.Search("gmt")), ZoneShorthand.Is);

    [Fact]
    public void Every_city_has_a_zone_that_there_is_and_only_one()
    {
        Assert.All(ZoneCities.Names.Keys, id => Assert.Equal(id, TimeZones.Find(id)));
        Assert.All(ZoneCities.Names, zone => Assert.All(zone.Value, city => Assert.Equal(zone.Key, TimeZones.Find(city))));
    }

    [Theory]
    [InlineData("Berlin")]
    [InlineData("UTC")]
    [InlineData("Etc/UTC")]
    [InlineData("GMT+99")]
    [InlineData("+")]
    [InlineData("")]
    public void Other_words_stand_for_themselves(string text) => Assert.Empty(ZoneShorthand.LikelyPlaces(text, Summer));

    [Fact]
    public void All_that_is_offered_is_known()
    {
        string[] locales = ["bg", "cs", "da", "de", "el", "en-GB", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW"];
        string[] shorthands = ["CET", "EET", "WET", "GMT", "BST", "IST", "MSK", "ET", "CST", "MT", "PT", "HST", "JST", "KST", "AEST", "NZST"];
        Assert.All(locales, locale => Assert.Equal(ZoneGuess.Of(locale), TimeZones.Find(ZoneGuess.Of(locale)!)));
        Assert.All(shorthands.SelectMany(shorthand => ZoneShorthand.LikelyPlaces(shorthand, Summer)), id => Assert.Equal(id, TimeZones.Find(id)));
        Assert.Null(ZoneGuess.Of("en-US"));
    }
}
