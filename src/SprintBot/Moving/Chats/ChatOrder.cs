using SprintBot.Sprints;

namespace SprintBot.Moving.Chats;

/// <summary>What a channel's history is to become.</summary>
/// <param name="Server">Where to.</param>
/// <param name="Channel">The sprint's channel there.</param>
/// <param name="Sprint">The sprint's name; null for the channel's.</param>
/// <param name="Start">Its first day, as typed; null for the first message's.</param>
/// <param name="End">Its last day; null for the last message's.</param>
/// <param name="Zone">Its time zone; null for UTC.</param>
public sealed record ChatOrder(GuildId Server, ChannelId Channel, string? Sprint, string? Start, string? End, string? Zone);
