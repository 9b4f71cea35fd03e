using SprintBot.Discord.Model;

namespace SprintBot.Interactions;

/// <summary>What stands in the way of posting to a channel.</summary>
/// <param name="IsGone">Whether there is no such channel any more.</param>
/// <param name="Missing">The permissions that the bot lacks there.</param>
public sealed record ChannelObstacle(bool IsGone, Permissions Missing)
{
    public static ChannelObstacle Gone { get; } = new(IsGone: true, Permissions.None);

    /// <summary>Whether nothing stands in the way.</summary>
    public bool IsNone => !IsGone && Missing == Permissions.None;

    public static ChannelObstacle Of(Permissions missing) => new(IsGone: false, missing);
}
