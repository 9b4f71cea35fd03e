using System.Collections.Concurrent;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Markup;

namespace SprintBot.Interactions;

/// <summary>The names of servers, their channels and roles, as the gateway told them, and of its members, as Discord tells when asked.</summary>
public sealed class ServerDirectory(DiscordRest rest)
{
    private readonly ConcurrentDictionary<Snowflake, ConcurrentDictionary<Snowflake, string>> names = new();
    private readonly ConcurrentDictionary<Snowflake, Snowflake> channelsOfThreads = new();
    private readonly ConcurrentDictionary<Snowflake, (string? Name, string? Locale)> servers = new();

    /// <summary>Learns a server's channels, threads and roles.</summary>
    public void Learn(Guild guild)
    {
        var known = Of(guild.Id);
        if (guild.Name is not null)
            servers[guild.Id] = (guild.Name, guild.PreferredLocale);
        foreach (var channel in (guild.Channels ?? []).Concat(guild.Threads ?? []))
        {
            known[channel.Id] = channel.Name ?? known.GetValueOrDefault(channel.Id) ?? "";
            LearnPlace(channel);
        }
        foreach (var role in guild.Roles ?? [])
            known[role.Id] = role.Name ?? "";
    }

    /// <summary>Learns a new channel or thread, or a new name of one.</summary>
    public void Learn(Channel channel)
    {
        if (channel.GuildId is { } guild)
            Of(guild)[channel.Id] = channel.Name ?? "";
        LearnPlace(channel);
    }

    /// <summary>Learns a new role, or a new name of one.</summary>
    public void Learn(GuildRole entry) => Of(entry.GuildId)[entry.Role.Id] = entry.Role.Name ?? "";

    private ConcurrentDictionary<Snowflake, string> Of(Snowflake guild) => names.GetOrAdd(guild, _ => new ConcurrentDictionary<Snowflake, string>());

    /// <summary>A channel's or role's name; null when the gateway has not told it.</summary>
    public string? Name(Snowflake guild, Snowflake channelOrRole) =>
        names.TryGetValue(guild, out var known) && known.TryGetValue(channelOrRole, out var name) && name.Length > 0 ? name : null;

    /// <summary>A server's name; null when the gateway has not told it.</summary>
    public string? ServerName(Snowflake guild) => servers.GetValueOrDefault(guild).Name;

    /// <summary>The language of a server, a locale of Discord's; null when the gateway has not told it.</summary>
    public string? ServerLocale(Snowflake guild) => servers.GetValueOrDefault(guild).Locale;

    /// <summary>The channel that something happened in or, where that is a thread, the channel it is below: as the interaction tells, else as the gateway told.</summary>
    public Snowflake ChannelOf(Call call) =>
        call.Interaction.Channel is { ParentId: { } parent } channel && IsThread(channel.Type)
            ? parent
            : channelsOfThreads.GetValueOrDefault(call.Channel, call.Channel);

    private void LearnPlace(Channel channel)
    {
        if (IsThread(channel.Type) && channel.ParentId is { } parent)
            channelsOfThreads[channel.Id] = parent;
    }

    public static bool IsThread(ChannelType type) => type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;

    /// <summary>A member's name as the server's people see it; null when he or she is no member, or Discord does not say.</summary>
    public async Task<string?> MemberNameAsync(Snowflake guild, Snowflake user, CancellationToken ct)
    {
        try
        {
            var member = await rest.GetGuildMemberAsync(guild, user, ct);
            return member.User is { } known ? ResolvedNames.Of(known, member) : TypedText.IsBlank(member.Nick) ? null : member.Nick;
        }
        catch (Exception fault) when (fault is DiscordApiException or HttpRequestException)
        {
            return null;
        }
    }
}
