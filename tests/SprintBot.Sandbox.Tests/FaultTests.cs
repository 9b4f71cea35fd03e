using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;

namespace SprintBot.Sandbox.Tests;

public sealed class FaultTests : SandboxTest
{
    private const string Route = "POST /channels/{channel_id}/messages";
    private readonly FakeTimeProvider wall = new(new DateTimeOffset(2011, 11, 8, 9, 0, 0, TimeSpan.Zero));

    protected override SandboxOptions Options => new() { TimeProvider = wall, IdentifyWindow = TimeSpan.Zero };

    [Theory]
    [InlineData(RateLimitScope.User, "user", false)]
    [InlineData(RateLimitScope.Global, "global", true)]
    [InlineData(RateLimitScope.Shared, "shared", false)]
    public async Task A_staged_limit_hits_the_next_request_only(RateLimitScope scope, string name, bool global)
    {
        await using var bot = await BotAsync();
        Sandbox.Faults.RateLimitNext(Route, 0.25, scope);
        var limited = await SayAsync(bot);
        Assert.Equal((429, 0.25, global), (limited.Status, (double)limited.Json!["retry_after"]!, (bool)limited.Json["global"]!));
        Assert.Equal(name, Assert.Single(limited.Headers.GetValues("X-RateLimit-Scope")));
        Assert.Equal(200, (await SayAsync(bot)).Status);
        Assert.Single(Channel.Messages);
    }

    [Fact]
    public async Task A_limit_of_the_network_in_front_is_HTML()
    {
        await using var bot = await BotAsync();
        Sandbox.Faults.HtmlRateLimitNext(Route);
        var limited = await SayAsync(bot);
        Assert.Equal(429, limited.Status);
        Assert.Null(limited.Json);
    }

    [Fact]
    public async Task A_failure_may_come_before_or_after_the_request_took_effect()
    {
        await using var bot = await BotAsync();
        Sandbox.Faults.FailNext(Route, 502);
        Assert.Equal(502, (await SayAsync(bot)).Status);
        Assert.Empty(Channel.Messages);
        Sandbox.Faults.FailNext(Route, 500, afterHandling: true);
        Assert.Equal(500, (await SayAsync(bot)).Status);
        Assert.Single(Channel.Messages);
        Sandbox.Faults.DropNext(Route);
        await Assert.ThrowsAsync<HttpRequestException>(() => SayAsync(bot));
        Assert.Single(Channel.Messages);
    }

    [Fact]
    public async Task Op_7_op_9_and_a_broken_line_reach_the_bot()
    {
        await using var bot = await BotAsync();
        Sandbox.Faults.AskToReconnect();
        await bot.OpAsync(7, Ct);
        Sandbox.Faults.InvalidateSession(resumable: true);
        Assert.True((bool)(await bot.OpAsync(9, Ct))["d"]!);
        Sandbox.Faults.AskForHeartbeat();
        await bot.OpAsync(1, Ct);
        Sandbox.Faults.DropGateway();
        await Assert.ThrowsAsync<WebSocketException>(() => bot.OpAsync(11, Ct));
        Assert.False(Sandbox.BotIsConnected);
    }

    [Fact]
    public async Task A_zombie_takes_heartbeats_and_acknowledges_none()
    {
        await using var bot = await BotAsync();
        Sandbox.Faults.StopAcknowledgingHeartbeats();
        await bot.SendAsync(1, null, Ct);
        Sandbox.Faults.SendUnknownEvent();
        while (Sandbox.Heartbeats == 0) await Task.Yield();
        Sandbox.Faults.AcknowledgeHeartbeatsAgain();
        await bot.SendAsync(1, null, Ct);
        await bot.OpAsync(11, Ct);
        Assert.Equal(2, Sandbox.Heartbeats);
    }

    [Fact]
    public async Task An_outage_takes_a_guild_away_as_unavailable()
    {
        await using var bot = await BotAsync();
        Sandbox.Faults.BeginOutage(Guild);
        Assert.True((bool)(await bot.EventAsync("GUILD_DELETE", Ct))["unavailable"]!);
        Sandbox.Faults.EndOutage(Guild);
        Assert.Equal("Gardeners", (string?)(await bot.EventAsync("GUILD_CREATE", Ct))["name"]);
    }

    [Fact]
    public async Task A_link_to_an_attachment_ends_after_a_day_and_cannot_be_made_up()
    {
        using var http = new HttpClient();
        var posted = await Bo.PostAsync(Channel, "look", [SandboxFile.Text("a.txt", "a")], ct: Ct);
        var link = posted.Attachments[0].Url;
        Assert.Equal(Sandbox.CdnHost, link.Authority);
        Assert.NotEqual(Sandbox.ApiUrl.Authority, link.Authority);
        Assert.Equal("a", await http.GetStringAsync(link, Ct));
        Assert.Equal(404, (int)(await http.GetAsync(new Uri(link.GetLeftPart(UriPartial.Path)), Ct)).StatusCode);
        Assert.Equal(404, (int)(await http.GetAsync(new Uri(link.ToString().Replace("&hm=", "&hm=0", StringComparison.Ordinal)), Ct)).StatusCode);
        wall.Advance(TimeSpan.FromHours(25));
        Assert.Equal(404, (int)(await http.GetAsync(link, Ct)).StatusCode);
        Assert.Equal("a", await http.GetStringAsync(posted.Attachments[0].Url, Ct));
    }

    [Fact]
    public async Task The_same_calls_at_the_same_time_give_the_same_ids()
    {
        await using var twin = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = wall }, Ct);
        var guild = twin.CreateGuild("Gardeners");
        Assert.Equal((Sandbox.ApplicationId, Guild.Id, Channel.Id), (twin.ApplicationId, guild.Id, guild.CreateTextChannel("sprint").Id));
    }

    private Task<RawAnswer> SayAsync(RawBot bot) => bot.CallAsync("POST", $"/channels/{Channel.Id}/messages", Json("""{"content": "hello"}"""), Ct);
}
