using SprintBot.Sprints;

namespace SprintBot.Cli;

/// <summary>What <c>sprintbot import</c> is asked for.</summary>
/// <param name="Source">A sprint file, a channel's history, or a folder.</param>
/// <param name="Server">Where to.</param>
/// <param name="Channel">The sprint's channel there.</param>
/// <param name="Sprint">Of a history, the sprint's name, a new one or one that the server has.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day.</param>
/// <param name="Zone">Its time zone.</param>
internal sealed record ImportOrder(string Source, GuildId Server, ChannelId Channel, string? Sprint, string? Start, string? End, string? Zone)
{
    /// <summary>The options that only a history has any use for, as they were given.</summary>
    public IEnumerable<string> OfHistory => new[] { (Sprint, "--sprint"), (Start, "--start"), (End, "--end"), (Zone, "--zone") }.Where(option => option.Item1 is not null).Select(option => option.Item2);
}
