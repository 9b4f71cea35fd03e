using NodaTime;
using SprintBot.Interactions.Languages;
using SprintBot.Reports.Words;

namespace SprintBot.Tests.Interactions;

public sealed class WordingTests
{
    private static readonly Phrase Figures = new("tests.figures", "{count} {count:update|updates} by {people} on {day}: {/updates list}");

    [Theory]
    [InlineData(null, 1, "1 update by Ada and Tom on 2026-09-14: `/updates list`")]
    [InlineData("en-GB", 0, "0 updates by Ada and Tom on 2026-09-14: `/updates list`")]
    [InlineData("pt-BR", 12_345, "12,345 updates by Ada and Tom on 2026-09-14: `/updates list`")]
    [InlineData("de", 12_345, "12.345 updates by Ada und Tom on 14.9.2026: `/meldungen liste`")]
    [InlineData("fr", 0, "0 update by Ada et Tom on 14/9/2026: `/")]
    [InlineData("ja", 7, "7 update by AdaとTom on 2026年9月14日: `/報告一覧 一覧`")]
    [InlineData("es-419", 2, "2 updates by Ada y Tom on 14/9/2026: `/")]
    [InlineData("sv-SE", 9_999, "9999 updates by Ada och Tom on 2026-09-14: `/")]
    public void Values_are_told_as_the_language_does_and_what_it_lacks_in_English(string? locale, int count, string expected) =>
        Assert.StartsWith(expected, Wording.For(locale).Of(Figures.With(("count", count), ("people", new[] { "Ada", "Tom" }), ("day", new LocalDate(2026, 9, 14)))), StringComparison.Ordinal);

    [Fact]
    public void What_users_typed_is_shown_as_it_is_whatever_it_looks_like() =>
        Assert.Equal("Saved {day} and {/update}.", Wording.English.Of(new Phrase("tests.saved", "Saved {text}.").With(("text", "{day} and {/update}"))));

    [Fact]
    public void A_phrase_is_a_value_of_another() =>
        Assert.Equal("Saved in time.", Wording.English.Of(new Phrase("tests.saved", "Saved {when}.").With(("when", new Phrase("tests.when", "in {what}").With(("what", "time"))))));

    [Fact]
    public void A_value_that_is_missing_is_a_fault() => Assert.Throws<ArgumentException>(() => Wording.English.Of(Figures.With(("count", 1))));

    [Theory]
    [InlineData("a { b")]
    [InlineData("a } b")]
    public void Braces_that_do_not_match_are_a_fault(string text) => Assert.Throws<FormatException>(() => PhraseTemplate.Parse(text));

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "Ada")]
    [InlineData(3, "Ada, Tom und Ada")]
    public void A_list_has_commas_and_a_word_before_its_last(int count, string expected) =>
        Assert.Equal(expected, LanguageRules.Of("de").List([.. new[] { "Ada", "Tom", "Ada" }.Take(count)]));
}
