using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Discord.Tests.Fakes;

namespace SprintBot.Discord.Tests.Hostile;

/// <summary>Whatever answers a request, it ends with what was asked for or with one of the two documented exceptions, and harms nothing that follows.</summary>
public sealed class RestAnswerTests
{
    private const string InteractionToken = "aW50ZXJhY3Rpb24";
    private const int LongestMessage = 2_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    private static readonly Snowflake Id = new(10);
    private static readonly MessageCreate Hello = new() { Content = "hello" };

    private static readonly Func<DiscordRest, Task<object?>>[] Calls =
    [
        async rest => await rest.GetGatewayBotAsync(CancellationToken.None),
        async rest => await rest.GetCurrentApplicationAsync(CancellationToken.None),
        async rest => await rest.GetGlobalApplicationCommandsAsync(Id, CancellationToken.None),
        async rest => await rest.BulkOverwriteGlobalApplicationCommandsAsync(Id, [], CancellationToken.None),
        async rest => await CommandRegistration.SyncAsync(rest, Id, [], CancellationToken.None),
        async rest => await rest.GetGuildApplicationCommandPermissionsAsync(Id, Id, CancellationToken.None),
        async rest => await rest.GetGuildMemberAsync(Id, Id, CancellationToken.None),
        async rest => await RespondAsync(rest),
        async rest => await rest.EditOriginalInteractionResponseAsync(Id, InteractionToken, new MessageEdit { Content = "x" }, [], CancellationToken.None),
        async rest => await rest.CreateFollowupMessageAsync(Id, InteractionToken, Hello, [], CancellationToken.None),
        async rest => await rest.CreateMessageAsync(Id, Hello, [], CancellationToken.None),
        async rest => await rest.CreateMessageAsync(Id, Hello with { Nonce = "1" }, [], CancellationToken.None),
        async rest => await rest.GetChannelMessagesAsync(Id, Id, 100, CancellationToken.None),
        async rest => await rest.StartThreadFromMessageAsync(Id, Id, "a thread", CancellationToken.None),
        async rest => await rest.CreateDmAsync(Id, CancellationToken.None),
    ];

    [Fact]
    public async Task Every_call_ends_as_it_is_documented()
    {
        foreach (var (call, answers) in Gen.Select(Gen.OneOf(Calls), SpoiledAnswer.Any.Array[1, 8]).Array[2_000].Single())
            await CallAsync(call, answers);
    }

    [Fact]
    public async Task An_attachment_is_read_or_refused()
    {
        foreach (var answer in SpoiledAnswer.Any.Array[500].Single())
        {
            using var answering = new Answering([answer]);
            using var http = new HttpClient(answering);
            var rest = new DiscordRest(http, new DiscordOptions { Token = FakeDiscord.Token }, TimeProvider.System, NullLogger<DiscordRest>.Instance);
            var read = await Record.ExceptionAsync(() => rest.DownloadAttachmentAsync(new Uri("https://cdn.discordapp.com/a.jpg"), 10_000, CancellationToken.None));
            Assert.True(read is null or AttachmentException, $"{read} of {answer}");
        }
    }

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Sat, 01 Jan 2150 00:00:00 GMT")]
    [InlineData("Wed, 16 Sep 2026 13:30:00 GMT")]
    public async Task A_date_from_the_future_makes_nothing_old_once_a_true_one_has_come(string date)
    {
        using var answering = new Answering([Message("Date", date), Message("Date", "Wed, 16 Sep 2026 12:00:00 GMT"), Message("Date", "Wed, 16 Sep 2026 12:00:01 GMT")]);
        using var http = new HttpClient(answering);
        var rest = Rest(http, new HurriedClock());
        for (var count = 0; count < 3; count++)
            await rest.CreateMessageAsync(Id, Hello, [], CancellationToken.None);
        Assert.Equal(TimeSpan.Zero, rest.Clock.AgeAtLeast(Snowflake.At(new DateTimeOffset(2026, 9, 16, 12, 0, 2, TimeSpan.Zero))));
    }

    [Fact]
    public async Task An_answer_without_end_is_left()
    {
        using var answering = new Answering([], () => new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) });
        using var http = new HttpClient(answering);
        await Assert.ThrowsAsync<HttpRequestException>(() => Rest(http, new HurriedClock()).CreateMessageAsync(Id, Hello, [], CancellationToken.None));
    }

    private static async Task CallAsync(Func<DiscordRest, Task<object?>> call, SpoiledAnswer[] answers)
    {
        var clock = new HurriedClock();
        using var answering = new Answering(answers);
        using var http = new HttpClient(answering);
        var story = string.Join('\n', answers.Select(answer => answer.ToString()));
        try
        {
            if (await call(Rest(http, clock)) is { } read)
                Promises.AssertKept(read);
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            Assert.True(fault is DiscordApiException or HttpRequestException, $"{fault}\nof\n{story}");
            Assert.InRange(fault.Message.Length, 1, LongestMessage);
            Assert.DoesNotContain(FakeDiscord.Token, fault.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(InteractionToken, fault.ToString(), StringComparison.Ordinal);
        }
        Assert.InRange(answering.Count, 1, 10);
        Assert.True(clock.Passed <= LongestWait, $"It took {clock.Passed} with\n{story}");
    }

    private static async Task<object?> RespondAsync(DiscordRest rest)
    {
        await rest.CreateInteractionResponseAsync(Id, InteractionToken, new InteractionResponse { Type = InteractionCallbackType.Pong }, [], CancellationToken.None);
        return null;
    }

    private static DiscordRest Rest(HttpClient http, TimeProvider time) => new(http, new DiscordOptions { Token = FakeDiscord.Token }, time, NullLogger<DiscordRest>.Instance);

    private static SpoiledAnswer Message(string header, string value) => new(200, [(header, value)], """{"id":"5"}"""u8.ToArray());

    /// <summary>Gives one answer after the other, then a good one for ever.</summary>
    private sealed class Answering(SpoiledAnswer[] answers, Func<HttpResponseMessage>? afterwards = null) : HttpMessageHandler
    {
        public int Count { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return Count++ < answers.Length ? answers[Count - 1].ToResponse() : afterwards?.Invoke() ?? new HttpResponseMessage { Content = new StringContent("{}") };
        }
    }

    /// <summary>Zeros without end.</summary>
    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => count;
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
