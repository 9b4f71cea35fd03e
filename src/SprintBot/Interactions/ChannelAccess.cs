using System.Net;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;

namespace SprintBot.Interactions;

/// <summary>What the bot may do in a channel that it is to post to.</summary>
public sealed class ChannelAccess(DiscordRest rest)
{
    /// <summary>What digests, their pictures and their threads need.</summary>
    public const Permissions Needed =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.ReadMessageHistory | Permissions.CreatePublicThreads;

    /// <summary>The same in a thread, which can have no threads of its own.</summary>
    public const Permissions NeededInThread = (Needed & ~Permissions.CreatePublicThreads & ~Permissions.SendMessages) | Permissions.SendMessagesInThreads;

    /// <summary>Whoever waits for an answer is not kept longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private static readonly (Permissions Permission, string Name)[] Names =
    [
        (Permissions.ViewChannel, "View Channels"), (Permissions.SendMessages, "Send Messages"), (Permissions.CreatePublicThreads, "Create Public Threads"),
        (Permissions.EmbedLinks, "Embed Links"), (Permissions.AttachFiles, "Attach Files"), (Permissions.ReadMessageHistory, "Read Message History"),
        (Permissions.SendMessagesInThreads, "Send Messages in Threads"),
    ];

    private Snowflake? self;

    /// <summary>Permissions by the names that Discord's settings have for them.</summary>
    public static string ListOf(Permissions permissions) => string.Join(", ", Names.Where(name => permissions.HasFlag(name.Permission)).Select(name => name.Name));

    /// <summary>What stands in the way of posting to a channel; null where Discord does not say in time.</summary>
    /// <param name="call">From where it is asked: of that channel, Discord has told it along with the call.</param>
    /// <param name="channel">The channel or thread.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<ChannelObstacle?> LookAsync(Call call, Snowflake channel, CancellationToken ct)
    {
        if (channel == call.Channel && call.Interaction.AppPermissions is { } told)
            return ChannelObstacle.Of((call.Interaction.Channel is { } here && ServerDirectory.IsThread(here.Type) ? NeededInThread : Needed) & ~told);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(Longest);
        try
        {
            return await AskAsync(call.Guild, channel, timeout.Token);
        }
        catch (DiscordApiException refused) when (refused.StatusCode is HttpStatusCode.NotFound)
        {
            return ChannelObstacle.Gone;
        }
        catch (DiscordApiException refused) when (refused.StatusCode is HttpStatusCode.Forbidden)
        {
            return ChannelObstacle.Of(Permissions.ViewChannel);
        }
        catch (Exception fault) when (fault is DiscordApiException or HttpRequestException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    private async Task<ChannelObstacle> AskAsync(Snowflake guild, Snowflake id, CancellationToken ct)
    {
        var channel = await rest.GetChannelAsync(id, ct);
        var isThread = ServerDirectory.IsThread(channel.Type);
        var place = isThread && channel.ParentId is { } parent ? await rest.GetChannelAsync(parent, ct) : channel;
        var bot = self ??= (await rest.GetCurrentUserAsync(ct)).Id;
        var roles = await rest.GetGuildRolesAsync(guild, ct);
        var member = await rest.GetGuildMemberAsync(guild, bot, ct);
        return ChannelObstacle.Of((isThread ? NeededInThread : Needed) & ~MemberPermissions.In(guild, roles, member, bot, place.PermissionOverwrites ?? []));
    }
}
