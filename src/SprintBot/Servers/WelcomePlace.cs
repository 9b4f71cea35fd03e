using SprintBot.Discord.Model;

namespace SprintBot.Servers;

/// <summary>Where the bot may say hello in a server that has added it.</summary>
public static class WelcomePlace
{
    private const Permissions Needed = Permissions.ViewChannel | Permissions.SendMessages;

    /// <summary>The channel in which Discord tells who has joined, else the first text channel as people see them, in which the bot may write; null where there is none.</summary>
    /// <param name="guild">As GUILD_CREATE tells it: with channels, roles and the bot as a member.</param>
    /// <param name="bot">The bot's user id.</param>
    public static Snowflake? In(Guild guild, Snowflake bot)
    {
        if ((guild.Members ?? []).FirstOrDefault(member => member.User?.Id == bot) is not { } self)
            return null;
        return ByPlace(guild.Channels ?? [])
            .OrderByDescending(channel => channel.Id == guild.SystemChannelId) // all others stay in their order
            .FirstOrDefault(channel => MemberPermissions.In(guild.Id, guild.Roles ?? [], self, bot, channel.PermissionOverwrites ?? []).HasFlag(Needed))?.Id;
    }

    /// <summary>Discord shows those without a category first, then each category's.</summary>
    private static IEnumerable<Channel> ByPlace(IReadOnlyList<Channel> channels)
    {
        var categories = channels.Where(channel => channel.Type == ChannelType.GuildCategory).ToDictionary(category => category.Id, category => category.Position ?? 0);
        return channels.Where(channel => channel.Type == ChannelType.GuildText)
            .OrderBy(channel => channel.ParentId is { } category ? categories.GetValueOrDefault(category) : -1)
            .ThenBy(channel => channel.Position ?? 0).ThenBy(channel => channel.Id.Value);
    }
}
