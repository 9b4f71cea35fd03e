using SprintBot.Markup;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Tests.Cleaning;

/// <summary>What is told around an update's text is taken out of it, and nothing else.</summary>
public sealed class TextCleaningTests
{
    private static readonly Topic Mole = new() { Id = new TopicId(1), Name = "Mole 64 repair", Url = "https://forge.example/team/mole/pull/7" };
    private static readonly Topic Pier = new() { Id = new TopicId(2), Name = "pier-light", Url = "https://forge.example/team/mole/src/branch/pier-light" };
    private static readonly TopicIndex Topics = new([Mole, Pier]);

    private static CleanedText Clean(string text, Topic? topic) =>
        TextCleaning.Of(DiscordMarkdown.Parse(text), new CleaningContext(topic, "Ada", ["Ada Nordli", "Ada", "Bo Chen", "Bo", "bchen"], Topics, "Mole"));

    private static string Told(string text, Topic? topic) => PlainTextWriter.ToText(Clean(text, topic).Text).Trim('\n');

    [Theory]
    [InlineData("mole64: dug on", "Dug on")]
    [InlineData("Mole 64 repair - dug on", "Dug on")]
    [InlineData("still mole, dug on", "Dug on")]
    [InlineData("mole64, day 4. dug on", "Dug on")]
    [InlineData("PR 7: dug on", "Dug on")]
    [InlineData("Discussed the mole. How deep is it?", "How deep is it?")]
    [InlineData("Discussed the mole", "Discussed the mole")]
    [InlineData("hi all, mole: dug on", "Dug on")]
    [InlineData("the wall: dug on", "The wall: dug on")]
    [InlineData("mole, pier and wall are dry", "Mole, pier and wall are dry")]
    [InlineData("`mole`: dug on", "mole: dug on")]
    public void The_topics_name_at_the_head_goes(string text, string told) => Assert.Equal(told, Told(text, Mole));

    [Theory]
    [InlineData("hello, first sprint here", "First sprint here")]
    [InlineData("Hi everybody! Dug.", "Dug.")]
    [InlineData("Good morning 🌞 dug", "Dug")]
    [InlineData("Hi-fi speakers came", "Hi-fi speakers came")]
    [InlineData("Morning: dug. Afternoon: slept.", "Morning: dug. Afternoon: slept.")]
    [InlineData("Morning, dug", "Dug")]
    [InlineData("Welcome everybody", "Welcome everybody")]
    public void A_greeting_goes(string text, string told) => Assert.Equal(told, Told(text, null));

    [Theory]
    [InlineData("dug (me, w/ @Bo Chen around)", "Dug")]
    [InlineData("dug - (w/ Bo)", "Dug")]
    [InlineData("dug (bchen, Ada) and drilled", "Dug and drilled")]
    [InlineData("dug (Bo and Cy)", "Dug (Bo and Cy)")]
    [InlineData("dug (Bo around even if he slept)", "Dug (Bo around even if he slept)")]
    [InlineData("f(me)", "f(me)")]
    [InlineData("drilled w/ Cy", "Drilled with Cy")]
    public void Brackets_that_hold_only_partners_go(string text, string told) => Assert.Equal(told, Told(text, null));

    [Theory]
    [InlineData("dug on DONE", "Dug on", UpdateStatus.Done)]
    [InlineData("DONE: dug on", "Dug on", UpdateStatus.Done)]
    [InlineData("dug on - IN-PROGRESS.", "Dug on", UpdateStatus.InProgress)]
    [InlineData("dug on MOSTLY DONE, drilled", "Dug on drilled", UpdateStatus.InProgress)]
    [InlineData("dug on: ~~digging~~ DROPPED", "Dug on", UpdateStatus.Dropped)]
    [InlineData("dug on PAUSED 🤷", "Dug on 🤷", UpdateStatus.Postponed)]
    [InlineData("dug on? NOBODY KNOWS", "Dug on?", null)]
    [InlineData("the DONE list is long", "The done list is long", null)]
    [InlineData("The roof is NOT DONE", "The roof is not done", null)]
    [InlineData("The roof is DONE", "The roof is done", null)]
    [InlineData("Took out the last TODO", "Took out the last TODO", null)]
    [InlineData("Dug a TODO, then slept", "Dug a TODO, then slept", null)]
    [InlineData("Dug on (WIP", "Dug on (WIP", null)]
    [InlineData("dug on, WIP", "Dug on", UpdateStatus.InProgress)]
    [InlineData("WIP: dug on", "Dug on", UpdateStatus.InProgress)]
    [InlineData("Done", "Done", null)]
    [InlineData("`DONE`", "DONE", null)]
    public void A_status_in_capitals_becomes_the_status(string text, string told, UpdateStatus? status)
    {
        var cleaned = Clean(text, null);
        Assert.Equal((told, status), (PlainTextWriter.ToText(cleaned.Text).Trim('\n'), cleaned.Status));
    }

