using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using SprintBot.Discord.Gateway;
using SprintBot.Discord.Rest;
using SprintBot.Discord.Tests.Fakes;

namespace SprintBot.Discord.Tests.Gateway;

public sealed class ConnectionTests : GatewayTest
{
    [Fact]
    public async Task A_session_begins_with_the_bare_token_and_the_intent_for_servers_only()
    {
        await using var bot = new Taking(Discord);
        var connection = await Discord.ConnectedAsync();
        Assert.Equal("/gateway/?v=10&encoding=json", connection.Path);
        await connection.HelloAsync();
        var data = (await connection.ReceiveAsync(op: 2))["d"]!;
        Assert.Equal(FakeDiscord.Token, (string?)data["token"]);
        Assert.Equal(1, (int?)data["intents"]);
        Assert.Equal(["browser", "device", "os"], data["properties"]!.AsObject().Select(property => property.Key).Order());
    }

    [Theory]
    [InlineData("""{"op":7,"d":null}""")]
    [InlineData("""{"op":9,"d":true}""")]
    public async Task When_told_to_reconnect_the_bot_resumes_where_READY_said_with_the_same_query(string payload)
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        await connection.EventAsync(5, "SOMETHING");
        await connection.SendAsync(payload);
        Assert.Equal(4000, await connection.ClosedAsync());
        var next = await Discord.ConnectedAsync();
        Assert.Equal("/resume?v=10&encoding=json", next.Path);
        var resume = (await next.ResumedAsync())["d"]!;
        Assert.Equal((FakeDiscord.Token, "session-1", 5), ((string?)resume["token"], (string?)resume["session_id"], (int)resume["seq"]!));
    }

    [Fact]
    public async Task What_happened_meanwhile_is_replayed_in_order()
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        connection.Vanish();
        var next = await Discord.ConnectedAsync();
        await next.HelloAsync();
        await next.ReceiveAsync(op: 6);
        await next.EventAsync(2, "FIRST");
        await next.EventAsync(3, "SECOND");
        await next.EventAsync(4, "RESUMED");
        Assert.Equal(["FIRST", "SECOND", "RESUMED"], [await bot.NextNameAsync(), await bot.NextNameAsync(), await bot.NextNameAsync()]);
        await next.SendAsync("""{"op":1}""");
        Assert.Equal(4, (int?)(await next.ReceiveAsync(op: 1))["d"]);
    }

    [Fact]
    public async Task An_invalid_session_is_closed_then_after_a_second_a_new_one_begins_at_the_first_address()
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        await connection.SendAsync("""{"op":9,"d":false}""");
        await connection.ClosedAsync();
        var closed = Discord.Clock.GetUtcNow();
        var next = await Discord.ConnectedAfterAWhileAsync();
        Assert.True(Discord.Clock.GetUtcNow() - closed >= TimeSpan.FromSeconds(1));
        Assert.StartsWith("/gateway/?", next.Path, StringComparison.Ordinal);
        await next.HelloAsync();
        await next.ReceiveAsync(op: 2);
        await next.SendAsync("""{"op":1}""");
        Assert.Null((await next.ReceiveAsync(op: 1))["d"]); // the old session's numbers count no more
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task Codes_that_trying_again_does_not_mend_end_the_shard(int code)
    {
        await using var bot = new Taking(Discord);
        var connection = await Discord.ConnectedAsync();
        await connection.HelloAsync();
        await connection.ReceiveAsync(op: 2);
        await connection.CloseAsync(code);
        var fault = await Assert.ThrowsAsync<GatewayFatalException>(() => bot.NextAsync());
        Assert.Equal(code, fault.CloseCode);
        Assert.DoesNotContain(FakeDiscord.Token, fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task Codes_that_end_the_session_begin_a_new_one(int code)
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        await connection.CloseAsync(code);
        var next = await Discord.ConnectedAfterAWhileAsync();
        await next.BeginAsync(session: "session-2");
        Assert.Equal("READY", await bot.NextNameAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(4999)]
    public async Task After_any_other_code_or_none_the_session_is_resumed_at_once(int? code)
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        await connection.CloseAsync(code);
        var next = await Discord.ConnectedAsync();
        await next.ResumedAsync();
        Assert.Equal("RESUMED", await bot.NextNameAsync());
    }

    [Fact]
    public async Task A_gateway_that_says_reconnect_again_and_again_is_not_stormed()
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        var began = Discord.Clock.GetUtcNow();
        for (var count = 0; count < 5; count++)
        {
            await connection.SendAsync("""{"op":7}""");
            await connection.ClosedAsync();
            connection = await Discord.ConnectedAfterAWhileAsync();
            await connection.ResumedAsync();
        }
        Assert.True(Discord.Clock.GetUtcNow() - began >= TimeSpan.FromSeconds((2 + 4 + 8 + 16) / 2.0));
    }

    [Fact]
    public async Task After_five_resumes_without_an_answer_a_new_session_begins()
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        connection.Vanish();
        for (var count = 0; count < 5; count++)
        {
            connection = await Discord.ConnectedAfterAWhileAsync();
            Assert.StartsWith("/resume", connection.Path, StringComparison.Ordinal);
            connection.Vanish();
        }
        connection = await Discord.ConnectedAfterAWhileAsync();
        Assert.StartsWith("/gateway/", connection.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_no_session_may_begin_today_the_bot_waits_until_one_may()
    {
        Discord.SessionsRemaining = 0;
        await using var bot = new Taking(Discord);
        var began = Discord.Clock.GetUtcNow();
        var connected = Discord.ConnectedAfterAWhileAsync();
        while (Discord.Requests.Count < 3)
            await Task.Delay(5);
        Assert.False(connected.IsCompleted);
        Discord.SessionsRemaining = 1;
        await connected;
        Assert.True(Discord.Clock.GetUtcNow() - began >= TimeSpan.FromSeconds(2 * 7));
    }

    [Theory]
    [InlineData("""{"op":42,"d":{"new":true}}""")]
    [InlineData("""{"op":0,"s":2,"t":"NEVER_HEARD_OF","d":[1,2]}""")]
    [InlineData("""{"op":0,"s":2,"t":null,"d":null,"unknown":{"d":{"op":7}}}""")]
    [InlineData("""[{"op":7}]""")]
    [InlineData("42")]
    [InlineData("null")]
    [InlineData("\"op\"")]
    [InlineData("")]
    [InlineData("""{"op":7""")]
    [InlineData("""{"op":"7"}""")]
    [InlineData("""{"op":7.5}""")]
    [InlineData("""{"op":0,"s":1.5,"t":5,"d":0}""")]
    [InlineData("""{}""")]
    [InlineData("<html>")]
    public async Task What_nobody_knows_is_ignored_and_the_connection_goes_on(string payload)
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        await connection.SendAsync(payload);
        await connection.EventAsync(3, "AFTER_IT");
        while (await bot.NextNameAsync() != "AFTER_IT")
        {
            // an unknown event comes through: whoever takes it ignores it
        }
        await connection.SendAsync("""{"op":1}""");
        await connection.ReceiveAsync(op: 1);
    }

    [Fact]
    public async Task A_payload_of_several_megabytes_in_small_frames_arrives_whole()
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        var name = string.Concat(Enumerable.Repeat("Æ日🚀", 500_000));
        await connection.SendInPiecesAsync($$$"""{"t":"GUILD_CREATE","s":2,"op":0,"d":{"id":"3","name":"{{{name}}}"}}""", 50_001);
        Assert.Equal(name, (await bot.NextAsync()).ToGuild().Name);
        await connection.SendInPiecesAsync("""{"t":"GUILD_CREATE","s":3,"op":0,"d":{"id":"3","name":"small"}}""", 1);
        Assert.Equal("small", (await bot.NextAsync()).ToGuild().Name);
    }

    [Fact]
    public async Task A_server_that_takes_the_connection_and_says_nothing_is_left()
    {
        await using var bot = new Taking(Discord);
        await Discord.ConnectedAsync();
        var next = await Discord.ConnectedAfterAWhileAsync();
        await next.BeginAsync();
        Assert.Equal("READY", await bot.NextNameAsync());
    }

    [Fact]
    public async Task A_server_that_does_not_even_become_a_WebSocket_is_left()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        Discord.Next(new Answer(200, $$"""{"url":"ws://{{mute.LocalEndpoint}}"}"""));
        await using var bot = new Taking(Discord);
        using var held = await mute.AcceptTcpClientAsync().WaitAsync(FakeDiscord.Timeout);
        var next = await Discord.ConnectedAfterAWhileAsync();
        await next.BeginAsync();
        Assert.Equal("READY", await bot.NextNameAsync());
    }

    [Theory]
    [InlineData("""{"op":11}""")]
    [InlineData("""{"op":10,"d":null}""")]
    [InlineData("""{"op":10,"d":{}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":0}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":1}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":-41250}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":1e18}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":"soon"}}""")]
    [InlineData("nonsense")]
    public async Task A_gateway_that_does_not_begin_with_a_usable_HELLO_is_tried_again(string first)
    {
        await using var bot = new Taking(Discord);
        await (await Discord.ConnectedAsync()).SendAsync(first);
        var next = await Discord.ConnectedAfterAWhileAsync();
        await next.BeginAsync();
        Assert.Equal("READY", await bot.NextNameAsync());
    }

    [Fact]
    public async Task A_READY_that_cannot_be_read_is_asked_for_again()
    {
        await using var bot = new Taking(Discord);
        var connection = await Discord.ConnectedAsync();
        await connection.HelloAsync();
        await connection.ReceiveAsync(op: 2);
        await connection.EventAsync(1, "READY", """{"session_id":5}""");
        var next = await Discord.ConnectedAfterAWhileAsync();
        await next.BeginAsync();
        Assert.Equal("READY", await bot.NextNameAsync());
    }

    [Fact]
    public async Task Discord_may_be_away_for_long_after_READY()
    {
        var (bot, _) = await BeginAsync();
        await using var taking = bot;
        var port = new Uri(Discord.Address).Port;
        await Discord.GoAwayAsync();
        for (var step = 0; step < 600; step++)
        {
            Discord.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }
        Assert.False(bot.Following.IsCompleted);
        await using var back = await FakeDiscord.StartAsync(port);
        var connected = back.ConnectedAsync();
        await Discord.PassTimeUntilAsync(connected);
        await (await connected).BeginAsync();
        Assert.Equal("READY", await bot.NextNameAsync());
    }

    [Fact]
    public async Task When_Discord_cannot_be_reached_at_the_start_it_is_tried_again()
    {
        var port = new Uri(Discord.Address).Port;
        await Discord.GoAwayAsync();
        await using var bot = new Taking(Discord);
        for (var step = 0; step < 300; step++)
        {
            Discord.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }
        Assert.False(bot.Following.IsCompleted);
        await using var back = await FakeDiscord.StartAsync(port);
        var connected = back.ConnectedAsync();
        await Discord.PassTimeUntilAsync(connected);
        await (await connected).BeginAsync();
        Assert.Equal("READY", await bot.NextNameAsync());
    }

    [Fact]
    public async Task Who_wants_to_start_at_once_is_told_that_Discord_cannot_be_reached()
    {
        await Discord.GoAwayAsync();
        await using var bot = new Taking(Discord, Discord.Shard(0.5, startsAtOnce: true));
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.NextAsync());
    }

    [Fact]
    public async Task What_Discord_refuses_at_the_start_ends_the_shard()
    {
        Discord.Next(new Answer(404, """{"message":"404: Not Found","code":0}"""));
        await using var bot = new Taking(Discord);
        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => bot.NextAsync());
        Assert.Equal(HttpStatusCode.NotFound, fault.StatusCode);
    }

    [Fact]
    public async Task A_wrong_token_ends_the_shard_before_it_connects()
    {
        Discord.Next(new Answer(401, """{"message":"401: Unauthorized","code":0}"""));
        await using var bot = new Taking(Discord);
        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => bot.NextAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, fault.StatusCode);
    }

    [Fact]
    public async Task A_bot_that_is_stopped_closes_with_1000()
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        var closed = connection.ClosedAsync();
        await bot.StopAsync();
        Assert.Equal(1000, await closed);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bot.NextAsync());
    }

    [Fact]
    public async Task A_bot_that_is_stopped_does_not_wait_long_for_a_gateway_that_does_not_answer()
    {
        var (bot, _) = await BeginAsync();
        var before = Discord.Clock.GetUtcNow();
        await bot.DisposeAsync();
        Assert.InRange(Discord.Clock.GetUtcNow() - before, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Events_keep_their_data_as_it_was_sent()
    {
        var (bot, connection) = await BeginAsync();
        await using var _ = bot;
        await connection.SendAsync("""{"d": {"a": [1, "\u00e6"]} , "op": 0, "t": "X", "s": 2}""");
        var dispatch = await bot.NextAsync();
        Assert.True(MemoryMarshal.TryGetArray(dispatch.Data, out var data));
        Assert.Equal("""{"a": [1, "\u00e6"]}""", Encoding.UTF8.GetString(data));
    }
}
