using SprintBot.Sprints;

namespace SprintBot.Cli;

/// <summary>What <c>sprintbot import</c> is asked for.</summary>
/// <param name="Source">A sprint file, a folder of them, or a channel's history.</param>
/// <param name="Server">Where to; null when it is to be a file.</param>
/// <param name="Channel">The sprint's channel there.</param>
/// <param name="Sprint">Of a history, the sprint's name.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day.</param>
/// <param name="Zone">Its time zone.</param>
/// <param name="To">The sprint file to write a history to; null for the store.</param>
internal sealed record ImportOrder(string Source, GuildId? Server, ChannelId? Channel, string? Sprint, string? Start, string? End, string? Zone, string? To);
