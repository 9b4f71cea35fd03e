using System.Net;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Discord.Tests.Fakes;

namespace SprintBot.Discord.Tests.Rest;

public sealed class RequestTests : RestTest
{
    private static readonly Answer AMessage = new(200, """{"id":"5"}""");

    [Fact]
    public async Task Every_request_says_who_sends_it_and_with_which_right()
    {
        Discord.Next(AMessage);
        await SayAsync();
        var request = Assert.Single(Discord.Requests);
        Assert.Equal("/api/v10/channels/10/messages", request.Path);
        Assert.Matches(@"^DiscordBot \(https://\S+, \d+\.\d+\.\d+\)$", request.Headers["User-Agent"]);
        Assert.Equal("Bot " + FakeDiscord.Token, request.Headers["Authorization"]);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Answers_to_interactions_need_no_token_of_the_bot()
    {
        Discord.Next(new Answer(204), AMessage, AMessage);
        await CallBackAsync();
        await EditAsync(new MessageEdit { Content = "x" });
        await FollowUpAsync();
        Assert.Equal(
            [$"POST /api/v10/interactions/77/{InteractionToken}/callback", $"PATCH /api/v10/webhooks/2/{InteractionToken}/messages/@original", $"POST /api/v10/webhooks/2/{InteractionToken}"],
            Discord.Requests.Select(request => $"{request.Method} {request.Path}"));
        Assert.All(Discord.Requests, request => Assert.DoesNotContain("Authorization", request.Headers.Keys));
    }

    [Fact]
    public async Task It_is_read_whom_a_server_allows_a_command()
    {
        Discord.Next(new Answer(200, """[{"id": "7", "application_id": "2", "guild_id": "3", "permissions": [{"id": "4", "type": 2, "permission": true}]}]"""));
        var said = Assert.Single(await Rest.GetGuildApplicationCommandPermissionsAsync(new Snowflake(2), new Snowflake(3), CancellationToken.None));
        Assert.Equal((new Snowflake(7), new ApplicationCommandPermission(new Snowflake(4), ApplicationCommandPermissionType.User, true)), (said.Id, Assert.Single(said.Permissions)));
        Assert.Equal("/api/v10/applications/2/guilds/3/commands/permissions", Discord.Requests.Single().Path);
    }

    [Fact]
    public async Task Messages_after_another_are_read()
    {
        Discord.Next(new Answer(200, """[{"id":"9","content":"b"},{"id":"8","content":"a"}]"""));
        var read = await Rest.GetChannelMessagesAsync(new Snowflake(10), new Snowflake(7), 50, CancellationToken.None);
        Assert.Equal(["b", "a"], read.Select(message => message.Content));
        Assert.Equal("/api/v10/channels/10/messages?after=7&limit=50", Discord.Requests.Single().Path);
    }

    [Fact]
    public async Task A_thread_is_started_from_a_message()
    {
        Discord.Next(new Answer(201, """{"id":"5","type":11,"name":"Talk"}"""));
        Assert.Equal("Talk", (await Rest.StartThreadFromMessageAsync(new Snowflake(10), new Snowflake(5), "Talk", CancellationToken.None)).Name);
        var request = Discord.Requests.Single();
        Assert.Equal("POST /api/v10/channels/10/messages/5/threads", $"{request.Method} {request.Path}");
        Assert.Equal("Talk", (string?)request.Json!["name"]);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_server_fault_is_waited_out_longer_each_time(int status)
    {
        Discord.Next(new Answer(status, "<html>", "text/html"), new Answer(status), new Answer(200, """{"nick":"Jo"}"""));
        Assert.Equal("Jo", (await InTimeAsync(MemberAsync())).Nick);
        Assert.InRange(SecondsBetween(0, 1), 0.25, double.MaxValue);
        Assert.InRange(SecondsBetween(1, 2), 0.5, double.MaxValue);
    }

    [Fact]
    public async Task A_server_fault_that_stays_is_told_after_five_tries()
    {
        Discord.Next([.. Enumerable.Repeat(new Answer(500), 9)]);
        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => InTimeAsync(MemberAsync()));
        Assert.Equal(HttpStatusCode.InternalServerError, fault.StatusCode);
        Assert.Equal(5, Discord.Requests.Count);
    }

    [Fact]
    public async Task A_message_whose_fate_is_unknown_is_not_sent_twice()
    {
        Discord.Next(new Answer(500), Answer.Nothing);
        await Assert.ThrowsAsync<DiscordApiException>(() => InTimeAsync(SayAsync()));
        await Assert.ThrowsAsync<HttpRequestException>(() => InTimeAsync(SayAsync()));
        Assert.Equal(2, Discord.Requests.Count);
    }

    [Fact]
    public async Task A_follow_up_whose_fate_is_unknown_is_not_sent_twice()
    {
        Discord.Next(Answer.Nothing);
        await Assert.ThrowsAsync<HttpRequestException>(() => InTimeAsync(FollowUpAsync()));
        Assert.Single(Discord.Requests);
    }

    [Fact]
    public async Task With_a_nonce_Discord_sees_to_it_that_a_second_try_is_no_second_message()
    {
        Discord.Next(new Answer(502), Answer.Nothing, AMessage);
        await InTimeAsync(SayAsync("one-logical-message"));
        Assert.Equal(3, Discord.Requests.Count);
        Assert.All(Discord.Requests, request => Assert.True((bool)request.Json["enforce_nonce"]! && (string)request.Json["nonce"]! == "one-logical-message"));
    }

    [Fact]
    public async Task A_callback_that_got_lost_is_sent_again_and_one_that_had_arrived_is_no_fault()
    {
        Discord.Next(Answer.Nothing, Answer.Error(400, 40060, "Interaction has already been acknowledged."));
        await InTimeAsync(CallBackAsync());
        Assert.Equal(2, Discord.Requests.Count);
    }

    [Fact]
    public async Task A_callback_to_what_was_acknowledged_before_is_a_fault()
    {
        Discord.Next(Answer.Error(400, 40060, "Interaction has already been acknowledged."));
        Assert.Equal(40060, (await Assert.ThrowsAsync<DiscordApiException>(() => CallBackAsync())).Code);
    }

    [Fact]
    public async Task A_callback_is_not_repeated_when_it_is_worth_nothing_any_more()
    {
        Discord.Next([.. Enumerable.Repeat(new Answer(500), 9)]);
        await Assert.ThrowsAsync<DiscordApiException>(() => InTimeAsync(CallBackAsync()));
        Assert.InRange(Discord.Requests.Count, 1, 4); // the fifth try of others would come too late
    }

    [Fact]
    public async Task A_callback_does_not_wait_for_a_limit_that_outlasts_it()
    {
        Discord.Next(Answer.Limited("2.6"));
        await Assert.ThrowsAsync<DiscordApiException>(() => CallBackAsync());
        Assert.Single(Discord.Requests);
    }

    [Fact]
    public async Task After_a_401_nothing_more_is_sent_but_answers_to_interactions()
    {
        Discord.Next(new Answer(401, """{"message":"401: Unauthorized","code":0}"""), new Answer(204));
        await Assert.ThrowsAsync<DiscordApiException>(() => MemberAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<DiscordApiException>(() => SayAsync())).StatusCode);
        await CallBackAsync();
        Assert.Equal(2, Discord.Requests.Count);
    }

