using NodaTime;
using SprintBot.Servers;

namespace SprintBot.Tests.Servers;

public sealed class KeepServersGoneTests
{
    [Theory]
    [InlineData("30d", 720)]
    [InlineData(" 2W ", 336)]
    [InlineData("12h", 12)]
    public void A_number_of_days_weeks_or_hours_is_read(string text, int hours) => Assert.Equal(Duration.FromHours(hours), KeepServersGone.Parse(text)!.For);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Nothing_means_for_ever(string? text) => Assert.Null(KeepServersGone.Parse(text)!.For);

    [Theory]
    [InlineData("30")]
    [InlineData("0d")]
    [InlineData("d")]
    [InlineData("-1d")]
    [InlineData("1.5d")]
    [InlineData("99999d")]
    [InlineData("month")]
    public void What_is_no_duration_is_none(string text) => Assert.Null(KeepServersGone.Parse(text));
}
