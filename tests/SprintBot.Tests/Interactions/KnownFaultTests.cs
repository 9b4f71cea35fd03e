using System.Net;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Storage;

namespace SprintBot.Tests.Interactions;

/// <summary>What is understood is told in a line; all else needs its stack trace.</summary>
public sealed class KnownFaultTests
{
    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "Discord answered GET /x with 403 (1): no. Give the bot the permissions that it was invited with, in that channel too.")]
    [InlineData(HttpStatusCode.NotFound, "Discord answered GET /x with 404 (1): no. What was asked for is gone, or the answer came too late: if it comes often, look whether the machine is too busy.")]
    [InlineData(HttpStatusCode.BadGateway, "Discord answered GET /x with 502 (1): no. That is Discord's own trouble: if it stays so, see discordstatus.com.")]
    [InlineData(HttpStatusCode.Unauthorized, "Discord answered GET /x with 401 (1): no. If it comes again, give the bot its token anew.")]
    public void What_Discord_refuses_is_told_with_what_to_do(HttpStatusCode status, string expected) =>
        Assert.Equal(expected, KnownFault.Explain(new DiscordApiException(status, 1, "GET /x", "no")));

    [Fact]
    public void A_network_that_is_down_a_store_and_a_full_disk_are_understood()
    {
        Assert.Equal("Discord can't be reached (Connection refused). If it stays so, check this machine's network.", KnownFault.Explain(new HttpRequestException("Connection refused")));
        Assert.Equal("Free some space.", KnownFault.Explain(new StorageException("Free some space.")));
        Assert.Equal("The disk is full: free some space.", KnownFault.Explain(new IOException("No space left on device", 28)));
    }

    [Fact]
    public void What_nobody_foresaw_is_not() => Assert.All(
        new Exception[] { new InvalidOperationException("x"), new TimeoutException(), new IOException("x", 5) }, fault => Assert.Null(KnownFault.Explain(fault)));
}
