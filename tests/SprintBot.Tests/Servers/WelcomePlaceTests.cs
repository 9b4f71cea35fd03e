using SprintBot.Discord.Model;
using SprintBot.Servers;

namespace SprintBot.Tests.Servers;

public sealed class WelcomePlaceTests
{
    private const Permissions Both = Permissions.ViewChannel | Permissions.SendMessages;
    private static readonly Snowflake Server = new(1);
    private static readonly Snowflake Bot = new(2);

    [Fact]
    public void Channels_are_tried_as_people_see_them_and_other_kinds_are_none() => Assert.Equal(new Snowflake(13), WelcomePlace.In(
        Guild(
            Text(10, position: 0) with { ParentId = new Snowflake(20) },
            Text(11, position: 5) with { ParentId = new Snowflake(21) },
            Text(13, position: 3),
            new Channel { Id = new Snowflake(14), Type = ChannelType.GuildForum, Position = 0 },
            Text(12, position: 4),
            new Channel { Id = new Snowflake(20), Type = ChannelType.GuildCategory, Position = 1 },
            new Channel { Id = new Snowflake(21), Type = ChannelType.GuildCategory, Position = 0 }), Bot));

    [Fact]
    public void A_category_that_is_further_up_goes_first() => Assert.Equal(new Snowflake(11), WelcomePlace.In(
        Guild(
            Text(10, position: 0) with { ParentId = new Snowflake(20) },
            Text(11, position: 5) with { ParentId = new Snowflake(21) },
            new Channel { Id = new Snowflake(20), Type = ChannelType.GuildCategory, Position = 1 },
            new Channel { Id = new Snowflake(21), Type = ChannelType.GuildCategory, Position = 0 }), Bot));

    [Theory]
    [InlineData(12UL, 12UL)]
    [InlineData(10UL, 11UL)]
    [InlineData(99UL, 11UL)]
    public void The_system_channel_goes_before_all_where_the_bot_may_write_there(ulong system, ulong expected) => Assert.Equal(
        new Snowflake(expected), WelcomePlace.In(Guild(Closed(Text(10, position: 0)), Text(11, position: 1), Text(12, position: 2)) with { SystemChannelId = new Snowflake(system) }, Bot));

    [Fact]
    public void There_may_be_none()
    {
        Assert.Null(WelcomePlace.In(Guild(), Bot));
        Assert.Null(WelcomePlace.In(Guild(Closed(Text(10, position: 0))), Bot));
        Assert.Null(WelcomePlace.In(Guild(Text(10, position: 0)) with { Members = null }, Bot));
    }

    private static Guild Guild(params IReadOnlyList<Channel> channels) => new()
    {
        Id = Server,
        Channels = channels,
        Roles = [new Role { Id = Server, Permissions = Both }],
        Members = [new GuildMember { User = new User { Id = Bot, Username = "sprintbot" } }],
    };

    private static Channel Text(ulong id, int position) => new() { Id = new Snowflake(id), Type = ChannelType.GuildText, Position = position };

    private static Channel Closed(Channel channel) => channel with { PermissionOverwrites = [new PermissionOverwrite { Id = Server, Type = PermissionOverwriteType.Role, Deny = Permissions.SendMessages }] };
}
