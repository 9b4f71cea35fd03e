using CsCheck;
using SprintBot.Markup.Rst;

namespace SprintBot.Markup.Tests.Docutils;

/// <summary>Random values as pieces, titles and targets, read back by the real docutils; as many as for <see cref="EveryTextSurvivesTests"/>.</summary>
public sealed class EveryValueHoldsTests(DocutilsReader docutils) : IClassFixture<DocutilsReader>
{
    [NeedsDocutilsFact]
    public void Values_glued_to_each_other_are_shown_as_they_are() =>
        Gen.Select(EveryTextSurvivesTests.Texts, EveryTextSurvivesTests.Texts).Sample(
            pair =>
            {
                var (one, other) = pair;
                var joined = RstText.Join("x", RstText.Strong(one), RstText.Escape(other), RstText.Literal(one), RstText.Emphasis(other), "x");
                var reading = docutils.Read(RstText.Paragraph(joined));
                EveryTextSurvivesTests.AssertClean(reading);
                var (shownOne, shownOther) = (EveryTextSurvivesTests.Visible(one), EveryTextSurvivesTests.Visible(other));
                Assert.Equal($"x{shownOne}{shownOther}{shownOne}{shownOther}x", reading.Text);
            },
            iter: EveryTextSurvivesTests.Cases,
            threads: 1);

    [NeedsDocutilsFact]
    public void A_title_is_shown_as_it_is_and_titles_nothing_else() =>
        EveryTextSurvivesTests.Texts.Sample(
            value =>
            {
                var reading = docutils.Read("first\n\n" + RstText.Title(value, '=') + "\nlast\n");
                Assert.Empty(reading.Messages);
                Assert.Equal($"first{EveryTextSurvivesTests.Visible(value)}last", reading.Text);
            },
            iter: EveryTextSurvivesTests.Cases,
            threads: 1);

    [NeedsDocutilsFact]
    public void A_target_is_found_by_its_name() =>
        EveryTextSurvivesTests.Texts.Where(value => EveryTextSurvivesTests.Visible(value).Length > 0).Sample(
            value =>
            {
                const string url = "https://example.org/c_";
                var reading = docutils.Read($"See {RstText.TargetReference(value)}.\n\n{RstText.TargetDefinition(value, url)}\n");
                Assert.Empty(reading.Messages);
                Assert.Equal($"See{EveryTextSurvivesTests.Visible(value)}.", reading.Text);
                Assert.All(reading.Characters().Skip(3).SkipLast(1), seen => Assert.Equal(url, seen.Link));
            },
            iter: EveryTextSurvivesTests.Cases,
            threads: 1);
}
