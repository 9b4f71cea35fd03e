using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;

namespace SprintBot.Sprints;

/// <summary>Tells organisers what stands in the way of posting to a sprint's channel, before anything is to be posted there.</summary>
public sealed class SprintChannelCheck(ChannelAccess access)
{
    public const string LookAction = "sprint-channel";

    private static readonly Phrase Gone = new("sprints.channel-gone", "⚠ Its channel is gone, so nothing comes there any more. Name another with {/sprint edit}, option `channel`.");
    private static readonly Phrase Hidden = new("sprints.channel-hidden", "⚠ SprintBot does not see its channel. Give it View Channels and the rest there, or name another with {/sprint edit}, option `channel`.");
    private static readonly Phrase Lacks = new("sprints.channel-lacks", "⚠ SprintBot can't post to its channel as it should. It lacks there: {permissions}. Give them to its role in the channel's settings.");
    private static readonly Phrase AllThere = new("sprints.channel-all-there", "SprintBot has all that it needs in {channel}.");
    private static readonly Phrase NotTold = new("sprints.channel-not-told", "Discord does not say at the moment what SprintBot may do in its channel. Try it again in a minute.");
    private static readonly Phrase LookAgain = new("sprints.look-again", "Look again");

    /// <summary>What stands in the way; null where nothing does, nothing is to be posted, or Discord does not say.</summary>
    public async Task<string?> ProblemAsync(Call call, Sprint sprint, CancellationToken ct) =>
        sprint.Channel is { } channel && await access.LookAsync(call, Id(channel), ct) is { IsNone: false } obstacle && (obstacle.IsGone || IsPostedTo(sprint))
            ? call.Words.Of(Said(obstacle))
            : null;

    /// <summary>The button with which to look again.</summary>
    public static Component Row(Call call, Sprint sprint, Snowflake? command) =>
        Button.Row(Button.Of(call.Words.Of(LookAgain), new CustomId(LookAction, $"{sprint.Id.Value}", $"{command}")));

    /// <summary>The answer to that button, in the place of the one before.</summary>
    public async Task<Reply> LookAsync(Call call, Sprint sprint, Snowflake? command, CancellationToken ct)
    {
        if (sprint.Channel is not { } channel)
            throw SprintOfCall.Gone();
        var obstacle = await access.LookAsync(call, Id(channel), ct);
        var said = obstacle switch
        {
            null => NotTold,
            { IsNone: true } => AllThere.With(("channel", $"<#{channel.Value}>")),
            _ => Said(obstacle),
        };
        return call.Say(said) with { InPlace = true, Components = obstacle is { IsNone: true } ? [] : [Row(call, sprint, command)] };
    }

    private static bool IsPostedTo(Sprint sprint) => sprint.DigestAt is not null || sprint.IsAnnounced;

    private static Said Said(ChannelObstacle obstacle) => obstacle switch
    {
        { IsGone: true } => Gone,
        _ when obstacle.Missing.HasFlag(Permissions.ViewChannel) => Hidden,
        _ => Lacks.With(("permissions", ChannelAccess.ListOf(obstacle.Missing))),
    };

    private static Snowflake Id(ChannelId channel) => new((ulong)channel.Value);
}
