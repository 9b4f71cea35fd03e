using SprintBot.Discord.Rest;
using SprintBot.Discord.Tests.Fakes;

namespace SprintBot.Discord.Tests.Rest;

public sealed class DownloadTests : RestTest
{
    private Uri Photo => new(Discord.Address + "/attachments/1/photo.png?ex=1&sig=2");

    [Fact]
    public async Task An_attachment_is_fetched_without_the_token()
    {
        Discord.Next(new Answer(200, "12345", "image/png"));
        Assert.Equal("12345"u8.ToArray(), (await Rest.DownloadAttachmentAsync(Photo, maxBytes: 5, CancellationToken.None)).ToArray());
        Assert.DoesNotContain("Authorization", Assert.Single(Discord.Requests).Headers.Keys);
    }

    [Theory]
    [InlineData("https://cdn.discordapp.com.evil.example/a.png")]
    [InlineData("https://evil.example/cdn.discordapp.com")]
    [InlineData("https://cdn.discordapp.com:8443/a.png")]
    [InlineData("https://cdn.discordapp.com@evil.example/a.png")]
    [InlineData("https://user:word@cdn.discordapp.com/a.png")]
    [InlineData("http://cdn.discordapp.com/a.png")]
    [InlineData("http://127.0.0.1/a.png")]
    [InlineData("https://127.0.0.1/a.png")]
    [InlineData("https://[::1]/a.png")]
    [InlineData("ftp://cdn.discordapp.com/a.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("a.png")]
    public async Task Any_other_address_is_refused_before_anything_is_sent(string address)
    {
        using var http = new HttpClient(new NeverCalled());
        var rest = new DiscordRest(http, new DiscordOptions { Token = FakeDiscord.Token }, Discord.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<DiscordRest>.Instance);
        await Assert.ThrowsAsync<AttachmentException>(() => rest.DownloadAttachmentAsync(new Uri(address, UriKind.RelativeOrAbsolute), 5, CancellationToken.None));
    }

    [Theory]
    [InlineData("https://cdn.discordapp.com/a.png", "cdn.discordapp.com")]
    [InlineData("https://CDN.discordapp.com/a.png", "cdn.discordapp.com:443")]
    [InlineData("https://media.discordapp.net:443/a.png", "media.discordapp.net")]
    [InlineData("https://cdn.example:8443/a.png", "cdn.example:8443")]
    [InlineData("http://127.0.0.1:5000/a.png", "127.0.0.1:5000")]
    [InlineData("http://localhost:5000/a.png", "localhost:5000")]
    [InlineData("http://[::1]:5000/a.png", "[::1]:5000")]
    public async Task The_allowed_hosts_are_taken_with_their_port_and_plain_HTTP_on_this_machine_only(string address, string host)
    {
        using var http = new HttpClient(new NeverCalled());
        var rest = new DiscordRest(http, new DiscordOptions { Token = FakeDiscord.Token, CdnHosts = [host] }, Discord.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<DiscordRest>.Instance);
        await Assert.ThrowsAsync<NotSupportedException>(() => rest.DownloadAttachmentAsync(new Uri(address), 5, CancellationToken.None)); // it was asked for
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Discord.Next(new Answer(302).With("Location", Discord.Address + "/elsewhere"));
        await Assert.ThrowsAsync<AttachmentException>(() => Rest.DownloadAttachmentAsync(Photo, 100, CancellationToken.None));
        Assert.Single(Discord.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_too_large_is_refused_whether_it_says_so_or_not(bool saysSo)
    {
        var answer = new Answer(200, new string('x', 200_000), "image/png");
        Discord.Next(saysSo ? answer.With("Content-Length", "200000") : answer);
        var fault = await Assert.ThrowsAsync<AttachmentException>(() => Rest.DownloadAttachmentAsync(Photo, 199_999, CancellationToken.None));
        Assert.DoesNotContain("sig=", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_does_not_have_it_any_more_is_told_without_the_signature()
    {
        Discord.Next(new Answer(404, "gone", "text/plain"));
        var fault = await Assert.ThrowsAsync<AttachmentException>(() => Rest.DownloadAttachmentAsync(Photo, 5, CancellationToken.None));
        Assert.Contains("404", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sig=", fault.Message, StringComparison.Ordinal);
    }

    private sealed class NeverCalled : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
