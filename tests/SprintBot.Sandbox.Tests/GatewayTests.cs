using System.IO.Compression;
using Microsoft.Extensions.Time.Testing;

namespace SprintBot.Sandbox.Tests;

public sealed class GatewayTests : SandboxTest
{
    private readonly FakeTimeProvider timers = new();

    protected override SandboxOptions Options => new() { Timers = timers };

    [Fact]
    public async Task A_bot_is_greeted_identifies_and_then_gets_its_guilds_one_by_one()
    {
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct);
        var hello = await bot.ReadAsync(Ct);
        Assert.Equal(10, (int)hello!["op"]!);
        Assert.Equal(41250, (int)hello["d"]!["heartbeat_interval"]!);
        await bot.IdentifyAsync(Ct);
        var ready = await bot.EventAsync("READY", Ct);
        Assert.Equal($$"""[{"unavailable":true,"id":"{{Guild.Id}}"}]""", ready["guilds"]!.ToJsonString());
        Assert.StartsWith("ws://127.0.0.1:", (string?)ready["resume_gateway_url"], StringComparison.Ordinal);
        var guild = await bot.EventAsync("GUILD_CREATE", Ct);
        Assert.Equal("Gardeners", (string?)guild["name"]);
        Assert.Equal("sprint", (string?)guild["channels"]![0]!["name"]);
        Assert.Single(guild["members"]!.AsArray());
        Assert.Equal(3, (int)guild["member_count"]!);
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged()
    {
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct);
        await bot.SendAsync(1, null, Ct);
        await bot.OpAsync(11, Ct);
        Assert.Equal(1, Sandbox.Heartbeats);
    }

    [Fact]
    public async Task A_compressed_connection_is_one_deflate_stream_whose_messages_end_with_a_flush()
    {
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct, "/?v=10&encoding=json&compress=zlib-stream");
        using var deflated = new MemoryStream();
        await using var inflater = new ZLibStream(deflated, CompressionMode.Decompress);
        Assert.Contains("heartbeat_interval", await Inflated(), StringComparison.Ordinal);
        await bot.IdentifyAsync(Ct);
        Assert.Contains("\"READY\"", await Inflated(), StringComparison.Ordinal);

        async Task<string> Inflated()
        {
            var bytes = (await bot.BytesAsync(Ct))!;
            Assert.Equal([0x00, 0x00, 0xFF, 0xFF], bytes[^4..]);
            var start = deflated.Length;
            deflated.Position = start;
            deflated.Write(bytes);
            deflated.Position = start;
            var text = new byte[65536];
            var count = await inflater.ReadAsync(text, Ct);
            return System.Text.Encoding.UTF8.GetString(text, 0, count);
        }
    }

    [Theory]
    [InlineData("""{"op": 3, "d": {}}""", 4003)]
    [InlineData("""{"op": 99, "d": {}}""", 4003)]
    [InlineData("not json", 4002)]
    [InlineData("""{"d": {}}""", 4002)]
    [InlineData("""{"op": 2, "d": {"token": "wrong", "intents": 1, "properties": {}}}""", 4004)]
    [InlineData("""{"op": 6, "d": {"token": "wrong", "session_id": "x", "seq": 1}}""", 4004)]
    [InlineData("""{"op": 2, "d": {"token": "TOKEN", "intents": 32769, "properties": {}}}""", 4014)]
    [InlineData("""{"op": 2, "d": {"token": "TOKEN", "intents": 1073741824, "properties": {}}}""", 4013)]
    [InlineData("""{"op": 2, "d": {"token": "TOKEN", "intents": 1, "properties": {}, "shard": [3, 2]}}""", 4010)]
    [InlineData("""{"op": 2, "d": {"token": "TOKEN", "intents": 1}}""", 4002)]
    public async Task What_a_bot_must_not_send_closes_the_connection_with_its_code(string payload, int code)
    {
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct);
        await bot.SendAsync(payload.Replace("TOKEN", Sandbox.Token, StringComparison.Ordinal), Ct);
        Assert.Equal(code, await bot.ClosedAsync(Ct));
    }

    [Fact]
    public async Task A_payload_of_more_than_4096_bytes_is_a_decode_error()
    {
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct);
        await bot.SendAsync($$"""{"op": 1, "d": null, "padding": "{{new string('x', 4096)}}"}""", Ct);
        Assert.Equal(4002, await bot.ClosedAsync(Ct));
    }

    [Fact]
    public async Task Another_version_of_the_API_is_refused()
    {
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct, "/?v=9&encoding=json");
        Assert.Equal(4012, await bot.ClosedAsync(Ct));
    }

    [Fact]
    public async Task A_bot_that_identifies_twice_is_closed()
    {
        await using var bot = await RawBot.ReadyAsync(Sandbox, Ct);
        await bot.IdentifyAsync(Ct);
        Assert.Equal(4005, await bot.ClosedAsync(Ct));
    }

    [Fact]
    public async Task A_second_identify_within_five_seconds_is_an_invalid_session()
    {
        await using var first = await RawBot.ReadyAsync(Sandbox, Ct);
        await using var second = new RawBot(Sandbox);
        await second.OpenAsync(Ct);
        await second.IdentifyAsync(Ct);
        Assert.False((bool)(await second.OpAsync(9, Ct))["d"]!);
        timers.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync(Ct);
        await second.EventAsync("READY", Ct);
    }

    [Fact]
    public async Task The_121st_send_within_a_minute_is_one_too_many()
    {
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct);
        for (var send = 0; send < 121; send++) await bot.SendAsync(1, null, Ct);
        Assert.Equal(4008, await bot.ClosedAsync(Ct));
        Assert.Equal(120, Sandbox.Heartbeats);
    }

    [Fact]
    public async Task A_bot_without_heartbeats_loses_its_session()
    {
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct);
        await bot.IdentifyAsync(Ct);
        var ready = await bot.EventAsync("READY", Ct);
        timers.Advance(TimeSpan.FromSeconds(41.25 * 1.5));
        Assert.Equal(4009, await bot.ClosedAsync(Ct));
        Assert.False(await ResumesAsync((string)ready["session_id"]!, 1));
    }

    [Fact]
    public async Task What_happened_while_the_line_was_down_is_replayed_in_order()
    {
        var (session, sequence) = await DropAsync();
        Guild.CreateTextChannel("one");
        Guild.CreateTextChannel("two");
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct, "/resume?v=10&encoding=json");
        await bot.ResumeAsync(session, sequence, Ct);
        await bot.OpAsync(10, Ct);
        var replayed = new[] { await bot.ReadAsync(Ct), await bot.ReadAsync(Ct), await bot.ReadAsync(Ct) };
        Assert.Equal(["CHANNEL_CREATE", "CHANNEL_CREATE", "RESUMED"], replayed.Select(payload => (string?)payload!["t"]));
        Assert.Equal(["one", "two"], replayed.Take(2).Select(payload => (string?)payload!["d"]!["name"]));
        Assert.Equal([sequence + 1, sequence + 2, sequence + 3], replayed.Select(payload => (long)payload!["s"]!));
        Assert.Equal(1, Sandbox.Resumes);
        Assert.Empty(Sandbox.Violations);
    }

    [Fact]
    public async Task A_resume_from_a_sequence_that_never_was_is_closed()
    {
        var (session, sequence) = await DropAsync();
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct, "/resume?v=10&encoding=json");
        await bot.ResumeAsync(session, sequence + 5, Ct);
        Assert.Equal(4007, await bot.ClosedAsync(Ct));
    }

    [Fact]
    public async Task A_session_that_was_left_for_too_long_is_gone()
    {
        var (session, sequence) = await DropAsync();
        timers.Advance(TimeSpan.FromMinutes(4));
        Assert.False(await ResumesAsync(session, sequence));
    }

    [Fact]
    public async Task Closing_with_1000_ends_the_session_and_4000_does_not()
    {
        Assert.False(await ResumesAfterAsync(1000));
        timers.Advance(TimeSpan.FromSeconds(5));
        Assert.True(await ResumesAfterAsync(4000));
    }

    [Fact]
    public async Task Without_the_guilds_intent_no_guild_is_sent()
    {
        await using var bot = await RawBot.ReadyAsync(Sandbox, Ct, intents: 0);
        Guild.CreateTextChannel("unseen");
        Sandbox.Faults.SendUnknownEvent("AFTER");
        Assert.Equal("AFTER", (string?)(await bot.ReadAsync(Ct))!["t"]);
    }

    [Fact]
    public async Task A_resume_at_the_first_address_is_noted_as_a_violation()
    {
        var (session, sequence) = await DropAsync();
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct);
        await bot.ResumeAsync(session, sequence, Ct);
        await bot.EventAsync("RESUMED", Ct);
        Assert.Equal("gateway", Assert.Single(Sandbox.Violations).Where);
    }

    private async Task<(string Session, long Sequence)> DropAsync()
    {
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct);
        await bot.IdentifyAsync(Ct);
        var ready = await bot.EventAsync("READY", Ct);
        await bot.EventAsync("GUILD_CREATE", Ct);
        await LeaveAsync(() =>
        {
            bot.Drop();
            return Task.CompletedTask;
        });
        return ((string)ready["session_id"]!, bot.LastSequence);
    }

    private async Task<bool> ResumesAfterAsync(int code)
    {
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct);
        await bot.IdentifyAsync(Ct);
        var ready = await bot.EventAsync("READY", Ct);
        await LeaveAsync(() => bot.CloseAsync(code, Ct));
        return await ResumesAsync((string)ready["session_id"]!, 1);
    }

    private async Task LeaveAsync(Func<Task> leave)
    {
        await leave();
        while (Sandbox.BotIsConnected) await Task.Yield();
    }

    private async Task<bool> ResumesAsync(string session, long sequence)
    {
        await using var bot = new RawBot(Sandbox);
        await bot.OpenAsync(Ct, "/resume?v=10&encoding=json");
        await bot.ResumeAsync(session, sequence, Ct);
        while (await bot.ReadAsync(Ct) is { } payload)
        {
            if ((int)payload["op"]! == 9) return (bool)payload["d"]!;
            if ((string?)payload["t"] == "RESUMED") return true;
        }

        return false;
    }
}
