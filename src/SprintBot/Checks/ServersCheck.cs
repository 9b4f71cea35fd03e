using System.Net;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Sprints;

namespace SprintBot.Checks;

/// <summary>Which permissions the bot lacks: in the channels of open sprints, where that is a fault; in a server's other channels, where it may be meant.</summary>
internal sealed class ServersCheck(DiscordRest rest, Snowflake bot, IReadOnlyList<Sprint> sprints)
{
    private const string Topic = "servers";
    private const int MostNamed = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        var findings = new List<Finding>();
        var guilds = await GuildsAsync(ct);
        if (guilds.Count == 0)
            findings.Add(Finding.Wrong(Topic, "the bot is in none: invite it, as “Running it” says"));
        foreach (var guild in guilds)
            findings.AddRange(await InTimeAsync(guild, ct));
        var here = guilds.Select(guild => IdOf(guild)).ToHashSet();
        findings.AddRange(sprints.Where(sprint => !here.Contains(sprint.Guild)).Select(sprint => sprint.Guild).Distinct().Select(gone => Finding.Wrong(Topic, $"the server {gone.Value} has an open sprint, but the bot is not in it: invite it again, or erase the server's data")));
        return findings;
    }

    private async Task<IReadOnlyList<Guild>> GuildsAsync(CancellationToken ct)
    {
        var guilds = new List<Guild>();
        IReadOnlyList<Guild> page;
        do
        {
            page = await rest.GetCurrentUserGuildsAsync(guilds.Count == 0 ? default : guilds.MaxBy(guild => guild.Id.Value)!.Id, ct);
            guilds.AddRange(page);
        }
        while (page.Count == DiscordRest.GuildsAtOnce);
        return guilds;
    }

    /// <summary>One server that can't be looked at is no reason to leave the others out.</summary>
    private async Task<IReadOnlyList<Finding>> InTimeAsync(Guild guild, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(Longest);
        try
        {
            return await OfGuildAsync(guild, timeout.Token);
        }
        catch (DiscordApiException refused) when (refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            return [Finding.Wrong(Topic, $"{guild.Name} ({guild.Id}) can't be looked at: {refused.Message}")];
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return [Finding.Wrong(Topic, $"{guild.Name} ({guild.Id}): Discord did not answer within {Longest.TotalSeconds:0} s")];
        }
    }

    private async Task<IReadOnlyList<Finding>> OfGuildAsync(Guild guild, CancellationToken ct)
    {
        var roles = await rest.GetGuildRolesAsync(guild.Id, ct);
        var member = await rest.GetGuildMemberAsync(guild.Id, bot, ct);
        var channels = await rest.GetGuildChannelsAsync(guild.Id, ct);
        var open = sprints.Where(sprint => sprint.Guild == IdOf(guild) && sprint.Channel is not null).ToList();
        var findings = new List<Finding>();
        foreach (var sprint in open)
            findings.Add(await OfSprintAsync(sprint, guild, channels, Missing, ct));
        findings.Add(OfOthers(guild, [.. channels.Where(channel => channel.Type is ChannelType.GuildText or ChannelType.GuildAnnouncement && open.TrueForAll(sprint => sprint.Channel!.Value.Value != (long)channel.Id.Value))], Missing));
        return findings;

        Permissions Missing(Channel channel, Permissions needed) => needed & ~MemberPermissions.In(guild.Id, roles, member, bot, channel.PermissionOverwrites ?? []);
    }

    private async Task<Finding> OfSprintAsync(Sprint sprint, Guild guild, IReadOnlyList<Channel> channels, Func<Channel, Permissions, Permissions> missing, CancellationToken ct)
    {
        var id = new Snowflake((ulong)sprint.Channel!.Value.Value);
        var place = $"{guild.Name}: the sprint {sprint.Name}";
        var needed = ChannelAccess.Needed;
        var channel = channels.FirstOrDefault(channel => channel.Id == id);
        if (channel is null && await ThreadAsync(id, ct) is { } thread)
        {
            channel = channels.FirstOrDefault(channel => channel.Id == thread.ParentId);
            needed = ChannelAccess.NeededInThread;
        }
        if (channel is null)
            return Finding.Wrong(Topic, $"{place} is in a channel that is gone, or that the bot does not see: start the sprint's commands in another channel, or let the bot see it");
        var lacks = missing(channel, needed);
        return lacks == Permissions.None
            ? Finding.Well(Topic, $"{place} in #{channel.Name} has all permissions that it needs")
            : Finding.Wrong(Topic, $"{place} in #{channel.Name} lacks {ChannelAccess.ListOf(lacks)}: give them to the bot's role there");
    }

    private async Task<Channel?> ThreadAsync(Snowflake id, CancellationToken ct)
    {
        try
        {
            return await rest.GetChannelAsync(id, ct);
        }
        catch (DiscordApiException refused) when (refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            return null;
        }
    }

    /// <summary>In channels without a sprint it may be meant that the bot may not post.</summary>
    private static Finding OfOthers(Guild guild, IReadOnlyList<Channel> channels, Func<Channel, Permissions, Permissions> missing)
    {
        var lacking = channels.Where(channel => missing(channel, ChannelAccess.Needed) != Permissions.None).ToList();
        if (lacking.Count == 0)
            return Finding.Well(Topic, $"{guild.Name} ({guild.Id}): a sprint may start in any other channel");
        var named = lacking.Take(MostNamed).Select(channel => $"#{channel.Name} ({ChannelAccess.ListOf(missing(channel, ChannelAccess.Needed))})");
        return new Finding(lacking.Count < channels.Count, Topic, $"{guild.Name} ({guild.Id}): no sprint could be in {string.Join(", ", named)}{(lacking.Count > MostNamed ? ", …" : "")}");
    }

    private static GuildId IdOf(Guild guild) => new((long)guild.Id.Value);
}
