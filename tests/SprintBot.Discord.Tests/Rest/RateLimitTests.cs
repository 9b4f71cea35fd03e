using System.Globalization;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Discord.Tests.Fakes;

namespace SprintBot.Discord.Tests.Rest;

public sealed class RateLimitTests : RestTest
{
    private static readonly Answer AMessage = new(200, """{"id":"5"}""");

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public async Task A_429_is_waited_out_for_as_long_as_it_says_to_the_fraction(string scope)
    {
        Discord.Next(Answer.Limited("1.337").With("X-RateLimit-Scope", scope).With("Retry-After", "2"), AMessage);
        await InTimeAsync(SayAsync());
        Assert.InRange(SecondsBetween(0, 1), 1.337, double.MaxValue);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData(null, 5)]
    public async Task A_429_of_a_proxy_is_waited_out_by_its_header(string? header, double least)
    {
        var page = new Answer(429, "<html>You are being rate limited</html>", "text/html");
        Discord.Next(header is null ? page : page.With("Retry-After", header), AMessage);
        await InTimeAsync(SayAsync());
        Assert.InRange(SecondsBetween(0, 1), least, double.MaxValue);
    }

    [Fact]
    public async Task A_global_429_holds_everything_but_answers_to_interactions()
    {
        Discord.Next(Answer.Limited("20", global: true), new Answer(204), AMessage, AMessage);
        var logs = new LinesWritten();
        Use(Discord.Rest(logs));
        var first = SayAsync();
        while (logs.Lines.IsEmpty)
            await Task.Delay(5);
        var other = MemberAsync();
        await CallBackAsync();
        Assert.Equal(2, Discord.Requests.Count);
        await Discord.PassTimeUntilAsync(Task.WhenAll(first, other));
        Assert.InRange(SecondsBetween(0, 2), 20, double.MaxValue);
        Assert.InRange(SecondsBetween(0, 3), 20, double.MaxValue);
    }

    [Fact]
    public async Task A_global_429_of_an_answer_to_an_interaction_is_waited_out_too()
    {
        Discord.Next(Answer.Limited("4", global: true), AMessage);
        await InTimeAsync(FollowUpAsync());
        Assert.InRange(SecondsBetween(0, 1), 4, double.MaxValue);
    }

    [Fact]
    public async Task A_limit_of_minutes_in_one_channel_holds_up_no_other_and_no_answer()
    {
        Discord.Next(Answer.Limited("300"), AMessage, AMessage, AMessage, AMessage, AMessage);
        var refused = await Assert.ThrowsAsync<DiscordApiException>(() => SayAsync());
        Assert.Equal(TimeSpan.FromMinutes(5), refused.RetryAfter);
        await SayInAsync(11); // all of these hang if they wait: no time passes here
        await FollowUpAsync();
        await EditAsync(new MessageEdit { Content = "more" });
        await MemberAsync();
        await Assert.ThrowsAsync<DiscordApiException>(() => SayAsync());
        Assert.Equal(5, Discord.Requests.Count);
        Discord.Clock.Advance(TimeSpan.FromMinutes(5));
        await SayAsync();
    }

    [Fact]
    public async Task While_one_channel_is_waited_for_the_others_are_not()
    {
        var logs = new LinesWritten();
        Use(Discord.Rest(logs));
        Discord.Next(Answer.Limited("50"), AMessage, AMessage, AMessage);
        var first = SayAsync();
        while (logs.Lines.IsEmpty)
            await Task.Delay(5);
        await SayInAsync(11); // hangs if it waits
        await FollowUpAsync();
        Assert.False(first.IsCompleted);
        await InTimeAsync(first);
    }

    private Task<Message> SayInAsync(ulong channel) => Rest.CreateMessageAsync(new Snowflake(channel), new MessageCreate { Content = "hello" }, [], CancellationToken.None);

    [Fact]
    public async Task An_empty_bucket_is_waited_for_before_the_next_request()
    {
        Discord.Next(Bucket(AMessage, "b", remaining: 0, resetAfter: 2.5), AMessage);
        await SayAsync();
        await InTimeAsync(SayAsync());
        Assert.InRange(SecondsBetween(0, 1), 2.5, double.MaxValue);
    }

    [Fact]
    public async Task Routes_that_share_a_bucket_wait_for_each_other_and_other_servers_do_not()
    {
        var member = new Answer(200);
        Discord.Next(Bucket(member, "members", remaining: 1, resetAfter: 30), Bucket(member, "members", remaining: 0, resetAfter: 30), member);
        await MemberAsync(guild: 3);
        await MemberAsync(guild: 3);
        await MemberAsync(guild: 4); // hangs if it waits: no time passes here
        Assert.Equal(3, Discord.Requests.Count);
        await InTimeAsync(MemberAsync(guild: 3));
        Assert.InRange(SecondsBetween(1, 3), 30, double.MaxValue);
    }

    [Fact]
    public async Task No_more_requests_leave_at_once_than_the_bucket_has_left()
    {
        Discord.Next(Bucket(AMessage, "b", remaining: 2, resetAfter: 10));
        await SayAsync();
        Discord.Next(AMessage, AMessage, AMessage, AMessage);
        var calls = Enumerable.Range(0, 4).Select(_ => SayAsync()).ToArray();
        await Task.WhenAll(calls[0], calls[1]).WaitAsync(FakeDiscord.Timeout);
        Assert.Equal(3, Discord.Requests.Count);
        await InTimeAsync(Task.WhenAll(calls));
    }

    [Fact]
    public async Task Headers_that_make_no_sense_hold_nothing_up()
    {
        var odd = AMessage.With("X-RateLimit-Bucket", "b").With("X-RateLimit-Remaining", "none").With("X-RateLimit-Reset-After", "NaN");
        Discord.Next(odd, AMessage);
        await SayAsync();
        await SayAsync();
        Assert.Equal(2, Discord.Requests.Count);
    }

    [Fact]
    public async Task At_most_fifty_requests_leave_in_a_second_and_answers_to_interactions_are_not_counted()
    {
        Discord.Next([.. Enumerable.Repeat(new Answer(200), 200)]);
        for (var count = 0; count < 50; count++)
            await MemberAsync(guild: (ulong)count);
        for (var count = 0; count < 20; count++)
            await CallBackAsync();
        await InTimeAsync(MemberAsync());
        Assert.InRange(SecondsBetween(0, 70), 1, double.MaxValue);
    }

    private static Answer Bucket(Answer answer, string name, int remaining, double resetAfter) => answer
        .With("X-RateLimit-Bucket", name).With("X-RateLimit-Limit", "5").With("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture))
        .With("X-RateLimit-Reset-After", resetAfter.ToString(CultureInfo.InvariantCulture));
}
