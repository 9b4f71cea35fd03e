using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.Discord;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;

namespace SprintBot.Tests.Interactions;

public sealed class ServerDirectoryTests : IDisposable
{
    private static readonly Snowflake Server = new(1), Parent = new(2), Thread = new(3);

    private readonly HttpClient http = new();
    private readonly ServerDirectory directory;

    public ServerDirectoryTests() =>
        directory = new ServerDirectory(new DiscordRest(http, new DiscordOptions { Token = "token" }, TimeProvider.System, NullLogger<DiscordRest>.Instance));

    [Theory]
    [InlineData(ChannelType.PublicThread, true)]
    [InlineData(ChannelType.PrivateThread, true)]
    [InlineData(ChannelType.AnnouncementThread, true)]
    [InlineData(ChannelType.GuildText, false)]
    public void A_thread_is_below_a_channel_and_a_channel_below_nothing_but_its_category(ChannelType type, bool isThread)
    {
        var place = new Channel { Id = Thread, Type = type, GuildId = Server, ParentId = Parent };
        var expected = isThread ? Parent : Thread;
        Assert.Equal(expected, directory.ChannelOf(CallIn(place)));
        Assert.Equal(Thread, directory.ChannelOf(CallIn(null)));
        directory.Learn(place);
        Assert.Equal(expected, directory.ChannelOf(CallIn(null)));
    }

    [Fact]
    public void A_servers_threads_are_known_from_the_start()
    {
        directory.Learn(new Guild { Id = Server, Threads = [new Channel { Id = Thread, Type = ChannelType.PublicThread, ParentId = Parent }] });
        Assert.Equal(Parent, directory.ChannelOf(CallIn(null)));
    }

    public void Dispose() => http.Dispose();

    private static CommandCall CallIn(Channel? channel) => new(new Interaction
    {
        Id = new Snowflake(9),
        ApplicationId = new Snowflake(8),
        Type = InteractionType.ApplicationCommand,
        Token = "token",
        GuildId = Server,
        ChannelId = Thread,
        Channel = channel,
        User = new User { Id = new Snowflake(7), Username = "ada" },
        Data = new InteractionData { Name = "update" },
    });

    [Fact]
    public void A_servers_name_and_language_are_those_it_was_told_of_last()
    {
        Assert.Equal((null, null), (directory.ServerName(Server), directory.ServerLocale(Server)));
        directory.Learn(new Guild { Id = Server, Name = "Tidewater", PreferredLocale = "en-US" });
        directory.Learn(new Guild { Id = Server, Name = "Gezeiten", PreferredLocale = "de" });
        directory.Learn(new Guild { Id = Server, Unavailable = true });
        Assert.Equal(("Gezeiten", "de"), (directory.ServerName(Server), directory.ServerLocale(Server)));
    }
}
