using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Discord.Tests.Fakes;

namespace SprintBot.Discord.Tests.Hostile;

/// <summary>What comes over the wire need not even be HTTP.</summary>
public sealed class RestWireTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\n";

    public static TheoryData<string> Answers => new(
        "",
        "nonsense",
        "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/1.1 -1 OK\r\n\r\n",
        "SSH-2.0-OpenSSH_9.6\r\n",
        Ok,
        Ok + "Content-Length: 2\r\n\r\n{",
        Ok + "Content-Length: 9223372036854775807\r\n\r\n{}",
        Ok + "Content-Length: -5\r\n\r\n{}",
        Ok + "Content-Length: many\r\n\r\n{}",
        Ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
        Ok + "Content-Length: 1\r\n\r\n{}",
        Ok + "Content-Length: 0\r\n\r\n",
        Ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}",
        Ok + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}",
        Ok + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
        Ok + "Transfer-Encoding: chunked\r\nContent-Length: 50\r\n\r\n1\r\n{\r\n0\r\n\r\n",
        Ok + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
        Ok + "Content-Type: text/html; charset=nonsense\r\nContent-Length: 6\r\n\r\n<html>",
        Ok + ": no name\r\n\r\n{}",
        Ok + "X-RateLimit-Bucket: \0\r\nX-RateLimit-Remaining: \u00ff\r\n\r\n{}",
        Ok + $"X: {new string('x', 100_000)}\r\n\r\n" + "{}",
        Ok + string.Concat(Enumerable.Range(0, 5_000).Select(number => $"X-{number}: y\r\n")) + "\r\n{}",
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
        "HTTP/1.1 204 No Content\r\nContent-Length: 4\r\n\r\nnull",
        "HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: /loop\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 429 Too Many Requests\r\nRetry-After: -1\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 40\r\n\r\n<html>");

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_call_that_is_answered_with_anything_else_than_an_answer_ends_as_it_is_documented(string answer)
    {
        using var server = RawServer.Saying(answer);
        using var http = new HttpClient(DiscordRest.CreateHandler());
        var rest = Rest(http, server, new HurriedClock());
        var fault = await Record.ExceptionAsync(() => rest.CreateMessageAsync(new Snowflake(10), new MessageCreate { Content = "hello" }, [], CancellationToken.None)).WaitAsync(FakeDiscord.Timeout);
        Assert.True(fault is DiscordApiException or HttpRequestException, $"{fault}");
        fault = await Record.ExceptionAsync(() => rest.GetGuildMemberAsync(new Snowflake(3), new Snowflake(4), CancellationToken.None)).WaitAsync(FakeDiscord.Timeout);
        Assert.True(fault is null or DiscordApiException or HttpRequestException, $"{fault}");
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_attachment_that_is_no_answer_is_refused(string answer)
    {
        using var server = RawServer.Saying(answer);
        using var http = new HttpClient(DiscordRest.CreateHandler());
        var rest = Rest(http, server, TimeProvider.System);
        var fault = await Record.ExceptionAsync(() => rest.DownloadAttachmentAsync(new Uri($"http://{server.Authority}/a.jpg"), 1_000, CancellationToken.None)).WaitAsync(FakeDiscord.Timeout);
        Assert.True(fault is null or AttachmentException or HttpRequestException, $"{fault}");
    }

    private static DiscordRest Rest(HttpClient http, RawServer server, TimeProvider time) => new(
        http, new DiscordOptions { Token = FakeDiscord.Token, ApiUrl = new Uri($"http://{server.Authority}/api/v10"), CdnHosts = [server.Authority] }, time, NullLogger<DiscordRest>.Instance);
}
