using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Moving.Chats;

/// <summary>What a channel's history is to become.</summary>
/// <param name="Server">Where to.</param>
/// <param name="Channel">The sprint's channel there.</param>
/// <param name="Sprint">The sprint's name, a new one or one that the server has; null for the channel's.</param>
/// <param name="Start">Its first day, as typed; null for the first message's, or that of the sprint that is there.</param>
/// <param name="End">Its last day; null for the last message's, or that of the sprint that is there.</param>
/// <param name="Zone">Its time zone; null for UTC, or that of the sprint that is there.</param>
public sealed record ChatOrder(GuildId Server, ChannelId Channel, string? Sprint, string? Start, string? End, string? Zone)
{
    /// <summary>When it is asked for: what “today” is.</summary>
    public Instant Now { get; init; }

    /// <summary>Those that the server has.</summary>
    public IReadOnlyList<Sprint> Sprints { get; init; } = [];
}
