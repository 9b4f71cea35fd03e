using SprintBot.Sprints;

namespace SprintBot.Tests.Sprints;

public sealed class SpokenTimeTests
{
    [Theory]
    [InlineData("18:30", "18:30")]
    [InlineData(" 8:05 ", "08:05")]
    [InlineData("18.30", "18:30")]
    [InlineData("7pm", "19:00")]
    [InlineData("7 PM", "19:00")]
    [InlineData("7:30 p.m.", "19:30")]
    [InlineData("12am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("19h", "19:00")]
    [InlineData("19h30", "19:30")]
    [InlineData("19 Uhr", "19:00")]
    [InlineData("19:30 Uhr", "19:30")]
    [InlineData("kl. 19", "19:00")]
    [InlineData("kl 19.30", "19:30")]
    [InlineData("19時", "19:00")]
    [InlineData("19時30分", "19:30")]
    public void Times_are_read_as_people_write_them(string text, string time) => Assert.Equal(time, SpokenTime.Read(text) is { } read ? DigestTime.Show(read) : null);

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("25:00")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("7:5")]
    [InlineData("18:60")]
    [InlineData("half past six")]
    [InlineData("1:2:3")]
    public void What_is_no_time_is_none(string text) => Assert.Null(SpokenTime.Read(text));
}
