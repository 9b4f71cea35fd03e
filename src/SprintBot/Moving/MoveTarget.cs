using SprintBot.Sprints;

namespace SprintBot.Moving;

/// <summary>Where a sprint comes to.</summary>
/// <param name="Guild">The server.</param>
/// <param name="Channel">The sprint's channel there.</param>
/// <param name="Sprint">Its id there.</param>
/// <param name="IdOf">The id of an entry there, by its number in the file.</param>
public sealed record MoveTarget(GuildId Guild, ChannelId Channel, SprintId Sprint, Func<int, long> IdOf)
{
    /// <summary>A place of its own for a file; see <see cref="DerivedIds"/>.</summary>
    public static MoveTarget For(ReadOnlySpan<byte> file, GuildId guild, ChannelId channel)
    {
        var sprint = DerivedIds.Of(guild, file);
        return new MoveTarget(guild, channel, sprint, number => sprint.Value + number);
    }
}