    [Fact]
    public async Task A_401_of_an_interaction_says_nothing_of_the_token_of_the_bot()
    {
        Discord.Next(Answer.Error(401, 50027, "Invalid Webhook Token"), AMessage);
        Assert.Equal(50027, (await Assert.ThrowsAsync<DiscordApiException>(() => FollowUpAsync())).Code);
        await SayAsync();
    }

    [Fact]
    public async Task A_webhooks_404_is_not_repeated_and_its_fault_holds_no_token()
    {
        Discord.Next(Answer.Error(404, 10062, $"Unknown interaction {InteractionToken} for {FakeDiscord.Token}"));
        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => CallBackAsync());
        Assert.Equal((HttpStatusCode.NotFound, 10062), (fault.StatusCode, fault.Code));
        Assert.DoesNotContain(InteractionToken, fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(FakeDiscord.Token, fault.ToString(), StringComparison.Ordinal);
        Assert.Contains("/interactions/{interaction}/{token}/callback", fault.Message, StringComparison.Ordinal);
        Assert.Single(Discord.Requests);
    }

    [Theory]
    [InlineData("""{"code":50035,"message":"Invalid Form Body","errors":{"data":{"components":{"0":{"label":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Too long"}]}}}}}}""", "data.components.0.label: BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{"code":"50035","message":"Invalid Form Body","errors":{"_errors":[{"code":7}]}}""", "7")]
    [InlineData("""{"code":50035,"message":"Invalid Form Body","errors":{"a":["oh"],"b":5,"c":{"_errors":"no"},"d":{"_errors":["odd"]}}}""", "d: ?")]
    [InlineData("""{"code":50035,"message":"Invalid Form Body","errors":null}""", "Invalid Form Body")]
    public async Task An_invalid_form_names_the_fields_and_the_codes(string body, string expected)
    {
        Discord.Next(new Answer(400, body));
        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => CallBackAsync());
        Assert.Equal(50035, fault.Code);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("{", "application/json")]
    [InlineData("<h1>Forbidden</h1>", "text/html")]
    [InlineData("""{"code":null,"message":null}""", "application/json")]
    public async Task A_refusal_without_an_explanation_is_a_fault_like_any_other(string body, string type)
    {
        Discord.Next(new Answer(403, body, type));
        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => SayAsync());
        Assert.Equal((HttpStatusCode.Forbidden, 0), (fault.StatusCode, fault.Code));
    }

    [Theory]
    [InlineData("<html>Welcome to the hotel's network</html>", "text/html")]
    [InlineData("null", "application/json")]
    [InlineData("[1]", "application/json")]
    public async Task Something_that_is_not_Discord_at_the_address_is_told_as_that(string body, string type)
    {
        Discord.Next(new Answer(200, body, type));
        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => Rest.GetCurrentApplicationAsync(CancellationToken.None));
        Assert.Contains("address", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_hold_routes_and_neither_tokens_nor_texts()
    {
        var logs = new LinesWritten();
        Discord.Next(Answer.Nothing, new Answer(500), Answer.Limited("0.1"), new Answer(204)); // the longest waits are all together less than 2.5 s
        await InTimeAsync(Discord.Rest(logs).CreateInteractionResponseAsync(
            new Snowflake(77), InteractionToken, new InteractionResponse { Type = InteractionCallbackType.ChannelMessageWithSource, Data = new InteractionCallbackData { Content = "my words" } }, [], CancellationToken.None));
        Assert.Equal(3, logs.Lines.Count);
        Assert.All(logs.Lines, line =>
        {
            Assert.Contains("{token}", line, StringComparison.Ordinal);
            Assert.DoesNotContain(InteractionToken, line, StringComparison.Ordinal);
            Assert.DoesNotContain("my words", line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_wait_of_more_than_a_minute_is_told_and_the_next_request_does_not_ask_again()
    {
        Discord.Next(Answer.Limited("3600"));
        var first = await Assert.ThrowsAsync<DiscordApiException>(() => InTimeAsync(Rest.GetCurrentApplicationAsync(CancellationToken.None)));
        var second = await Assert.ThrowsAsync<DiscordApiException>(() => InTimeAsync(Rest.GetCurrentApplicationAsync(CancellationToken.None)));
        Assert.Equal((System.Net.HttpStatusCode.TooManyRequests, TimeSpan.FromHours(1)), (first.StatusCode, first.RetryAfter));
        Assert.InRange(second.RetryAfter!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromHours(1));
        Assert.Single(Discord.Requests);
    }

    [Fact]
    public async Task A_request_can_be_given_up_while_it_waits()
    {
        using var stop = new CancellationTokenSource();
        Discord.Next(Answer.Limited("50"));
        var call = Rest.GetCurrentApplicationAsync(stop.Token);
        while (Discord.Requests.IsEmpty)
            await Task.Delay(5);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(FakeDiscord.Timeout));
    }
}
