using SprintBot.Discord.Model;
using SprintBot.Interactions;

namespace SprintBot.Sprints;

/// <summary>Discord's ids as ours.</summary>
public static class CallIds
{
    public static GuildId ToGuildId(this Snowflake id) => new((long)id.Value);

    public static Snowflake ToSnowflake(this GuildId id) => new((ulong)id.Value);

    public static ChannelId ToChannelId(this Snowflake id) => new((long)id.Value);

    public static UserId ToUserId(this Snowflake id) => new((long)id.Value);

    public static Snowflake ToSnowflake(this UserId id) => new((ulong)id.Value);

    public static GuildId GuildId(this Call call) => call.Guild.ToGuildId();

    public static UserId UserId(this Call call) => call.User.Id.ToUserId();
}