    [Theory]
    [InlineData("see pier-light_ there", "See pier-light there")]
    [InlineData("see foo_bar_ there", "See foo_bar_ there")]
    [InlineData("dug :zap: :nosuchthing:", "Dug ⚡ :nosuchthing:")]
    [InlineData("see https://forge.example/team/mole/src/branch/pier-light now", "See pier-light now")]
    [InlineData("see https://forge.example/team/other/issues/90 now", "See issue 90 of other now")]
    [InlineData("https://forge.example/team/other/issues/90", "Issue 90 of other")]
    [InlineData("see https://forge.example/team/mole/issues/90 now", "See issue 90 now")]
    [InlineData("see https://forge.example/team/other/commit/a4307fb1c2d3e4f5 now", "See commit a4307fb of other now")]
    [InlineData("see https://a-long-host.example/with/a/path?and=a&query=string now", "See a-long-host.example now")]
    [InlineData("see https://b.example/short now", "See https://b.example/short now")]
    public void Names_and_addresses_are_told_by_what_they_are(string text, string told) => Assert.Equal(told, Told(text, Mole));

    [Theory]
    [InlineData("fixed a bug; then slept", "Fixed a bug. Then slept")]
    [InlineData("fixed (a; b) and c", "Fixed (a; b) and c")]
    [InlineData("fixed it. then slept", "Fixed it. Then slept")]
    [InlineData("fixed it, e.g. with glue", "Fixed it, e.g. with glue")]
    [InlineData("test_dive runs", "test_dive runs")]
    [InlineData("Bo and me dug", "Bo and Ada dug")]
    [InlineData("", "")]
    public void A_line_reads_as_sentences(string text, string told) => Assert.Equal(told, Told(text, null));

    [Fact]
    public void What_is_cut_is_known() =>
        Assert.Equal(["hi,", "mole:", "DONE", "(w/ Bo)"], Clean("hi, mole: dug (w/ Bo) DONE", Mole).Cuts);

    [Theory]
    [InlineData("Ada (@ada)", "Ada")]
    [InlineData("Bo | UTC+2", "Bo")]
    [InlineData("Cy 🌱", "Cy")]
    [InlineData("Ines (intern at the harbour)", "Ines")]
    [InlineData("Jean-Daniel", "Jean-Daniel")]
    [InlineData("田中 由紀", "田中 由紀")]
    [InlineData("(@all)", "(@all)")]
    [InlineData("Pip O'Neill_", "Pip O'Neill_")]
    public void A_name_loses_its_handle(string shown, string name) => Assert.Equal(name, PersonName.Of(shown));

    [Theory]
    [InlineData("dug the trench deeper", "dug the trench deeper, and found a coin", true)]
    [InlineData("merged 418 into the release branch", "merged 421 into the release branch", false)]
    [InlineData("see <https://a.example/> on digging", "on digging", false)]
    [InlineData("measured the tide", "dug the trench deeper", false)]
    [InlineData("so it is", "dug the trench", false)]
    public void A_text_says_little_that_another_does_not(string one, string other, bool isLittle) =>
        Assert.Equal(isLittle, Redundancy.Of(DiscordMarkdown.Parse(one), []).SaysLittleBeyond(Redundancy.Of(DiscordMarkdown.Parse(other), [])));

    [Theory]
    [InlineData("Lunch is at one.", true)]
    [InlineData("Travelling home, thanks all, it was great to meet everyone in person!!", true)]
    [InlineData("Thanks everybody! The wall is dry at last, the lamp burns all night, and the boat has a name that nobody but the harbour master can say.", false)]
    [InlineData("Thanks everybody, see https://a.example/", false)]
    [InlineData("Dug on", false)]
    public void What_only_runs_the_week_or_says_goodbye_is_housekeeping(string text, bool isAll) => Assert.Equal(isAll, Housekeeping.IsAll(DiscordMarkdown.Parse(text)));
}
