using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace SprintBot.Sandbox.Tests;

public sealed class RestTests : SandboxTest
{
    private readonly FakeTimeProvider timers = new();

    protected override SandboxOptions Options => new() { Timers = timers };

    [Fact]
    public async Task A_request_without_a_proper_user_agent_does_not_get_through()
    {
        await using var bot = new RawBot(Sandbox);
        bot.Http.DefaultRequestHeaders.UserAgent.Clear();
        Assert.Equal(403, (await bot.GetAsync("/gateway", Ct)).Status);
        bot.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "curl/8");
        Assert.Equal(403, (await bot.GetAsync("/gateway", Ct)).Status);
    }

    [Fact]
    public async Task A_wrong_token_is_unauthorised()
    {
        await using var bot = new RawBot(Sandbox, "wrong");
        var answer = await bot.GetAsync("/users/@me", Ct);
        Assert.Equal(401, answer.Status);
        Assert.Equal("""{"message":"401: Unauthorized","code":0}""", answer.Text);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_the_wrong_method_not_allowed()
    {
        await using var bot = new RawBot(Sandbox);
        Assert.Equal("""{"message":"404: Not Found","code":0}""", (await bot.GetAsync("/nowhere", Ct)).Text);
        Assert.Equal(405, (await bot.CallAsync("DELETE", "/gateway", content: null, Ct)).Status);
    }

    [Theory]
    [InlineData("/channels/1", 404, 10003)]
    [InlineData("/guilds/1", 404, 10004)]
    [InlineData("/guilds/GUILD/members/1", 404, 10013)]
    [InlineData("/channels/CHANNEL/messages/1", 404, 10008)]
    [InlineData("/channels/abc", 400, 50035)]
    [InlineData("/guilds/GUILD/members", 403, 50001)]
    [InlineData("/applications/1/commands", 403, 20012)]
    [InlineData("/applications/APP/commands/1", 404, 10063)]
    public async Task Unknown_things_have_errors_of_their_own(string path, int status, int code)
    {
        await using var bot = new RawBot(Sandbox);
        path = path.Replace("GUILD", Guild.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("CHANNEL", Channel.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("APP", Sandbox.ApplicationId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var answer = await bot.GetAsync(path, Ct);
        Assert.Equal((status, code), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task A_body_must_be_JSON_and_say_so()
    {
        await using var bot = new RawBot(Sandbox);
        var path = $"/channels/{Channel.Id}/messages";
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");
        Assert.Equal(50035, (await bot.CallAsync("POST", path, text, Ct)).Error);
        using var broken = new StringContent("{", Encoding.UTF8, "application/json");
        Assert.Equal(50109, (await bot.CallAsync("POST", path, broken, Ct)).Error);
    }

    [Fact]
    public async Task Every_answer_tells_the_standing_of_its_bucket_and_the_sixth_message_waits()
    {
        await using var bot = new RawBot(Sandbox);
        var path = $"/channels/{Channel.Id}/messages";
        for (var left = 4; left >= 0; left--)
        {
            var sent = await bot.CallAsync("POST", path, Json("""{"content": "again"}"""), Ct);
            Assert.Equal(200, sent.Status);
            Assert.Equal(left.ToString(CultureInfo.InvariantCulture), Assert.Single(sent.Headers.GetValues("X-RateLimit-Remaining")));
            Assert.Equal("5.000", Assert.Single(sent.Headers.GetValues("X-RateLimit-Reset-After")));
        }

        var refused = await bot.CallAsync("POST", path, Json("""{"content": "again"}"""), Ct);
        Assert.Equal(429, refused.Status);
        Assert.Equal(5.0, (double)refused.Json!["retry_after"]!);
        Assert.Equal("user", Assert.Single(refused.Headers.GetValues("X-RateLimit-Scope")));
        var elsewhere = Guild.CreateTextChannel("other");
        Assert.Equal(200, (await bot.CallAsync("POST", $"/channels/{elsewhere.Id}/messages", Json("""{"content": "first"}"""), Ct)).Status);
        timers.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(200, (await bot.CallAsync("POST", path, Json("""{"content": "again"}"""), Ct)).Status);
        Assert.Equal(6, Channel.Messages.Count);
    }

    [Fact]
    public async Task Fifty_requests_a_second_are_the_limit_of_all()
    {
        await using var bot = new RawBot(Sandbox);
        for (var request = 0; request < 25; request++)
        {
            Assert.Equal(200, (await bot.GetAsync("/users/@me", Ct)).Status);
            Assert.Equal(200, (await bot.GetAsync($"/channels/{Channel.Id}", Ct)).Status);
        }

        var refused = await bot.GetAsync("/users/@me", Ct);
        Assert.Equal(429, refused.Status);
        Assert.True((bool)refused.Json!["global"]!);
        Assert.Equal("global", Assert.Single(refused.Headers.GetValues("X-RateLimit-Scope")));
    }

    [Fact]
    public async Task A_slow_answer_comes_when_its_time_has_come()
    {
        await using var bot = new RawBot(Sandbox);
        Sandbox.Faults.SlowNext("GET /users/@me", TimeSpan.FromSeconds(20));
        var asked = bot.GetAsync("/users/@me", Ct);
        while (Sandbox.Faults.Staged > 0) await Task.Yield();
        Assert.Equal(200, (await bot.GetAsync("/users/@me", Ct)).Status);
        Assert.False(asked.IsCompleted);
        while (!asked.IsCompleted)
        {
            timers.Advance(TimeSpan.FromSeconds(20));
            await Task.Yield();
        }

        Assert.Equal(200, (await asked).Status);
    }

    [Fact]
    public async Task The_log_names_each_request_with_its_route()
    {
        await using var bot = new RawBot(Sandbox);
        await bot.CallAsync("POST", $"/channels/{Channel.Id}/messages", Json("""{"content": "hello"}"""), Ct);
        var logged = Assert.Single(Sandbox.Log);
        Assert.Equal(("POST", "/channels/{channel_id}/messages", 200), (logged.Method, logged.Route, logged.Status));
        Assert.Equal("hello", (string?)logged.Body!["content"]);
    }
}
