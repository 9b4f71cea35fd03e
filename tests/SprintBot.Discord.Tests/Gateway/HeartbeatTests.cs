using SprintBot.Discord.Tests.Fakes;

namespace SprintBot.Discord.Tests.Gateway;

public sealed class HeartbeatTests : GatewayTest
{
    [Fact]
    public async Task The_first_beat_comes_after_a_random_part_of_the_interval()
    {
        await using var bot = new Taking(Discord, chance: 0.25);
        var connection = await Discord.ConnectedAsync();
        await connection.HelloAsync(interval: 40_000);
        await connection.ReceiveAsync(op: 2);

        Discord.Clock.Advance(TimeSpan.FromSeconds(9.9));
        await connection.ReadyAsync(sequence: 7);
        await connection.SendAsync("""{"op":1,"d":null}""");
        Assert.Equal(7, (int?)(await connection.ReceiveAsync(op: 1))["d"]); // a beat before this one would have had null

        await connection.EventAsync(8, "SOMETHING");
        await bot.NextNameAsync();
        await bot.NextNameAsync();
        Discord.Clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(8, (int?)(await connection.ReceiveAsync(op: 1))["d"]);
    }

    [Fact]
    public async Task Before_any_event_a_beat_holds_null()
    {
        await using var bot = new Taking(Discord);
        var connection = await Discord.ConnectedAsync();
        await connection.HelloAsync();
        await connection.ReceiveAsync(op: 2);
        await connection.SendAsync("""{"op":1,"d":null}""");
        var beat = await connection.ReceiveAsync(op: 1);
        Assert.True(beat.AsObject().ContainsKey("d"));
        Assert.Null(beat["d"]);
    }

    [Fact]
    public async Task A_payload_without_a_number_does_not_change_what_beats_hold()
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        await connection.SendAsync("""{"op":11,"s":null}""");
        await connection.SendAsync("""{"op":1,"s":null,"d":null}""");
        Assert.Equal(1, (int?)(await connection.ReceiveAsync(op: 1))["d"]);
    }

    [Fact]
    public async Task Beats_follow_each_other_by_the_interval_while_they_are_answered()
    {
        var (bot, connection) = await BeginAsync(interval: 10_000);
        await using var _ = bot;
        var before = Discord.Clock.GetUtcNow();
        for (var beat = 1; beat <= 4; beat++)
        {
            await Discord.PassTimeUntilAsync(connection.ReceiveAsync(op: 1));
            await connection.SendAsync("""{"op":11}""");
            await connection.EventAsync(beat + 1, "AFTER_THE_ANSWER");
            await bot.NextNameAsync();
        }
        Assert.True(Discord.Clock.GetUtcNow() - before >= TimeSpan.FromSeconds(35), "four beats take half an interval and three whole ones");
    }

    [Fact]
    public async Task A_beat_without_an_answer_closes_with_4000_and_resumes()
    {
        var (bot, connection) = await BeginAsync(interval: 10_000);
        await using var _ = bot;
        await Discord.PassTimeUntilAsync(connection.ReceiveAsync(op: 1));
        Assert.Equal(4000, await Discord.PassTimeUntilAsync(connection.ClosedAsync()));
        var next = await Discord.ConnectedAfterAWhileAsync();
        Assert.Equal("session-1", (string?)(await next.ResumedAsync())["d"]!["session_id"]);
    }

    [Fact]
    public async Task A_gateway_that_does_not_even_answer_the_close_is_left_and_resumed()
    {
        var (bot, _) = await BeginAsync(interval: 10_000);
        await using var taking = bot;
        var next = await Discord.ConnectedAfterAWhileAsync(); // the first connection is never read again
        Assert.Equal(1, (int?)(await next.ResumedAsync())["d"]!["seq"]);
    }

    [Fact]
    public async Task A_gateway_that_asks_for_beats_without_end_gets_no_more_than_a_minute_allows()
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        for (var count = 0; count < 300; count++)
            await connection.SendAsync("""{"op":1,"d":null}""");
        await connection.EventAsync(2, "AFTER_THEM");
        Assert.Equal("AFTER_THEM", await bot.NextNameAsync());
        await connection.SendAsync("""{"op":7,"d":null}""");
        var answered = 0;
        var closed = await connection.ClosedAsync(onPayload: () => answered++);
        Assert.Equal(4000, closed);
        Assert.InRange(answered, 50, 119); // with IDENTIFY at most 120
    }
}
